package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /** What the means of all operations tell of each other's spread. */
  SharedNoise shared(Collection<OperationKey> keys) {
    SortedMap<OperationKey, RunMeasure> means = new TreeMap<>();
    for (OperationKey key : keys) {
      OperationSides sides = sides(key);
      if (sides.areObserved() && !sides.isUnitDoubtful() && sides.areMeansKnown()) {
        Standardised standardised = sides.standardised();
        means.put(key, (standardised == null ? sides : standardised.sides()).means());
      }
    }
    return SharedNoise.of(means);
  }

  private OperationSides sides(OperationKey key) {
    return new OperationSides(
        Runs.observed(reference, key),
        Runs.observed(compared, key),
        RunTimes.of(Runs.observing(reference, key), Runs.observing(compared, key)));
  }

  /** Everything but the decision, which is open; or NOT COMPARED with its reason. */
  OperationContrast measure(OperationKey key, SharedNoise shared) {
    OperationSides sides = sides(key);
    if (!sides.areObserved()) {
      return missing(key, sides.baseline(), sides.candidate());
    }
    if (sides.isUnitDoubtful()) {
      return OperationContrast.notCompared(
          key,
          metric(sides.candidate()),
          sides.baseline(),
          sides.candidate(),
          ChangeReason.UNITS_DIFFER);
    }
    return measure(key, sides, shared.of(key));
  }

  private OperationContrast measure(OperationKey key, OperationSides sides, RunVariance shared) {
    List<Double> limits = settings.limits().getOrDefault(key.name(), List.of());
    MergedCounts counts = sides.counts(limits);
    RequestTest requests = sides.requests(counts);
    Standardised standardised = sides.standardised();
    Tested tested =
        standardised == null
            ? tested(key, sides, counts, shared)
            : tested(key, standardised.sides(), standardised.sides().counts(limits), shared);
    Mix mix =
        standardised == null
            ? null
            : Mix.of(
                standardised.groups(),
                tested(key, sides, counts, RunVariance.UNKNOWN).ratio(),
                tested.ratio().ratio());
    return new OperationContrast(
        key,
        metric(sides.candidate()),
        !metric(sides.baseline()).equals(metric(sides.candidate())),
        sides.baseline(),
        sides.candidate(),
        counts,
        requests,
        Shares.of(counts.bounds(), sides.before(counts), sides.after(counts), limits),
        quantiles(sides.baseline(), sides.candidate()),
        tested.ratio(),
        tested.spread().origin(),
        tested.spread().exceeded(),
        tested.spread().ofOneRun(),
        sides.times().areInterleaved() && !tested.tests().isEmpty() ? Covariate.TIME : null,
        mix,
        tested.tests(),
        null);
  }

  /** What the runs of both sides show by their means, ranks and slow requests. */
  private record Tested(RunSpread spread, List<MeasureTest> tests, MeanRatio ratio) {}

  private Tested tested(
      OperationKey key, OperationSides sides, MergedCounts counts, RunVariance shared) {
    RunSpread spread = RunSpread.of(sides.means(), key, settings, shared);
    List<MeasureTest> tests = OperationTests.of(sides, counts, spread, settings);
    List<MeasureTest> all =
        settings.calibration() == null
            ? tests
            : settings.calibration().acrossSessions(key, reference, compared, tests);
    return new Tested(spread, all, ratio(sides, all));
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

  private static MeanRatio ratio(OperationSides sides, List<MeasureTest> tests) {
    if (!sides.areMeansKnown()) {
      return MeanRatio.UNKNOWN;
    }
    double plain = sides.means().difference();
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
}
