package dev.warrenperf.report;

/**
 * A mark of a scale.
 *
 * @param place from 0 at the left end to 1 at the right
 * @param text of it, for readers
 */
public record ScaleMark(double place, String text) {}
