package dev.warrenperf.render.csv;

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
    rows.judged(resource.outcome());
    table.number(rows.all.at(resource.node()), "headroom", resource.outcome().headroom(), "ratio");
    resource.nodes().forEach(rows::node);
  }

  private void judged(Outcome outcome) {
    table.judged(
        all.at(resource.node()), resource.statistic(), resource.value(), resource.unit(), outcome);
  }

  private void node(ResourceReport.NodeUse use) {
    number(use.node(), "min", use.min());
    number(use.node(), "mean", use.mean());
    number(use.node(), "max", use.max());
  }

  /** The figure that decides stands there already. */
  private void number(String node, String statistic, double value) {
    if (!node.equals(resource.node()) || !statistic.equals(resource.statistic())) {
      table.number(all.at(node), statistic, value, resource.unit());
    }
  }
}
