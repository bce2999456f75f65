package dev.warrenperf.render.csv;

import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.FigureResult.NodeFigure;
import dev.warrenperf.report.FigureReport;
import java.util.List;

/**
 * One rate, ratio or level, or CPU or memory: what is judged, what else is known, and the same by
 * node.
 */
final class FigureRows {

  private static final List<String> OF_NODES = List.of("value", "busiest", "min", "mean", "max");

  private final FigureReport figure;
  private final CsvTable table;
  private final Subject all;

  private FigureRows(FigureReport figure, CsvTable table) {
    this.figure = figure;
    this.table = table;
    String of = figure.isUse() ? figure.resource().word() : figure.metric();
    this.all = Subject.of(figure.kind(), figure.name(), of).ofRole(figure.role());
  }

  static void write(FigureReport figure, CsvTable table) {
    FigureRows rows = new FigureRows(figure, table);
    // the verdict stands beside the figure that decides
    Subject judged = figure.isUse() ? rows.all.at(figure.node()) : rows.all;
    rows.judged(judged);
    figure.details().forEach((name, value) -> rows.detail(judged, name, value));
    table.number(judged, "headroom", figure.outcome().headroom(), "ratio");
    figure.nodes().forEach(rows::node);
  }

  private void judged(Subject subject) {
    if (figure.busiest() == null) {
      number(subject, figure.statistic(), figure.value(), true);
      return;
    }
    number(subject, "busiest", figure.busiest().value(), true);
    table.number(subject, "busiestSeconds", figure.busiest().seconds(), "s");
    if (figure.resource() == Kind.RATE) {
      number(subject, "offered", figure.busiest().offered(), false);
      number(subject, "runOffered", figure.busiest().runOffered(), false);
      number(subject, figure.statistic(), figure.value(), false);
    }
  }

  private void number(Subject subject, String statistic, double value, boolean judged) {
    if (judged) {
      table.judged(subject, statistic, value, figure.unit(), figure.outcome());
    } else {
      table.number(subject, statistic, value, figure.unit());
    }
  }

  /** How much a counter grew is no rate. */
  private void detail(Subject subject, String name, double value) {
    if (!name.equals(figure.statistic())) {
      table.number(subject, name, value, FigureReport.isCount(name) ? "1" : figure.unit());
    }
  }

  private void node(NodeFigure node) {
    for (String name : OF_NODES) {
      String statistic = name.equals("value") ? figure.statistic() : name;
      if (node.values().containsKey(name) && !isToldAlready(node, statistic)) {
        number(all.at(node.node()), statistic, node.value(name), false);
      }
    }
  }

  private boolean isToldAlready(NodeFigure node, String statistic) {
    return figure.isUse() && node.node().equals(figure.node()) && statistic.equals(figure.judged());
  }
}
