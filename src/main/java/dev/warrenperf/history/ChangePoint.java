package dev.warrenperf.history;

/**
 * Where a series changed its level.
 *
 * @param index of the first value after the change, from 1
 * @param statistic the divergence between what lies before and after, Q-hat of {@link EDivisive}
 * @param p how likely a divergence so large is when the order of the values is chance
 */
public record ChangePoint(int index, double statistic, double p) {}
