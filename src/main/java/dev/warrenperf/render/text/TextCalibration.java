package dev.warrenperf.render.text;

import dev.warrenperf.model.Severity;
import dev.warrenperf.report.CalibrationReport;
import dev.warrenperf.report.CalibrationReport.Operation;
import dev.warrenperf.report.Tone;
import dev.warrenperf.unit.Format;
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
    for (Operation operation : report.measured()) {
      table.row(
          List.of(
              Table.Cell.of(operation.spread().key().name()),
              Table.Cell.right(Integer.toString(operation.spread().runs())),
              Table.Cell.right(Format.of(operation.spread().mean(), operation.spread().unit())),
              Table.Cell.right(ofLogs(operation.spread().deviation())),
              Table.Cell.of(
                  ofLogs(operation.spread().lower())
                      + " to "
                      + ofLogs(operation.spread().upper()))));
    }
    List<List<String>> lines = table.lines(page.columns(), page.ink());
    lines.get(0).forEach(page::line);
    for (int i = 0; i < report.measured().size(); i++) {
      lines.get(i + 1).forEach(page::line);
      notes(report.measured().get(i));
    }
  }

  /** The distance of two logs as a change of what they are the logs of. */
  private static String ofLogs(double distance) {
    return Format.slowdown(Math.expm1(distance));
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
    report
        .measured()
        .get(0)
        .spread()
        .detectable()
        .forEach(
            found -> head.add(Table.Cell.right(found.runs() + (found.runs() == 1 ? " run" : ""))));
    head.add(Table.Cell.right("runs for " + Format.slowdown(report.margin())));
    table.row(head);
    for (Operation operation : report.measured()) {
      List<Table.Cell> cells =
          new ArrayList<>(List.of(Table.Cell.of(operation.spread().key().name())));
      operation
          .spread()
          .detectable()
          .forEach(found -> cells.add(Table.Cell.right(Format.slowdown(found.slowdown()))));
      Integer needed = operation.spread().runsNeeded();
      cells.add(Table.Cell.right(needed == null ? "more than 1000" : Format.count(needed)));
      table.row(cells);
    }
    table.lines(page.columns(), page.ink()).forEach(lines -> lines.forEach(page::line));
  }

  private void without() {
    List<Operation> others =
        report.operations().stream().filter(operation -> !operation.spread().isMeasured()).toList();
    if (others.isEmpty()) {
      return;
    }
    page.title("No spread is known of");
    for (Operation operation : others) {
      page.wrapped(
          "  ",
          operation.spread().key().name() + ": " + String.join(". ", operation.notes()) + ".");
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
        report.notices().stream().filter(notice -> notice.severity() != Severity.INFO).toList();
    if (!told.isEmpty()) {
      page.title("To be known");
      told.forEach(notice -> page.marked(Tone.UNDECIDED, "", notice.text()));
    }
  }
}
