package dev.warrenperf.render.csv;

import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.ResourceReport;

/** CPU or memory by node; the verdict stands beside the figure that decides. */
final class ResourceRows {

  private final ResourceReport resource;
  private final CsvTable table;
  private final Subject all;

  private ResourceRows(ResourceReport resource, CsvTable table) {
    this.resource = resource;
    this.table = table;
    this.all = Subject.of("resource", resource.name(), resource.resource()).ofRole(resource.role());
  }

  static void write(ResourceReport resource, CsvTable table) {
    ResourceRows rows = new ResourceRows(resource, table);
    rows.judged(resource.outcome(), resource.busiest());
    table.number(rows.all.at(resource.node()), "headroom", resource.outcome().headroom(), "ratio");
    resource.nodes().forEach(rows::node);
  }

  private void judged(Outcome outcome, FigureReport.Busiest busiest) {
    Subject worst = all.at(resource.node());
    double value = busiest == null ? resource.value() : busiest.value();
    table.judged(worst, resource.judged(), value, resource.unit(), outcome);
    if (busiest != null) {
      table.number(worst, "busiestSeconds", busiest.seconds(), "s");
    }
  }

  private void node(ResourceReport.NodeUse use) {
    if (!Double.isNaN(use.busiest())) {
      number(use.node(), "busiest", use.busiest());
    }
    number(use.node(), "min", use.min());
    number(use.node(), "mean", use.mean());
    number(use.node(), "max", use.max());
  }

  /** The figure that decides stands there already. */
  private void number(String node, String statistic, double value) {
    if (!node.equals(resource.node()) || !statistic.equals(resource.judged())) {
      table.number(all.at(node), statistic, value, resource.unit());
    }
  }
}
