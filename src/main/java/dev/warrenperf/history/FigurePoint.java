package dev.warrenperf.history;

import dev.warrenperf.comparison.Presence;

/**
 * One rate, level or resource in one release.
 *
 * @param release its label
 * @param presence whether any run has a value
 * @param runs number of runs with a value
 * @param value arithmetic mean over these, in base units; NaN unless observed
 * @param least smallest of them; NaN likewise
 * @param greatest largest of them; NaN likewise
 */
public record FigurePoint(
    String release, Presence presence, int runs, double value, double least, double greatest) {

  public boolean isObserved() {
    return runs > 0;
  }
}
