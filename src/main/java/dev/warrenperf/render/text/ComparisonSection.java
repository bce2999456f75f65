package dev.warrenperf.render.text;

import dev.warrenperf.report.ComparedFigure;
import dev.warrenperf.report.ComparedOperation;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Contrast;
import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Versions held against each other. */
final class ComparisonSection {

  private static final String INDENT = "      ";

  private final ComparisonReport comparison;
  private final Page page;

  private ComparisonSection(ComparisonReport comparison, Page page) {
    this.comparison = comparison;
    this.page = page;
  }

  static void write(Report report, Page page) {
    if (report.comparison() != null) {
      ComparisonSection section = new ComparisonSection(report.comparison(), page);
      section.opening(report.run() != null);
      section.differences();
      section.latency();
      section.figures();
      section.oneSided();
      section.method();
    }
  }

  /** What a report without a run has said on top is not said again. */
  private void opening(boolean besideARun) {
    page.title("Comparison");
    if (besideARun) {
      page.marked(comparison.tone(), "", comparison.sentence());
      comparison
          .reasons()
          .forEach(reason -> page.marked(reason.tone(), reason.subject() + ": ", reason.text()));
    }
    for (int i = 0; i < comparison.sides().size(); i++) {
      ComparisonReport.SideReport side = comparison.sides().get(i);
      page.wrapped("  ", (i == 0 ? "reference " : "candidate ") + side.text());
      side.runs().forEach(run -> page.wrapped(INDENT, run.title() + ": " + run.text()));
    }
    page.wrapped(
        "  ",
        "A change counts from "
            + comparison.marginText()
            + " on. "
            + comparison.spreadText()
            + ".");
  }

  private void differences() {
    if (comparison.differences().isEmpty()) {
      return;
    }
    page.title("What differs between the sides");
    for (ComparisonReport.FieldDifference difference : comparison.differences()) {
      String values =
          " (" + difference.baseline() + "; " + difference.candidate() + ": " + difference.found();
      page.marked(difference.tone(), difference.field() + ": ", difference.text() + values + ")");
    }
  }

  private void latency() {
    if (comparison.operations().isEmpty()) {
      return;
    }
    page.title("Change of the mean of each operation");
    Table table = new Table("  ");
    for (ComparedOperation operation : comparison.operations()) {
      operation.contrasts().forEach(contrast -> table.row(row(operation, contrast)));
    }
    List<List<String>> lines = table.lines(page.columns(), page.ink());
    int next = 0;
    for (ComparedOperation operation : comparison.operations()) {
      for (Contrast contrast : operation.contrasts()) {
        lines.get(next++).forEach(page::line);
        evidence(contrast);
      }
    }
  }

  private List<Table.Cell> row(ComparedOperation operation, Contrast contrast) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(operation.name()));
    if (comparison.candidates().size() > 1) {
      cells.add(Table.Cell.of(contrast.figures().label()));
    }
    cells.add(Table.Cell.toned(contrast.sign() + " " + contrast.change(), contrast.tone()));
    cells.add(Table.Cell.right(operation.reference().meanText()));
    cells.add(Table.Cell.right(contrast.figures().meanText()));
    cells.add(Table.Cell.of(contrast.ratioText()));
    return cells;
  }

  private void evidence(Contrast contrast) {
    List<String> sentences = new ArrayList<>();
    sentences.add(contrast.text());
    add(sentences, contrast.runsNeededText());
    add(sentences, contrast.shareText());
    add(sentences, contrast.requestText());
    sentences.addAll(contrast.evidence());
    if (contrast.waiver() != null) {
      sentences.add("Waived: " + contrast.waiver());
    }
    page.wrapped(INDENT, String.join(". ", sentences) + ".");
  }

  private static void add(List<String> sentences, String text) {
    if (!text.isEmpty()) {
      int first = text.offsetByCodePoints(0, 1);
      sentences.add(text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first));
    }
  }

  private void figures() {
    if (comparison.figures().isEmpty()) {
      return;
    }
    page.title("Change of rates, levels and resources");
    Table table = new Table("  ");
    for (ComparedFigure figure : comparison.figures()) {
      figure.contrasts().forEach(contrast -> table.row(row(figure, contrast)));
    }
    List<List<String>> lines = table.lines(page.columns(), page.ink());
    int next = 0;
    for (ComparedFigure figure : comparison.figures()) {
      for (ComparedFigure.FigureContrast contrast : figure.contrasts()) {
        lines.get(next++).forEach(page::line);
        List<String> sentences = new ArrayList<>(List.of(contrast.text()));
        add(sentences, contrast.runsNeededText());
        add(sentences, contrast.waiver() == null ? "" : "Waived: " + contrast.waiver());
        page.wrapped(INDENT, String.join(". ", sentences) + ".");
      }
    }
  }

  private List<Table.Cell> row(ComparedFigure figure, ComparedFigure.FigureContrast contrast) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(figure.name() + " " + figure.kind()));
    if (comparison.candidates().size() > 1) {
      cells.add(Table.Cell.of(contrast.label()));
    }
    cells.add(Table.Cell.toned(contrast.sign() + " " + contrast.word(), contrast.tone()));
    cells.add(Table.Cell.right(figure.valueText()));
    cells.add(Table.Cell.right(contrast.valueText()));
    cells.add(Table.Cell.of(contrast.ratioText()));
    return cells;
  }

  private void oneSided() {
    if (comparison.oneSided().isEmpty()) {
      return;
    }
    page.title("Only on one side, which is no change for the worse");
    for (ComparisonReport.OneSided metric : comparison.oneSided()) {
      page.wrapped(
          "  ",
          metric.name()
              + " ("
              + metric.metric()
              + "): "
              + metric.what()
              + ". "
              + metric.text()
              + ".");
    }
  }

  private void method() {
    if (!comparison.method().isEmpty()) {
      page.title("How changes are decided");
      comparison.method().forEach(paragraph -> page.wrapped("  ", paragraph));
    }
  }
}
