package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /**
   * An operation that both sides have observed in one unit.
   *
   * @param standardised at the baseline's mix; null where there is one series only
   * @param compared what is compared: standardised where that is so
   * @param means of these
   * @param measures of the counts of these
   */
  private record Prepared(
      OperationSides sides,
      Standardised standardised,
      OperationSides compared,
      RunMeasure means,
      CountMeasures measures) {

    static Prepared of(OperationSides sides, List<Double> limits, ComparisonSettings settings) {
      Standardised standardised = Standardised.of(sides);
      OperationSides compared = standardised == null ? sides : standardised.sides();
      return new Prepared(
          sides,
          standardised,
          compared,
          compared.means(),
          new CountMeasures(compared, compared.counts(limits), settings));
    }

    /** As many as the operation itself has, where it is compared as it is. */
    MergedCounts counts(List<Double> limits) {
      return standardised == null ? measures.counts() : sides.counts(limits);
    }
  }

  /**
   * Everything but the decisions, which are open; or NOT COMPARED with its reason. In the order of
   * the keys. The means of all operations tell of each other's spread, and so do their ridits.
   */
  List<OperationContrast> measure(SortedSet<OperationKey> keys) {
    SortedMap<OperationKey, OperationSides> sides = new TreeMap<>();
    keys.forEach(key -> sides.put(key, sides(key)));
    Map<OperationKey, Prepared> prepared =
        sides.entrySet().parallelStream()
            .filter(one -> one.getValue().areObserved() && !one.getValue().isUnitDoubtful())
            .collect(
                Collectors.toMap(Map.Entry::getKey, one -> prepared(one.getKey(), one.getValue())));
    SortedMap<OperationKey, RunMeasure> means = new TreeMap<>();
    SortedMap<OperationKey, RunMeasure> ridits = new TreeMap<>();
    prepared.forEach(
        (key, one) -> {
          CountMeasure ranks = one.measures().ranks();
          if (one.compared().areMeansKnown()) {
            means.put(key, one.means());
          }
          if (ranks != null && ranks.hasSlope()) {
            ridits.put(key, ranks.asLogs());
          }
        });
    SharedNoise ofMeans = SharedNoise.of(means);
    SharedNoise ofRidits = SharedNoise.of(ridits);
    return keys.parallelStream()
        .map(
            key ->
                prepared.containsKey(key)
                    ? measure(key, prepared.get(key), ofMeans.of(key), ofRidits.of(key))
                    : notCompared(key, sides.get(key)))
        .toList();
  }

  private List<Double> limits(OperationKey key) {
    return settings.limits().getOrDefault(key.name(), List.of());
  }

  private Prepared prepared(OperationKey key, OperationSides sides) {
    return Prepared.of(sides, limits(key), settings);
  }

  private OperationSides sides(OperationKey key) {
    return new OperationSides(
        Runs.observed(reference, key),
        Runs.observed(compared, key),
        RunTimes.of(Runs.observing(reference, key), Runs.observing(compared, key)));
  }

  private OperationContrast notCompared(OperationKey key, OperationSides sides) {
    return sides.areObserved()
        ? OperationContrast.notCompared(
            key,
            metric(sides.candidate()),
            sides.baseline(),
            sides.candidate(),
            ChangeReason.UNITS_DIFFER)
        : missing(key, sides.baseline(), sides.candidate());
  }

  private OperationContrast measure(
      OperationKey key, Prepared prepared, RunVariance ofMeans, RunVariance ofRidits) {
    List<Double> limits = limits(key);
    OperationSides sides = prepared.sides();
    MergedCounts counts = prepared.counts(limits);
    RequestTest requests = sides.requests(counts);
    OperationSides compared = prepared.compared();
    RequestTest comparedRequests =
        prepared.standardised() == null
            ? requests
            : compared.requests(prepared.measures().counts());
    RunSpread spread = RunSpread.of(prepared.means(), key, settings, ofMeans);
    List<MeasureTest> tests =
        acrossSessions(
            key,
            OperationTests.of(
                compared, prepared.measures(), comparedRequests, spread, ofRidits, settings));
    MeanRatio ratio = ratio(compared, tests);
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
        ratio,
        spread.origin(),
        spread.exceeded(),
        spread.ofOneRun(),
        sides.times().areInterleaved() && !tests.isEmpty() ? Covariate.TIME : null,
        mix(key, prepared, ratio),
        tests,
        null);
  }

  /** Null where there is one series only. */
  private Mix mix(OperationKey key, Prepared prepared, MeanRatio standardised) {
    if (prepared.standardised() == null) {
      return null;
    }
    OperationSides plain = prepared.sides();
    RunSpread spread = RunSpread.of(plain.means(), key, settings, RunVariance.UNKNOWN);
    List<MeasureTest> mean = acrossSessions(key, OperationTests.mean(plain, spread, settings));
    return Mix.of(prepared.standardised().groups(), ratio(plain, mean), standardised.ratio());
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
