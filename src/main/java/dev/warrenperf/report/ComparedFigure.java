package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Direction;
import java.util.List;

/**
 * One rate, level or resource in all versions.
 *
 * @param kind what of
 * @param name as users call it
 * @param anchor id of its row
 * @param metric the selector whose series serve
 * @param statistic what of it: {@code rate}, {@code mean}, {@code max}
 * @param unit base unit of the values: {@code 1/s}, {@code bytes}, ...
 * @param better which way is better; null when not told
 * @param change of its worst contrast
 * @param value of the reference, mean of its runs; NaN when not known
 * @param valueText for readers
 * @param contrasts one for each candidate, in their order
 */
public record ComparedFigure(
    MeasuredFigure.Kind kind,
    String name,
    String anchor,
    String metric,
    String statistic,
    String unit,
    Direction better,
    Change change,
    double value,
    String valueText,
    List<FigureContrast> contrasts) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("anchor", "valueText");

  /**
   * The figure of one candidate against the reference's; numbers and texts as in {@link Contrast}.
   *
   * @param change for a figure, SLOWER means worse and FASTER better
   */
  public record FigureContrast(
      String label,
      double value,
      String valueText,
      Change change,
      ChangeReason reason,
      String text,
      Integer runsNeeded,
      String runsNeededText,
      double ratio,
      double ratioLower,
      double ratioUpper,
      String ratioText,
      double p,
      double adjustedP,
      String waiver) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("valueText", "runsNeededText", "ratioText");

    /** What the change means. */
    public Tone tone() {
      return Tone.of(change, waiver);
    }

    /** The change as it is said of a figure: {@code WORSE} and {@code BETTER}. */
    public String word() {
      return switch (change) {
        case SLOWER -> "WORSE";
        case FASTER -> "BETTER";
        case SAME, RUNS_DIFFER, INCONCLUSIVE, NOT_COMPARED -> change.word();
      };
    }

    /** The sign beside that word. */
    public String sign() {
      return ChangeSign.ofFigure(change);
    }
  }

  /** What its worst contrast means. */
  public Tone tone() {
    return contrasts.stream()
        .map(FigureContrast::tone)
        .filter(Tone.of(change, null)::equals)
        .findFirst()
        .orElse(Tone.NEUTRAL);
  }

  /** Whether some version exposes it; what none does is nothing to compare. */
  public boolean isExposed() {
    return contrasts.stream().anyMatch(contrast -> contrast.reason() != ChangeReason.NOT_EXPOSED);
  }

  public ComparedFigure {
    contrasts = List.copyOf(contrasts);
  }
}
