package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.Contrast;
import dev.warrenperf.comparison.Difference;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Versions held against each other. The first side is the reference; every other is a candidate,
 * and the contrasts of an operation stand in the order of the candidates.
 *
 * @param verdict the worst change of all that count: {@code SLOWER}, {@code RUNS DIFFER}, ...;
 *     {@code WAIVED} when all that is slower is waived and nothing is open
 * @param sentence what happened, without a full stop
 * @param reasons the facts behind it, worst first
 * @param sides the versions with their runs
 * @param differences in what can make runs incomparable, the weightiest first
 * @param operations latency, worst first
 * @param figures rates, levels and resources, worst first
 * @param oneSided metrics that only one side has
 * @param tally how many contrasts came out how
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
    List<Difference> differences,
    ChangeTally tally,
    List<ComparedOperation> operations,
    List<ComparedFigure> figures,
    List<OneSided> oneSided,
    List<String> method) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("reasons");

  /**
   * One version.
   *
   * @param label what it is called
   * @param version null when not known
   * @param runs those that are used, in the order given, then those that are not
   */
  public record SideReport(String label, String version, List<SideRun> runs) {

    /** In words: {@code v1.3.0, 2 runs}. */
    public String text() {
      long used = runs.stream().filter(run -> run.leftOut() == null).count();
      String left = used == runs.size() ? "" : ", " + (runs.size() - used) + " not used";
      return label + ", " + (used == 0 ? "no usable run" : Format.counted(used, "run")) + left;
    }
  }

  /**
   * One run of a version.
   *
   * @param title its name
   * @param scenario null when not known
   * @param start ISO 8601 in UTC; null when not known
   * @param durationSeconds NaN when not known
   * @param leftOut why it is not used, in a sentence without its full stop; null when it is
   */
  public record SideRun(
      String title, String scenario, String start, double durationSeconds, String leftOut) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("leftOut");

    /**
     * For readers: {@code burst, 3 min, not used: it is not valid}; empty when nothing is known.
     */
    public String text() {
      return Stream.of(
              scenario,
              Double.isNaN(durationSeconds) ? null : Format.seconds(durationSeconds),
              leftOut == null ? null : "not used: " + leftOut)
          .filter(Objects::nonNull)
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * A metric that only one side has.
   *
   * @param name the operation or figure
   * @param metric its selector
   * @param candidate label of the candidate
   * @param what became of it
   * @param text a sentence without its full stop
   */
  public record OneSided(String name, String metric, String candidate, Presence what, String text) {

    /** Which side has it. */
    public enum Presence implements Word {
      NEWLY_INSTRUMENTED("the reference does not expose it"),
      NO_LONGER_EXPOSED("only the reference exposes it"),
      RENAMED("the reference exposes it under another name");

      private final String text;

      Presence(String text) {
        this.text = text;
      }

      /** Null where both sides have it by one name, or neither. */
      private static Presence of(Contrast contrast) {
        ChangeReason reason = contrast.decision().reason();
        if (reason == ChangeReason.NEWLY_INSTRUMENTED) {
          return NEWLY_INSTRUMENTED;
        }
        boolean gone = reason == ChangeReason.NO_LONGER_EXPOSED;
        return gone ? NO_LONGER_EXPOSED : contrast.renamed() ? RENAMED : null;
      }

      @Override
      public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
      }
    }

    /** Of a contrast; null where both sides have it by one name, or neither. */
    static OneSided of(String candidate, Contrast contrast) {
      Presence what = Presence.of(contrast);
      return what == null
          ? null
          : new OneSided(contrast.name(), contrast.metric(), candidate, what, what.text);
    }
  }

  /**
   * How many contrasts came out one way.
   *
   * @param tone what they mean together: that of what is slower unless all of it is waived
   * @param waived how many of them a waiver excuses
   */
  public record Part(Tone tone, String sign, String word, int count, int waived) {}

  /**
   * How many contrasts came out how.
   *
   * @param total of all
   * @param slower SLOWER
   * @param waived those of them that a waiver excuses
   * @param runsDiffer RUNS DIFFER
   * @param mixChanged MIX CHANGED
   * @param inconclusive INCONCLUSIVE
   * @param notCompared NOT COMPARED
   * @param faster FASTER
   * @param notSlower NOT SLOWER
   * @param same SAME
   */
  public record ChangeTally(
      int total,
      int slower,
      int waived,
      int runsDiffer,
      int mixChanged,
      int inconclusive,
      int notCompared,
      int faster,
      int notSlower,
      int same) {

    /** Counts. */
    static ChangeTally of(List<? extends ComparedSubject> subjects) {
      List<? extends CandidateChange> all =
          subjects.stream().flatMap(subject -> subject.contrasts().stream()).toList();
      return new ChangeTally(
          all.size(),
          count(all, Change.SLOWER),
          (int) all.stream().filter(each -> each.waiver() != null).count(),
          count(all, Change.RUNS_DIFFER),
          count(all, Change.MIX_CHANGED),
          count(all, Change.INCONCLUSIVE),
          count(all, Change.NOT_COMPARED),
          count(all, Change.FASTER),
          count(all, Change.NOT_SLOWER),
          count(all, Change.SAME));
    }

    /** Whether something is slower, or worse, and no waiver excuses it. */
    boolean isSlower() {
      return slower > waived;
    }

    /** Those outcomes that there are, the worst first. */
    public List<Part> parts() {
      List<Part> parts = new ArrayList<>();
      for (Change change : Change.values()) {
        if (count(change) > 0) {
          parts.add(part(change, count(change)));
        }
      }
      return parts;
    }

    private int count(Change change) {
      return switch (change) {
        case SLOWER -> slower;
        case RUNS_DIFFER -> runsDiffer;
        case MIX_CHANGED -> mixChanged;
        case INCONCLUSIVE -> inconclusive;
        case NOT_COMPARED -> notCompared;
        case FASTER -> faster;
        case NOT_SLOWER -> notSlower;
        case SAME -> same;
      };
    }

    private Part part(Change change, int count) {
      boolean excused = change == Change.SLOWER && !isSlower();
      return new Part(
          excused ? Tone.NEUTRAL : Tone.of(change, null),
          CandidateChange.sign(change, "↑", "↓"),
          change.word(),
          count,
          change == Change.SLOWER ? waived : 0);
    }

    /** How many are undecided, for whatever reason. */
    int open() {
      return runsDiffer + mixChanged + inconclusive;
    }

    private static int count(List<? extends CandidateChange> all, Change change) {
      return (int) all.stream().filter(each -> each.is(change)).count();
    }
  }

  /** The reasons that are read at a glance: three, and how many more there are. */
  public List<Headline.Reason> mainReasons() {
    return Reasons.first(reasons);
  }

  /** What its verdict means. */
  public Tone tone() {
    return verdict.tone();
  }

  /** Operations and figures. */
  public List<ComparedSubject> subjects() {
    List<ComparedSubject> subjects = new ArrayList<>(operations);
    subjects.addAll(figures);
    return subjects;
  }

  /** The changes of all operations on one scale; null where none could be compared. */
  public Forest forest() {
    return Forest.of(operations, margin);
  }

  /** What could not be compared in any version; null where all could. */
  public Gaps gaps() {
    return Gaps.uncompared(subjects());
  }

  /** Labels of the candidates, in their order. */
  public List<String> candidates() {
    return sides.stream().skip(1).map(SideReport::label).toList();
  }
}
