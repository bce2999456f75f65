/** Takes snapshots from the nodes themselves. */
package dev.warrenperf.scrape;
