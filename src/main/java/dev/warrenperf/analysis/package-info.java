/** Pure numerics on one run: windows, deltas, resets, quantile bounds, intervals, rates, gauges. */
package dev.warrenperf.analysis;
