package dev.warrenperf.config;

import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Entries of {@code operations}. One without any limit is shown in reports and never judged. */
final class OperationReader {

  static final List<String> KEYS =
      List.of(
          "name",
          "histogram",
          "unit",
          "samples",
          "mean",
          QuantileName.KEY,
          "summary",
          "failures",
          "required");
  static final List<String> MEAN_KEYS = List.of("target", "acceptable", "critical", "per");

  private record Mean(Tiers tiers, Selector per) {}

  private final MetricsReader metrics;

  OperationReader(MetricsReader metrics) {
    this.metrics = metrics;
  }

  OperationTarget read(Value value, Names names) {
    Entry entry = new Entry(value, "an operation", KEYS);
    boolean misspelt = entry.isMisspelt("histogram") || entry.isMisspelt("samples");
    if (!entry.has("histogram") && !entry.has("samples") && !misspelt) {
      entry.fault("expected the key histogram or samples in an operation, found neither");
    }
    entry.beside("unit", "histogram");
    entry.beside("summary", "histogram");
    List<Selector> histograms =
        entry.get("histogram", metric -> histograms(metric, entry.get("unit")), List.of());
    Place place = place(histograms);
    Mean mean = entry.get("mean", limits -> mean(limits, place), new Mean(null, null));
    return new OperationTarget(
        entry.demand("name", names::claim),
        histograms,
        entry.get("samples", Value::name),
        mean.tiers(),
        mean.per(),
        entry.get(QuantileName.KEY, limits -> quantiles(limits, place), new TreeMap<>()),
        entry.flag("summary", false),
        entry.get("failures", Value::selectors, List.of()),
        entry.flag("required", true));
  }

  /** Clients measure durations; of a metric its unit says what fits. */
  private Place place(List<Selector> histograms) {
    return histograms.isEmpty()
        ? Place.LATENCY
        : Place.ofObservations(
            histograms.stream().map(metrics::unit).map(MetricUnit::base).toList());
  }

  private List<Selector> histograms(Value value, Value unit) {
    List<Selector> selectors = metrics.metrics(value, unit);
    for (Selector selector : selectors) {
      if (selector.name().endsWith("_bucket")) {
        value.fault(
            "expected the name of a histogram without _bucket, found "
                + Quoted.of(selector.name()));
      }
      if (selector.matchers().stream().anyMatch(matcher -> matcher.name().equals("le"))) {
        value.fault("expected a histogram with all its buckets, found a condition on le");
      }
    }
    return selectors;
  }

  private static Mean mean(Value value, Place place) {
    if (!value.isMapping()) {
      return new Mean(place.tiers(value), null);
    }
    Entry entry = new Entry(value, "a mean", MEAN_KEYS);
    return new Mean(TiersReader.tiers(entry, place), entry.get("per", Value::selector));
  }

  private static SortedMap<Double, Tiers> quantiles(Value value, Place place) {
    return NamedValues.read(
        value,
        "quantiles and limits such as {p50: < 500ms, p99: < 2s}",
        "quantile",
        QuantileName::read,
        place::tiers);
  }
}
