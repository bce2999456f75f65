package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;

/** The sign that stands beside the word of a change, so that no colour is ever the only sign. */
final class ChangeSign {

  private ChangeSign() {}

  /** The sign of a change of latency. */
  static String of(Change change) {
    return switch (change) {
      case SLOWER -> "↑";
      case FASTER -> "↓";
      case SAME, RUNS_DIFFER, INCONCLUSIVE, NOT_COMPARED -> ofFigure(change);
    };
  }

  /** The sign of a change of a figure, for which up may be better as well as worse. */
  static String ofFigure(Change change) {
    return switch (change) {
      case SLOWER -> "✗";
      case FASTER -> "✓";
      case SAME -> "=";
      case RUNS_DIFFER -> "≠";
      case INCONCLUSIVE -> "?";
      case NOT_COMPARED -> "–";
    };
  }
}
