package dev.warrenperf.config;

import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Entries of {@code operations}. One without any limit is shown in reports and never judged. */
final class OperationReader {

  private static final List<String> KEYS =
      List.of(
          "name",
          "histogram",
          "unit",
          "samples",
          "mean",
          "quantiles",
          "summary",
          "failures",
          "required");
  private static final List<String> MEAN_KEYS = List.of("target", "acceptable", "critical", "per");

  private record Mean(Tiers tiers, Selector per) {}

  private final Problems problems;
  private final MetricsReader metrics;
  private final Values values;
  private final Names names;
  private final TiersReader tiers;

  OperationReader(Problems problems, MetricsReader metrics) {
    this.problems = problems;
    this.metrics = metrics;
    this.values = new Values(problems);
    this.names = new Names(problems);
    this.tiers = new TiersReader(problems);
  }

  Optional<OperationTarget> read(Node node) {
    return Entry.of(node, "an operation", KEYS, problems).flatMap(this::operation);
  }

  private Optional<OperationTarget> operation(Entry entry) {
    Optional<String> name = entry.demand("name").flatMap(names::claim);
    boolean misspelt = entry.isMisspelt("histogram") || entry.isMisspelt("samples");
    if (!entry.has("histogram") && !entry.has("samples") && !misspelt) {
      entry.fault("expected the key histogram or samples in an operation, found neither");
    }
    MetricsReader.unitOf(entry, "histogram");
    if (entry.has("summary") && !entry.has("histogram")) {
      entry.fault("expected the key histogram beside summary, found none");
    }
    List<Selector> histograms =
        entry.get("histogram").map(node -> histograms(node, entry.get("unit"))).orElse(List.of());
    Place place = place(histograms);
    String samples = entry.get("samples").flatMap(values::name).orElse(null);
    Optional<Mean> mean = entry.get("mean").flatMap(node -> mean(node, place));
    SortedMap<Double, Tiers> quantiles =
        entry.get("quantiles").map(node -> quantiles(node, place)).orElseGet(TreeMap::new);
    boolean summary = values.flag(entry.get("summary"), false);
    List<Selector> failures = entry.get("failures").map(values::selectors).orElse(List.of());
    boolean required = values.flag(entry.get("required"), true);
    return name.map(
        text ->
            new OperationTarget(
                text,
                histograms,
                samples,
                mean.map(Mean::tiers).orElse(null),
                mean.map(Mean::per).orElse(null),
                quantiles,
                summary,
                failures,
                required));
  }

  /** Clients measure durations; of a metric its unit says what fits. */
  private Place place(List<Selector> histograms) {
    return histograms.isEmpty()
        ? Place.LATENCY
        : Place.ofObservations(
            histograms.stream().map(metrics::unit).map(MetricUnit::base).toList());
  }

  private List<Selector> histograms(Node node, Optional<Node> unit) {
    List<Selector> selectors = metrics.metrics(node, unit);
    for (Selector selector : selectors) {
      if (selector.name().endsWith("_bucket")) {
        problems.add(
            node,
            "expected the name of a histogram without _bucket, found "
                + Quoted.of(selector.name()));
      }
      if (selector.matchers().stream().anyMatch(matcher -> matcher.name().equals("le"))) {
        problems.add(node, "expected a histogram with all its buckets, found a condition on le");
      }
    }
    return selectors;
  }

  private Optional<Mean> mean(Node node, Place place) {
    if (!(node instanceof MappingNode)) {
      return tiers.read(node, place).map(limits -> new Mean(limits, null));
    }
    Optional<Entry> entry = Entry.of(node, "a mean", MEAN_KEYS, problems);
    Optional<Selector> per = entry.flatMap(keys -> keys.get("per")).flatMap(values::selector);
    return entry
        .flatMap(keys -> tiers.tiers(keys, place))
        .map(limits -> new Mean(limits, per.orElse(null)));
  }

  private SortedMap<Double, Tiers> quantiles(Node node, Place place) {
    SortedMap<Double, Tiers> limits = new TreeMap<>();
    if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      mapping
          .getValue()
          .forEach(tuple -> quantile(tuple.getKeyNode(), tuple.getValueNode(), place, limits));
    } else {
      problems.add(
          node,
          "expected quantiles and limits such as {p50: < 500ms, p99: < 2s}, found "
              + (node instanceof MappingNode ? "none" : Values.found(node)));
    }
    return limits;
  }

  private void quantile(Node keyNode, Node value, Place place, SortedMap<Double, Tiers> limits) {
    Optional<Double> quantile = QuantileName.read(keyNode, problems);
    Optional<Tiers> read = tiers.read(value, place);
    if (quantile.isPresent()
        && read.isPresent()
        && limits.putIfAbsent(quantile.orElseThrow(), read.orElseThrow()) != null) {
      problems.add(
          keyNode, "expected each quantile once, found " + Values.found(keyNode) + " again");
    }
  }
}
