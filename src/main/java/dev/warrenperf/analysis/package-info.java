/**
 * Pure numerics on one run: what its counts prove about quantiles, how surely they stand for the
 * system, and what PromQL would answer. No file, no clock, no output.
 */
package dev.warrenperf.analysis;
