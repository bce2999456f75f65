package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * One rate, level or resource in all versions.
 *
 * @param kind what of
 * @param name as users call it
 * @param anchor id of its row
 * @param metric the selector whose series serve
 * @param statistic what of it: {@code rate}, {@code mean}, {@code max}
 * @param unit base unit of the values
 * @param better which way is better; null when the target does not say
 * @param change of its worst contrast
 * @param value of the reference, mean of its runs; NaN when not known
 * @param contrasts one for each candidate, in their order
 */
public record ComparedFigure(
    MeasuredFigure.Kind kind,
    String name,
    String anchor,
    String metric,
    String statistic,
    Unit unit,
    Direction better,
    Change change,
    double value,
    List<FigureChange> contrasts)
    implements ComparedSubject {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("anchor");

  /**
   * The figure of one candidate against the reference's.
   *
   * @param label of the candidate
   * @param value mean of its runs; NaN when not known
   * @param unit of that value
   * @param decided what became of it
   * @param evidence further sentences, without full stops
   * @param waiver why a slowdown is not counted, in a sentence; null when none is waived
   */
  public record FigureChange(
      String label,
      double value,
      Unit unit,
      ChangeReport decided,
      List<String> evidence,
      String waiver)
      implements CandidateChange {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("unit").andInline("decided");

    @Override
    public String shareText() {
      return "";
    }

    @Override
    public List<String> remarks() {
      return evidence;
    }

    @Override
    public String word() {
      return switch (decided.change()) {
        case SLOWER -> "WORSE";
        case FASTER -> "BETTER";
        case NOT_SLOWER -> "NOT WORSE";
        case SAME, RUNS_DIFFER, MIX_CHANGED, INCONCLUSIVE, NOT_COMPARED -> decided.change().word();
      };
    }

    /** Up may be better as well as worse. */
    @Override
    public String sign() {
      return CandidateChange.sign(decided.change(), "✗", "✓");
    }

    @Override
    public Tone tone() {
      return Tone.of(decided.change(), waiver);
    }
  }

  @Override
  public boolean isCompared() {
    return contrasts.stream().anyMatch(contrast -> !contrast.is(Change.NOT_COMPARED));
  }

  /** The name with its kind: the same name may be that of an operation. */
  @Override
  public String title() {
    return name + " (" + kind.word() + ")";
  }
}
