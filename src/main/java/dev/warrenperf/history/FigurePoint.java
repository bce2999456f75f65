package dev.warrenperf.history;

import dev.warrenperf.comparison.Presence;

/**
 * One rate, level or resource in one release.
 *
 * @param presence whether any run has a value
 * @param metric the selector that served, or would have; null when no run knows the figure
 * @param alias whether another name than the preferred one served
 * @param runs number of runs with a value
 * @param value arithmetic mean over these; NaN unless observed
 * @param least smallest of them; NaN likewise
 * @param greatest largest of them; NaN likewise
 */
public record FigurePoint(
    Presence presence,
    String metric,
    boolean alias,
    int runs,
    double value,
    double least,
    double greatest) {

  public boolean isObserved() {
    return runs > 0;
  }
}
