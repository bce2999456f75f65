package dev.warrenperf.report;

/**
 * One value on a scale: where it is known to lie, and its limit. Places are shares of the scale,
 * from 0 at its left end to 1 at its right.
 *
 * @param from left end of the interval
 * @param to right end of the interval, at least {@code from}; 1 when it has none
 * @param open whether the interval has no right end
 * @param estimate NaN when no single value is known
 * @param limit NaN when nothing was promised
 * @param tone what became of the promise
 */
public record Bullet(
    double from, double to, boolean open, double estimate, double limit, Tone tone) {}
