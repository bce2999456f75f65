package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Rates, ratios and levels over all nodes. */
final class FigureMetrics {

  private FigureMetrics() {}

  static List<Family> of(Report report) {
    UnitSuffix rates =
        new UnitSuffix("warren_perf_throughput", "Rate over the run, all nodes added.", "target");
    for (FigureReport rate : report.throughput()) {
      rates.in(rate.unit()).add(rate.value(), rate.name());
    }
    UnitSuffix ratios =
        new UnitSuffix(
            "warren_perf_quotient", "Counters by others over the run, all nodes added.", "target");
    for (FigureReport ratio : report.ratios()) {
      ratios.in(ratio.unit()).add(ratio.value(), ratio.name());
    }
    UnitSuffix busiest =
        new UnitSuffix(
            "warren_perf_busiest_throughput",
            "Rate in the busiest window of the run, all nodes added, at the least.",
            "target");
    for (FigureReport rate : report.throughput()) {
      if (rate.busiest() != null) {
        busiest.in(rate.unit()).add(rate.busiest().value(), rate.name());
      }
    }
    UnitSuffix levels =
        new UnitSuffix(
            "warren_perf_level",
            "Level over the run, nodes made one as the target says.",
            "target",
            "across",
            "statistic");
    for (FigureReport level : report.gauges()) {
      for (FigureReport.Detail detail : level.detail()) {
        levels.in(level.unit()).add(detail.value(), level.name(), level.across(), detail.name());
      }
    }
    List<Family> families = new ArrayList<>();
    rates.families().forEach(families::add);
    busiest.families().forEach(families::add);
    ratios.families().forEach(families::add);
    levels.families().forEach(families::add);
    return families;
  }
}
