/** Recording: scrapes on a schedule while a benchmark runs, into a bundle. */
package dev.warrenperf.recording;
