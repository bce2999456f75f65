package dev.warrenperf.report;

/** The sign that stands beside the word of a change, so that no colour is ever the only sign. */
final class ChangeSign {

  private ChangeSign() {}

  /** The sign of a change of latency. */
  static String of(String change) {
    return switch (change) {
      case "SLOWER" -> "↑";
      case "FASTER" -> "↓";
      default -> ofFigure(change);
    };
  }

  /** The sign of a change of a figure, for which up may be better as well as worse. */
  static String ofFigure(String change) {
    return switch (change) {
      case "SLOWER" -> "✗";
      case "FASTER" -> "✓";
      case "SAME" -> "=";
      case "RUNS DIFFER" -> "≠";
      case "INCONCLUSIVE" -> "?";
      default -> "–";
    };
  }
}
