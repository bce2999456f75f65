package dev.warrenperf.config;

import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.GaugeTarget.Statistic;
import dev.warrenperf.judge.RatioTarget;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Across;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Entries of {@code throughput}, {@code ratios} and {@code gauges}. */
final class FigureReader {

  static final List<String> RATE_KEYS =
      keys(List.of("name", "counter", "unit", "rate"), CapacityReader.OF_RATES);
  static final List<String> RATIO_KEYS =
      List.of("name", "of", "to", "part", "max", "min", "required");
  static final List<String> GAUGE_KEYS =
      keys(
          List.of("name", "gauge", "unit", "min", "mean", "max", "last", "series", "across"),
          CapacityReader.OF_LEVELS);

  static final Map<String, Statistic> STATISTICS =
      Map.of(
          "min", Statistic.MIN,
          "mean", Statistic.MEAN,
          "max", Statistic.MAX,
          "last", Statistic.LAST);
  static final Map<String, Across> ACROSS =
      Map.of("max", Across.MAX, "min", Across.MIN, "sum", Across.SUM, "each", Across.EACH);
  static final Map<String, Across> SERIES =
      Map.of("max", Across.MAX, "min", Across.MIN, "sum", Across.SUM, "mean", Across.MEAN);

  private final MetricsReader metrics;
  private final CapacityReader capacities;

  FigureReader(MetricsReader metrics) {
    this.metrics = metrics;
    this.capacities = new CapacityReader(metrics);
  }

  private static List<String> keys(List<String> own, List<String> ofCapacities) {
    return Stream.of(own, ofCapacities, List.of("required")).flatMap(List::stream).toList();
  }

  ThroughputTarget rate(Value value, Names names) {
    Entry entry = new Entry(value, "a throughput", RATE_KEYS);
    Tiers rate = entry.demand("rate", Place.RATE::tiers);
    return new ThroughputTarget(
        entry.demand("name", names::claim),
        metrics.demand(entry, "counter"),
        rate,
        rate == null ? null : capacities.ofRate(entry, rate),
        entry.flag("required", true));
  }

  RatioTarget ratio(Value value, Names names) {
    Entry entry = new Entry(value, "a ratio", RATIO_KEYS);
    entry.one(List.of("max", "min"));
    return new RatioTarget(
        entry.demand("name", names::claim),
        metrics.demand(entry, "of"),
        metrics.demand(entry, "to"),
        entry.flag("part", false),
        entry.has("max")
            ? entry.get("max", Place.MOST::tiers)
            : entry.get("min", Place.LEAST::tiers),
        entry.flag("required", true));
  }

  GaugeTarget gauge(Value value, Names names) {
    Entry entry = new Entry(value, "a gauge", GAUGE_KEYS);
    Statistic statistic = null;
    Tiers limits = null;
    for (String key : entry.one(List.of("min", "mean", "max", "last"))) {
      statistic = STATISTICS.get(key);
      limits = entry.get(key, Place.GAUGE::tiers);
    }
    return new GaugeTarget(
        entry.demand("name", names::claim),
        metrics.demand(entry, "gauge"),
        statistic,
        limits,
        entry.word("series", SERIES, Across.EACH),
        entry.word("across", ACROSS, Across.MAX),
        limits == null ? null : capacities.ofLevel(entry, statistic, limits),
        entry.flag("required", true));
  }
}
