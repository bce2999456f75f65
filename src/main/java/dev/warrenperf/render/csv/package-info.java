/** The report as CSV, a row a number. */
package dev.warrenperf.render.csv;
