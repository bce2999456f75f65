package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Measures how one rate, level or resource differs. */
final class FigureComparator {

  private final List<MeasuredRun> reference;
  private final List<MeasuredRun> compared;

  FigureComparator(List<MeasuredRun> reference, List<MeasuredRun> compared) {
    this.reference = reference;
    this.compared = compared;
  }

  /** What makes a figure of one run the same as one of another. */
  record Key(MeasuredFigure.Kind kind, String name) implements Comparable<Key> {
    static Key of(MeasuredFigure figure) {
      return new Key(figure.kind(), figure.name());
    }

    @Override
    public int compareTo(Key other) {
      int kinds = kind.compareTo(other.kind);
      return kinds != 0 ? kinds : name.compareTo(other.name);
    }
  }

  /** Everything but the decision, which is open; or the decision where nothing has to be tested. */
  FigureContrast measure(Key key) {
    List<MeasuredFigure> before = named(reference, key);
    List<MeasuredFigure> after = named(compared, key);
    double[] baseline = values(before);
    double[] candidate = values(after);
    MeasuredFigure shown = after.isEmpty() ? before.get(0) : after.get(0);
    boolean both = baseline.length > 0 && candidate.length > 0;
    boolean renamed = both && !Objects.equals(before.get(0).metric(), after.get(0).metric());
    ChangeReason reason =
        !both
            ? missing(before, after)
            : SameUnit.isDoubtful(before.get(0), shown)
                ? ChangeReason.UNITS_DIFFER
                : reason(shown, baseline, candidate);
    boolean sameLoad = SameLoad.of(before, after);
    FigureContrast open =
        new FigureContrast(
            shown,
            baseline,
            candidate,
            renamed,
            sameLoad,
            MeanRatio.UNKNOWN,
            Double.NaN,
            List.of(),
            null);
    if (reason == null) {
      return tested(open);
    }
    Change change = reason == ChangeReason.BOTH_ZERO ? Change.SAME : Change.NOT_COMPARED;
    return open.with(Decision.of(change, reason));
  }

  private static FigureContrast tested(FigureContrast open) {
    double[] one = logs(open.baseline());
    double[] other = logs(open.candidate());
    Spread spread =
        Spread.pooled(List.of(one, other))
            .atLeast(Math.max(ofDigits(open.baseline()), ofDigits(open.candidate())));
    double value =
        Math.exp(
            Arrays.stream(other).average().orElseThrow()
                - Arrays.stream(one).average().orElseThrow());
    if (!spread.isUsable()) {
      return open.tested(new MeanRatio(value, Double.NaN, Double.NaN), Double.NaN, List.of());
    }
    RunTest test = RunTest.of(one, other, spread);
    return open.tested(
        new MeanRatio(value, Math.exp(test.lower()), Math.exp(test.upper())),
        spread.deviation(),
        List.of(new MeasureTest(MeasureTest.Measure.FIGURE, Double.NaN, test, value, 1)));
  }

  /**
   * Variance of the log that a whole number has by being one: it stands for everything between its
   * halves, so two runs of one count tell little of how far runs differ. 0 for other values.
   */
  private static double ofDigits(double[] values) {
    double least = Arrays.stream(values).min().orElseThrow();
    boolean whole = Arrays.stream(values).allMatch(value -> value == Math.rint(value));
    return whole ? 1 / (12 * least * least) : 0;
  }

  private static ChangeReason reason(MeasuredFigure shown, double[] baseline, double[] candidate) {
    if (shown.better() == null) {
      return ChangeReason.NO_DIRECTION;
    }
    boolean zeroBefore = Arrays.stream(baseline).anyMatch(value -> !(value > 0));
    boolean zeroAfter = Arrays.stream(candidate).anyMatch(value -> !(value > 0));
    boolean allZero =
        Arrays.stream(baseline).allMatch(value -> value == 0)
            && Arrays.stream(candidate).allMatch(value -> value == 0);
    if (allZero) {
      return ChangeReason.BOTH_ZERO;
    }
    return zeroBefore ? ChangeReason.ZERO_BASELINE : zeroAfter ? ChangeReason.ZERO_CANDIDATE : null;
  }

  private ChangeReason missing(List<MeasuredFigure> before, List<MeasuredFigure> after) {
    if (reference.isEmpty() || compared.isEmpty()) {
      return ChangeReason.NO_VALID_RUN;
    }
    return Missing.reason(
        Runs.presence(before.stream().map(MeasuredFigure::presence).toList()),
        Runs.presence(after.stream().map(MeasuredFigure::presence).toList()));
  }

  private static List<MeasuredFigure> named(List<MeasuredRun> runs, Key key) {
    return runs.stream()
        .flatMap(run -> run.figures().stream())
        .filter(figure -> Key.of(figure).equals(key))
        .toList();
  }

  private static double[] values(List<MeasuredFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.presence() == Presence.OBSERVED)
        .mapToDouble(MeasuredFigure::value)
        .toArray();
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }
}
