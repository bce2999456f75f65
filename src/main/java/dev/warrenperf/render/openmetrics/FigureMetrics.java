package dev.warrenperf.render.openmetrics;

import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rates, ratios and levels over all nodes; CPU and memory of each node. */
final class FigureMetrics {

  private final UnitSuffix rates =
      new UnitSuffix("warren_perf_throughput", "Rate over the run, all nodes added.", "target");

  private final UnitSuffix busiest =
      new UnitSuffix(
          "warren_perf_busiest_throughput",
          "Rate in the busiest window of the run, all nodes added, at the least.",
          "target");

  private final UnitSuffix ratios =
      new UnitSuffix(
          "warren_perf_quotient", "Counters by others over the run, all nodes added.", "target");

  private final UnitSuffix levels =
      new UnitSuffix(
          "warren_perf_level",
          "Level over the run, nodes made one as the target says.",
          "target",
          "across",
          "statistic");

  private final MetricFamily cpu =
      MetricFamily.gauge(
          "warren_perf_resource_cpu_ratio",
          "Use of CPU as a ratio of the cores that the label basis names.",
          "target",
          "role",
          "node",
          "basis",
          "statistic");

  private final MetricFamily memory =
      MetricFamily.gauge(
          "warren_perf_resource_memory_bytes",
          "Use of memory.",
          "target",
          "role",
          "node",
          "statistic");

  private FigureMetrics() {}

  static List<MetricFamily> of(Report report) {
    FigureMetrics metrics = new FigureMetrics();
    report.figures().forEach(metrics::add);
    List<MetricFamily> families = new ArrayList<>(List.of(metrics.cpu, metrics.memory));
    Stream.of(metrics.rates, metrics.busiest, metrics.ratios, metrics.levels)
        .forEach(family -> family.families().forEach(families::add));
    return families;
  }

  private void add(FigureReport figure) {
    switch (figure.resource()) {
      case RATE -> rate(figure);
      case RATIO -> ratios.in(figure.unit()).add(figure.value(), figure.name());
      case GAUGE -> level(figure);
      case CPU, MEMORY -> resource(figure);
      case OPERATION, FAILOVER -> throw new IllegalArgumentException(figure.name());
    }
  }

  private void rate(FigureReport rate) {
    rates.in(rate.unit()).add(rate.value(), rate.name());
    if (rate.busiest() != null) {
      busiest.in(rate.unit()).add(rate.busiest().value(), rate.name());
    }
  }

  private void level(FigureReport level) {
    MetricFamily family = levels.in(level.unit());
    level
        .details()
        .forEach((name, value) -> family.add(value, level.name(), level.across().word(), name));
  }

  private void resource(FigureReport figure) {
    String target = figure.name();
    String role = figure.role();
    figure
        .nodes()
        .forEach(
            node ->
                node.values()
                    .forEach(
                        (name, value) -> {
                          if (figure.resource() == Kind.CPU) {
                            cpu.add(value, target, role, node.node(), figure.basis(), name);
                          } else {
                            memory.add(value, target, role, node.node(), name);
                          }
                        }));
  }
}
