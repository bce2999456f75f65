/**
 * The vocabulary: labels, samples, histograms, runs and notices. Immutable but for the reused
 * buffers of the ingest path.
 */
package dev.warrenperf.model;
