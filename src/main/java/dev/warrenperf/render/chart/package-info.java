/**
 * Charts as inline SVG: JFreeChart draws them through a {@link java.awt.Graphics2D} that writes
 * SVG, with colours left to the page's style sheet and text widths from a fixed table, so that no
 * font is needed and the bytes are the same on every machine.
 */
package dev.warrenperf.render.chart;
