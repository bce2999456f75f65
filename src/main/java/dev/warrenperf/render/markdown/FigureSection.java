package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Block;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Throughput, ratios and levels. */
final class FigureSection {

  private static final List<String> NAMES =
      List.of("Name", "Measured", "Target", "Verdict", "Further figures");

  private FigureSection() {}

  static void add(Report report, Sheet sheet) {
    sheet.add(part("Throughput", "rates", report.throughput()));
    sheet.add(part("Ratios", "ratios", report.ratios()));
    sheet.add(part("Levels", "levels", report.gauges()));
  }

  private static Part part(String title, String what, List<FigureReport> figures) {
    List<Row> rows = figures.stream().map(FigureSection::row).toList();
    return new Part(title, what, Cells.head(NAMES), rows, Block.USUAL);
  }

  private static Row row(FigureReport figure) {
    return Cells.row(
        figure.outcome().tone(),
        List.of(
            Escape.name(figure.name()),
            Escape.name(figure.valueText()),
            Escape.name(figure.outcome().limitText()),
            Cells.verdict(figure.outcome()),
            Escape.sentence(further(figure))));
  }

  /** Why there is no figure; else what else is known. */
  private static String further(FigureReport figure) {
    if (Double.isNaN(figure.value())) {
      return figure.outcome().text() + " (" + figure.metric() + ")";
    }
    List<String> parts = new ArrayList<>();
    if (figure.outcome().verdict() == Verdict.UNDECIDED) {
      parts.add(figure.outcome().text());
    }
    if (figure.busiest() != null) {
      parts.add(figure.busiest().text());
    }
    figure.detail().forEach(detail -> parts.add(detail.name() + " " + detail.text()));
    if (figure.nodes().size() > 1) {
      parts.add(
          figure.nodes().stream()
              .map(node -> node.node() + " " + node.text())
              .collect(Collectors.joining(", ", "by node: ", "")));
    }
    return String.join(", ", parts);
  }
}
