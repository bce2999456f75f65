package dev.warrenperf.report;

/**
 * How many targets came out how.
 *
 * @param total of all
 * @param optional those among NO DATA that were not required
 */
public record Tally(int total, int pass, int fail, int undecided, int noData, int optional) {}
