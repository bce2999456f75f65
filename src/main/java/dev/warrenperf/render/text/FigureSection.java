package dev.warrenperf.render.text;

import dev.warrenperf.judge.Verdict;
import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.RunFacts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Throughput, ratios, levels and resources. */
final class FigureSection {

  private static final String INDENT = "      ";

  private final Report report;
  private final Page page;

  private FigureSection(Report report, Page page) {
    this.report = report;
    this.page = page;
  }

  static void write(Report report, Page page) {
    FigureSection section = new FigureSection(report, page);
    section.figures("Throughput", report.throughput());
    section.figures("Ratios", report.ratios());
    section.figures("Levels", report.gauges());
    section.resources();
  }

  private void figures(String title, List<FigureReport> figures) {
    if (figures.isEmpty()) {
      return;
    }
    page.title(title);
    Table table = new Table("  ");
    for (FigureReport figure : figures) {
      table.row(
          List.of(
              Table.Cell.of(figure.name()),
              Table.Cell.right(figure.valueText()),
              Table.Cell.of(figure.outcome().limitText()),
              Table.Cell.toned(Page.verdict(figure.outcome()), figure.outcome().tone())));
    }
    List<List<String>> lines = table.lines(page.columns(), page.ink());
    for (int i = 0; i < figures.size(); i++) {
      lines.get(i).forEach(page::line);
      if (Double.isNaN(figures.get(i).value())) {
        page.wrapped(
            INDENT, figures.get(i).outcome().text() + " (" + figures.get(i).metric() + ")");
      } else if (figures.get(i).outcome().verdict() == Verdict.UNDECIDED) {
        page.wrapped(INDENT, figures.get(i).outcome().text());
      }
      details(figures.get(i));
    }
  }

  private void resources() {
    if (report.resources().isEmpty()) {
      return;
    }
    page.title("Resources: the worst node decides");
    Table table = new Table("  ");
    for (FigureReport resource : report.resources()) {
      table.row(
          List.of(
              Table.Cell.of(resource.name() + " " + resource.resource().word()),
              Table.Cell.right(resource.valueText()),
              Table.Cell.of(resource.judged() + of(resource.basis())),
              Table.Cell.of(Objects.requireNonNullElse(resource.node(), "")),
              Table.Cell.of(resource.outcome().limitText()),
              Table.Cell.toned(Page.verdict(resource.outcome()), resource.outcome().tone())));
    }
    List<List<String>> lines = table.lines(page.columns(), page.ink());
    for (int i = 0; i < report.resources().size(); i++) {
      lines.get(i).forEach(page::line);
      further(report.resources().get(i));
      uses(report.resources().get(i));
    }
  }

  private static String of(String basis) {
    return basis == null ? "" : " of " + basis;
  }

  private void further(FigureReport resource) {
    if (resource.node() == null || resource.outcome().verdict() == Verdict.UNDECIDED) {
      page.wrapped(INDENT, resource.outcome().text());
    }
    if (resource.busiest() != null) {
      page.wrapped(INDENT, resource.busiestText());
    }
  }

  private void details(FigureReport figure) {
    if (figure.busiest() != null) {
      page.wrapped(INDENT, figure.busiestText());
    }
    if (!figure.detail().isEmpty()) {
      page.wrapped(
          INDENT,
          figure.detail().stream()
              .map(detail -> detail.name() + NodeList.TIE + detail.text())
              .collect(Collectors.joining(", ")));
    }
    if (figure.nodes().size() > 1) {
      page.wrapped(INDENT, NodeList.ofValues(figure.nodes(), figure::text));
    }
  }

  private List<String> names() {
    return report.run().nodes().stream().map(RunFacts.NodeFacts::name).toList();
  }

  private void uses(FigureReport resource) {
    if (!resource.nodes().isEmpty()) {
      page.wrapped(INDENT, NodeList.ofUses(resource.nodes(), resource::text, names()));
    }
  }
}
