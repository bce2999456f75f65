package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.RunFacts;
import dev.warrenperf.unit.Visible;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The results of a report as Prometheus metrics. What is not known has no series; every series
 * carries the version and the scenario of the run, as far as they are told, so that releases can be
 * held against each other without a join.
 */
public final class ResultMetrics {

  /** What {@link #text} is, as servers name it. */
  public static final String CONTENT_TYPE = TextFormat.CONTENT_TYPE_004;

  private static final List<Function<Report, List<MetricFamily>>> SECTIONS =
      List.of(
          RunMetrics::of,
          OperationMetrics::of,
          TargetMetrics::of,
          FigureMetrics::of,
          FailoverMetrics::of,
          ComparisonMetrics::of);

  private final SortedMap<String, String> labels;
  private final CollectorRegistry registry;

  private ResultMetrics(SortedMap<String, String> labels, CollectorRegistry registry) {
    this.labels = labels;
    this.registry = registry;
  }

  /** All that is known. */
  public static ResultMetrics of(Report report) {
    SortedMap<String, String> labels =
        report.run() == null ? labels(report.comparison()) : labels(report.run());
    CollectorRegistry registry = new CollectorRegistry();
    // one collector, since a registry gives those it has in the order of their identity hashes
    new Families(sorted(report, labels)).register(registry);
    return new ResultMetrics(labels, registry);
  }

  private static SortedMap<String, String> labels(RunFacts run) {
    SortedMap<String, String> labels = new TreeMap<>();
    putIfTold(labels, "scenario", run.scenario());
    putIfTold(labels, "version", run.version());
    return labels;
  }

  /** The only candidate's version, and the scenario that all runs of all sides have. */
  private static SortedMap<String, String> labels(ComparisonReport comparison) {
    SortedMap<String, String> labels = new TreeMap<>();
    if (comparison.sides().size() == 2) {
      putIfTold(labels, "version", comparison.sides().get(1).version());
    }
    List<String> scenarios =
        comparison.sides().stream()
            .flatMap(side -> side.runs().stream())
            .map(run -> run.scenario() == null ? "" : run.scenario())
            .distinct()
            .toList();
    putIfTold(labels, "scenario", scenarios.size() == 1 ? scenarios.get(0) : null);
    return labels;
  }

  private static void putIfTold(SortedMap<String, String> labels, String name, String value) {
    if (value != null && !value.isEmpty()) {
      labels.put(name, Visible.of(value));
    }
  }

  private static List<Collector.MetricFamilySamples> sorted(
      Report report, SortedMap<String, String> labels) {
    return SECTIONS.stream()
        .flatMap(section -> section.apply(report).stream())
        .filter(family -> !family.isEmpty())
        .sorted(Comparator.comparing(MetricFamily::name))
        .map(family -> family.samples(labels))
        .toList();
  }

  private static final class Families extends Collector {

    private final List<MetricFamilySamples> families;

    Families(List<MetricFamilySamples> families) {
      this.families = families;
    }

    @Override
    public List<MetricFamilySamples> collect() {
      return families;
    }
  }

  /** What every series carries: {@code scenario} and {@code version}, as far as they are told. */
  public SortedMap<String, String> labels() {
    return new TreeMap<>(labels);
  }

  /** The exposition as text 0.0.4, sorted by metric and by labels, ending in a line feed. */
  public String text() {
    StringWriter text = new StringWriter();
    try {
      TextFormat.write004(text, registry.metricFamilySamples());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
