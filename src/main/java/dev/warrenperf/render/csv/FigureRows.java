package dev.warrenperf.render.csv;

import dev.warrenperf.report.FigureReport;
import java.util.Set;

/** One rate, ratio or level: what is judged, what else is known, and the same by node. */
final class FigureRows {

  private static final Set<String> INCREASES = Set.of("increase", "of", "to");

  private FigureRows() {}

  static void write(String section, FigureReport figure, CsvTable table) {
    Subject all = Subject.of(section, figure.name(), figure.metric());
    FigureReport.Busiest busiest = figure.busiest();
    if (busiest == null) {
      table.judged(all, figure.statistic(), figure.value(), figure.unit(), figure.outcome());
    } else {
      table.judged(all, "busiest", busiest.value(), figure.unit(), figure.outcome());
      table.number(all, "busiestSeconds", busiest.seconds(), "s");
      table.number(all, "offered", busiest.offered(), figure.unit());
      table.number(all, "runOffered", busiest.runOffered(), figure.unit());
      table.number(all, figure.statistic(), figure.value(), figure.unit());
    }
    for (FigureReport.Detail detail : figure.detail()) {
      if (!detail.name().equals(figure.statistic())) {
        table.number(all, detail.name(), detail.value(), unit(detail, figure));
      }
    }
    table.number(all, "headroom", figure.outcome().headroom(), "ratio");
    for (FigureReport.NodeValue node : figure.nodes()) {
      table.number(all.at(node.node()), figure.statistic(), node.value(), figure.unit());
    }
  }

  /** How much a counter grew is no rate. */
  private static String unit(FigureReport.Detail detail, FigureReport figure) {
    return INCREASES.contains(detail.name()) ? "1" : figure.unit();
  }
}
