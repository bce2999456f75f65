/** The report as CSV, one row per number. */
package dev.warrenperf.render.csv;
