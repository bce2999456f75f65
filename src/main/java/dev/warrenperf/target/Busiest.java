package dev.warrenperf.target;

/**
 * The window of a run in which the most was surely done, of all that are as long as a rate has to
 * be held. It may reach beyond a run that is shorter.
 *
 * @param perSecond what was done at the least
 * @param fromMillis since 1970
 * @param seconds its length
 * @param offered per second of this window, at the least; NaN when nothing tells
 * @param runOffered per second of the whole run; likewise
 */
public record Busiest(
    double perSecond, long fromMillis, double seconds, double offered, double runOffered) {}
