package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Measures how one operation differs; what follows is decided when all are measured. */
final class OperationComparator {

  private static final double[] QUANTILES = {0.5, 0.9, 0.95, 0.99};

  private final List<MeasuredRun> reference;
  private final List<MeasuredRun> compared;
  private final ComparisonSettings settings;

  OperationComparator(
      List<MeasuredRun> reference, List<MeasuredRun> compared, ComparisonSettings settings) {
    this.reference = reference;
    this.compared = compared;
    this.settings = settings;
  }

  /** Everything but the decision, which is open; or NOT COMPARED with its reason. */
  OperationContrast measure(OperationKey key) {
    List<MeasuredOperation> baseline = Runs.observed(reference, key);
    List<MeasuredOperation> candidate = Runs.observed(compared, key);
    if (baseline.isEmpty() || candidate.isEmpty()) {
      return missing(key, baseline, candidate);
    }
    if (SameUnit.isDoubtful(baseline, candidate)) {
      return OperationContrast.notCompared(
          key, metric(candidate), baseline, candidate, ChangeReason.UNITS_DIFFER);
    }
    List<Double> limits = settings.limits().getOrDefault(key.name(), List.of());
    MergedCounts counts = together(baseline, candidate, limits);
    double[] before = counts.sum(0, baseline.size());
    double[] after = counts.sum(baseline.size(), counts.runs().size());
    RequestTest requests = requests(counts, baseline.size());
    RunTimes times = RunTimes.of(Runs.observing(reference, key), Runs.observing(compared, key));
    Tested plain = tested(key, baseline, candidate, times, counts, requests);
    Standardised standardised = Standardised.of(baseline, candidate);
    Tested tested = standardised == null ? plain : tested(key, standardised, times, limits);
    Mix mix =
        standardised == null
            ? null
            : Mix.of(standardised.groups(), plain.ratio(), tested.ratio().ratio());
    return new OperationContrast(
        key,
        metric(candidate),
        !metric(baseline).equals(metric(candidate)),
        baseline,
        candidate,
        counts,
        requests,
        Shares.of(counts.bounds(), before, after, limits),
        quantiles(baseline, candidate),
        tested.ratio(),
        tested.spread().origin(),
        tested.spread().exceeded(),
        tested.runs(),
        times.areInterleaved() && !tested.tests().isEmpty() ? Covariate.TIME : null,
        mix,
        tested.tests(),
        null);
  }

  /** What the runs of both sides show by their means, ranks and slow requests. */
  private record Tested(RunSpread spread, Spread runs, List<MeasureTest> tests, MeanRatio ratio) {}

  private Tested tested(
      OperationKey key,
      List<MeasuredOperation> baseline,
      List<MeasuredOperation> candidate,
      RunTimes times,
      MergedCounts counts,
      RequestTest requests) {
    RunSpread spread = RunSpread.of(baseline, candidate, times, key, settings);
    List<MeasureTest> tests =
        acrossSessions(
            key, OperationTests.of(baseline, candidate, times, counts, requests, spread));
    return new Tested(
        spread, runs(baseline, candidate, spread), tests, ratio(baseline, candidate, tests));
  }

  private Tested tested(OperationKey key, Standardised sides, RunTimes times, List<Double> limits) {
    MergedCounts counts = together(sides.baseline(), sides.candidate(), limits);
    return tested(
        key,
        sides.baseline(),
        sides.candidate(),
        times,
        counts,
        requests(counts, sides.baseline().size()));
  }

  private static MergedCounts together(
      List<MeasuredOperation> baseline, List<MeasuredOperation> candidate, List<Double> limits) {
    return Together.counts(Stream.concat(baseline.stream(), candidate.stream()).toList(), limits);
  }

  /** Null where there are no common buckets. */
  private static RequestTest requests(MergedCounts counts, int baseline) {
    return counts.size() > 1
        ? RequestTest.of(
            counts.bounds(), counts.sum(0, baseline), counts.sum(baseline, counts.runs().size()))
        : null;
  }

  private List<MeasureTest> acrossSessions(OperationKey key, List<MeasureTest> tests) {
    Calibration calibration = settings.calibration();
    return calibration == null
        ? tests
        : calibration.acrossSessions(key, reference, compared, tests);
  }

  private OperationContrast missing(
      OperationKey key, List<MeasuredOperation> baseline, List<MeasuredOperation> candidate) {
    List<MeasuredOperation> before = Runs.named(reference, key);
    List<MeasuredOperation> after = Runs.named(compared, key);
    ChangeReason reason =
        reference.isEmpty() || compared.isEmpty()
            ? ChangeReason.NO_VALID_RUN
            : ChangeReason.ofMissing(
                Runs.presence(before.stream().map(MeasuredOperation::presence).toList()),
                Runs.presence(after.stream().map(MeasuredOperation::presence).toList()));
    boolean gone = reason == ChangeReason.NO_LONGER_EXPOSED || after.isEmpty();
    String metric = metric(gone ? before : after);
    return OperationContrast.notCompared(
        key, metric == null ? "" : metric, baseline, candidate, reason);
  }

  private static String metric(List<MeasuredOperation> runs) {
    return runs.isEmpty() ? null : Objects.requireNonNullElse(runs.get(0).metric(), "");
  }

  private static List<QuantileShift> quantiles(
      List<MeasuredOperation> baseline, List<MeasuredOperation> candidate) {
    Histogram before = Together.of(baseline);
    Histogram after = Together.of(candidate);
    List<QuantileShift> shifts = new ArrayList<>();
    for (double q : QUANTILES) {
      shifts.add(QuantileShift.of(q, before, after));
    }
    return shifts;
  }

  private static MeanRatio ratio(
      List<MeasuredOperation> baseline,
      List<MeasuredOperation> candidate,
      List<MeasureTest> tests) {
    if (!LogMeans.areKnown(baseline) || !LogMeans.areKnown(candidate)) {
      return MeanRatio.UNKNOWN;
    }
    double plain = RunTest.mean(LogMeans.of(candidate)) - RunTest.mean(LogMeans.of(baseline));
    return tests.stream()
        .filter(test -> test.measure() == MeasureTest.Measure.MEAN)
        .findFirst()
        .map(MeasureTest::test)
        .map(
            test ->
                new MeanRatio(
                    Math.exp(test.difference()), Math.exp(test.lower()), Math.exp(test.upper())))
        .orElse(new MeanRatio(Math.exp(plain), Double.NaN, Double.NaN));
  }

  /**
   * What one run of each side adds to the squared error of the difference, halved, as a variance.
   */
  private static Spread runs(
      List<MeasuredOperation> baseline, List<MeasuredOperation> candidate, RunSpread spread) {
    if (!spread.spread().isUsable()) {
      return Spread.UNKNOWN;
    }
    double extra =
        (spread.extra(baseline) * baseline.size() + spread.extra(candidate) * candidate.size()) / 2;
    return new Spread(spread.spread().variance() + extra, spread.spread().degrees());
  }
}
