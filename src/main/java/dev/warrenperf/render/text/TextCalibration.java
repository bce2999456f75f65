package dev.warrenperf.render.text;

import dev.warrenperf.report.CalibrationReport;
import dev.warrenperf.report.CalibrationReport.Operation;
import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.List;

/** What {@code calibrate} prints. */
public final class TextCalibration {

  private static final int NARROWEST = 40;

  private final CalibrationReport report;
  private final Page page;

  private TextCalibration(CalibrationReport report, Page page) {
    this.report = report;
    this.page = page;
  }

  /**
   * The text, ending in a line feed.
   *
   * @param columns no line is wider; at least 40 are used
   * @param color whether ANSI colours are used
   * @param ascii whether it is written in ASCII alone
   */
  public static String render(CalibrationReport report, int columns, boolean color, boolean ascii) {
    Page page = new Page(Math.max(NARROWEST, columns), new Ink(color, ascii));
    TextCalibration text = new TextCalibration(report, page);
    page.wrapped("", report.sentence());
    text.spreads();
    text.detectable();
    text.without();
    text.check();
    text.runs();
    text.notices();
    page.title("How to read it");
    report.method().forEach(paragraph -> page.wrapped("  ", paragraph));
    return page.text();
  }

  private List<Operation> measured() {
    return report.operations().stream().filter(Operation::isMeasured).toList();
  }

  private void spreads() {
    page.title("Spread from run to run");
    Table table = new Table("  ");
    table.row(
        List.of(
            Table.Cell.of("operation"),
            Table.Cell.right("runs"),
            Table.Cell.right("mean"),
            Table.Cell.right("spread"),
            Table.Cell.of("95 % interval")));
    for (Operation operation : measured()) {
      table.row(
          List.of(
              Table.Cell.of(operation.name()),
              Table.Cell.right(Integer.toString(operation.runs())),
              Table.Cell.right(operation.meanText()),
              Table.Cell.right(operation.deviationText()),
              Table.Cell.of(operation.intervalText())));
    }
    List<List<String>> lines = table.lines(page.columns(), page.ink());
    lines.get(0).forEach(page::line);
    for (int i = 0; i < measured().size(); i++) {
      lines.get(i + 1).forEach(page::line);
      notes(measured().get(i));
    }
  }

  private void notes(Operation operation) {
    if (!operation.notes().isEmpty()) {
      page.wrapped("      ", String.join(". ", operation.notes()) + ".");
    }
  }

  private void detectable() {
    page.title("Smallest slowdown that so many runs a side find");
    Table table = new Table("  ");
    List<Table.Cell> head = new ArrayList<>(List.of(Table.Cell.of("operation")));
    measured()
        .get(0)
        .detectable()
        .forEach(
            found -> head.add(Table.Cell.right(found.runs() + (found.runs() == 1 ? " run" : ""))));
    head.add(Table.Cell.right("runs for " + report.marginText()));
    table.row(head);
    for (Operation operation : measured()) {
      List<Table.Cell> cells = new ArrayList<>(List.of(Table.Cell.of(operation.name())));
      operation.detectable().forEach(found -> cells.add(Table.Cell.right(found.text())));
      cells.add(Table.Cell.right(operation.runsNeededText()));
      table.row(cells);
    }
    table.lines(page.columns(), page.ink()).forEach(lines -> lines.forEach(page::line));
  }

  private void without() {
    List<Operation> others =
        report.operations().stream().filter(operation -> !operation.isMeasured()).toList();
    if (others.isEmpty()) {
      return;
    }
    page.title("No spread is known of");
    for (Operation operation : others) {
      page.wrapped("  ", operation.name() + ": " + String.join(". ", operation.notes()) + ".");
    }
  }

  private void check() {
    page.title("A/A: would runs of one version be called slower or faster?");
    page.marked(report.selfCheck().tone(), "", report.selfCheck().text());
    report.selfCheck().alarms().forEach(alarm -> page.wrapped("      ", alarm + "."));
  }

  private void runs() {
    page.title("Runs");
    if (report.scenario() != null) {
      page.wrapped("  ", "Scenario " + report.scenario() + ", " + report.window() + ".");
    }
    for (CalibrationReport.Run run : report.runs()) {
      String version = run.version() == null ? "version not told" : run.version();
      String start = run.start() == null ? "" : ", " + run.start();
      String use = run.leftOut() == null ? "" : "; not used: " + run.leftOut();
      page.wrapped("  ", run.title() + ": " + version + start + use);
    }
  }

  private void notices() {
    List<CalibrationReport.Told> told =
        report.notices().stream().filter(CalibrationReport.Told::isSerious).toList();
    if (!told.isEmpty()) {
      page.title("To be known");
      told.forEach(notice -> page.marked(Tone.UNDECIDED, "", notice.text()));
    }
  }
}
