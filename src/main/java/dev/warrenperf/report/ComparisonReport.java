package dev.warrenperf.report;

import dev.warrenperf.comparison.Difference;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * Versions held against each other. The first side is the reference; every other is a candidate,
 * and the contrasts of an operation stand in the order of the candidates.
 *
 * @param verdict the worst change of all that count: {@code SLOWER}, {@code RUNS DIFFER}, ...;
 *     {@code WAIVED} when all that is slower is waived and nothing is open
 * @param sentence what happened, without a full stop
 * @param reasons at most five facts behind it, worst first
 * @param sides the versions with their runs
 * @param differences in what can make runs incomparable, the weightiest first
 * @param operations latency, worst first
 * @param figures rates, levels and resources, worst first
 * @param oneSided metrics that only one side has
 * @param tally how many contrasts came out how
 * @param forest the ratios of means with their intervals; null when there is none
 * @param margin the slowdown that counts, as a ratio: 0.05
 * @param spread where the run-to-run spread is from, in a sentence without a full stop
 * @param compared whether at least one operation or figure could be compared
 * @param method how changes were decided, one paragraph each
 */
public record ComparisonReport(
    Conclusion verdict,
    String sentence,
    List<Headline.Reason> reasons,
    boolean compared,
    double margin,
    String spread,
    List<SideReport> sides,
    List<FieldDifference> differences,
    ChangeTally tally,
    List<ComparedOperation> operations,
    List<ComparedFigure> figures,
    List<OneSided> oneSided,
    Chart forest,
    List<String> method) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("reasons", "forest");

  /**
   * One version.
   *
   * @param label what it is called
   * @param version null when not known
   * @param runs in the order given
   * @param text the same in words: {@code v1.3.0, 2 runs}
   */
  public record SideReport(String label, String version, List<SideRun> runs, String text) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("text");

    public SideReport {
      runs = List.copyOf(runs);
    }
  }

  /**
   * One run of a version.
   *
   * @param title its name
   * @param scenario null when not known
   * @param start ISO 8601 in UTC; null when not known
   * @param durationSeconds NaN when not known
   * @param text the same for readers
   */
  public record SideRun(
      String title, String scenario, String start, double durationSeconds, String text) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("text");
  }

  /**
   * Something in which the sides are not alike.
   *
   * @param field what: {@code scenario}, {@code nodes}, {@code load}
   * @param candidate label of the side that differs from the reference
   * @param baselineValue the reference's value, for readers
   * @param candidateValue the candidate's value, for readers
   * @param weight whether numbers can differ for this reason alone
   * @param text a sentence without its full stop
   */
  public record FieldDifference(
      String field,
      String candidate,
      String baselineValue,
      String candidateValue,
      Difference.Weight weight,
      String text) {

    /** What that weight means. */
    public Tone tone() {
      return Tone.of(weight);
    }
  }

  /**
   * A metric that only one side has.
   *
   * @param name the operation or figure
   * @param metric its selector
   * @param candidate label of the candidate
   * @param what {@code newly instrumented}, {@code no longer exposed} or {@code renamed}
   * @param text a sentence without its full stop
   */
  public record OneSided(String name, String metric, String candidate, String what, String text) {}

  /**
   * How many contrasts came out how.
   *
   * @param total of all
   * @param slower SLOWER
   * @param waived those of them that a waiver excuses
   * @param runsDiffer RUNS DIFFER
   * @param inconclusive INCONCLUSIVE
   * @param notCompared NOT COMPARED
   * @param faster FASTER
   * @param same SAME
   */
  public record ChangeTally(
      int total,
      int slower,
      int waived,
      int runsDiffer,
      int inconclusive,
      int notCompared,
      int faster,
      int same) {}

  public ComparisonReport {
    reasons = List.copyOf(reasons);
    sides = List.copyOf(sides);
    differences = List.copyOf(differences);
    operations = List.copyOf(operations);
    figures = List.copyOf(figures);
    oneSided = List.copyOf(oneSided);
    method = List.copyOf(method);
  }

  /** What its verdict means. */
  public Tone tone() {
    return verdict.tone();
  }

  /** The margin for readers: {@code 5 %}. */
  public String marginText() {
    return Format.percent(margin);
  }

  /** Labels of the candidates, in their order. */
  public List<String> candidates() {
    return sides.stream().skip(1).map(SideReport::label).toList();
  }
}
