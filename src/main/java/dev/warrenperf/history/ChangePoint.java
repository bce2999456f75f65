package dev.warrenperf.history;

/**
 * Where a series changed its level.
 *
 * @param index of the first value after the change, from 1
 * @param p how likely so large a difference is anywhere in so long a series by chance
 */
record ChangePoint(int index, double p) {}
