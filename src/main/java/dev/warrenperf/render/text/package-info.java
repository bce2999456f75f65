/** The report as text for a terminal. */
package dev.warrenperf.render.text;
