package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.unit.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Measures how one rate, level or resource differs. */
final class FigureComparator {

  /** So much less may be asked for by chance, and explains no loss that counts. */
  private static final double ALIKE = 0.98;

  private final List<MeasuredRun> reference;
  private final List<MeasuredRun> compared;
  private final MinimumEffect least;

  FigureComparator(
      List<MeasuredRun> reference, List<MeasuredRun> compared, ComparisonSettings settings) {
    this.reference = reference;
    this.compared = compared;
    this.least = settings.minimumEffect();
  }

  /** Everything but the decision, which is open; or the decision where nothing has to be tested. */
  FigureContrast measure(MeasuredFigure key) {
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
    boolean sameLoad = isSameLoad(before, after);
    FigureContrast open =
        new FigureContrast(
            shown,
            baseline,
            candidate,
            renamed,
            sameLoad,
            MeanRatio.UNKNOWN,
            Spread.UNKNOWN,
            List.of(),
            null);
    if (reason == null) {
      return tested(open);
    }
    Change change = reason == ChangeReason.BOTH_ZERO ? Change.SAME : Change.NOT_COMPARED;
    return open.with(Decision.of(change, reason));
  }

  private FigureContrast tested(FigureContrast open) {
    double digits = Math.max(ofDigits(open.baseline()), ofDigits(open.candidate()));
    RunMeasure runs =
        new RunMeasure(
            logs(open.baseline()),
            logs(open.candidate()),
            digits,
            digits,
            Double.POSITIVE_INFINITY,
            true,
            RunTimes.UNKNOWN);
    double value = Math.exp(runs.difference());
    return runs.test(RunVariance.UNKNOWN, least)
        .map(
            test ->
                open.tested(
                    new MeanRatio(value, Math.exp(test.lower()), Math.exp(test.upper())),
                    runs.ofOneRun(runs.own()),
                    List.of(new MeasureTest(MeasureTest.Measure.FIGURE, test, value))))
        .orElse(
            open.tested(new MeanRatio(value, Double.NaN, Double.NaN), Spread.UNKNOWN, List.of()));
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
    return ChangeReason.ofMissing(
        Runs.presence(before.stream().map(MeasuredFigure::presence).toList()),
        Runs.presence(after.stream().map(MeasuredFigure::presence).toList()));
  }

  private static List<MeasuredFigure> named(List<MeasuredRun> runs, MeasuredFigure key) {
    return runs.stream()
        .flatMap(run -> run.figures().stream())
        .filter(figure -> MeasuredFigure.ORDER.compare(figure, key) == 0)
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

  /**
   * Whether less of a figure than before is worse. Of a rate it is only when no less was asked for:
   * when both sides tell what was, or when both were asked for more than they could do.
   */
  static boolean isSameLoad(List<MeasuredFigure> before, List<MeasuredFigure> after) {
    List<MeasuredFigure> all = Stream.concat(before.stream(), after.stream()).toList();
    boolean rates =
        all.stream()
            .allMatch(
                figure ->
                    figure.kind() == MeasuredFigure.Kind.THROUGHPUT
                        && figure.better() == Direction.HIGHER_IS_BETTER);
    // NaN where a run does not tell
    return !rates
        || all.stream().allMatch(figure -> figure.load().saturated())
        || offered(after) >= ALIKE * offered(before);
  }

  private static double offered(List<MeasuredFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.presence() == Presence.OBSERVED)
        .mapToDouble(figure -> figure.load().offered())
        .average()
        .orElse(Double.NaN);
  }
}
