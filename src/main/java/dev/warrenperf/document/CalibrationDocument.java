package dev.warrenperf.document;

import dev.warrenperf.comparison.CalibratedOperation;
import dev.warrenperf.document.Block.Cell;
import dev.warrenperf.document.Block.Column;
import dev.warrenperf.document.Block.Item;
import dev.warrenperf.document.Document.Section;
import dev.warrenperf.model.Severity;
import dev.warrenperf.report.CalibrationReport;
import dev.warrenperf.report.CalibrationReport.Operation;
import dev.warrenperf.report.Tone;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How far runs of one version differ, and what a bench can see of a change. */
public final class CalibrationDocument {

  private CalibrationDocument() {}

  /** The whole calibration. */
  public static Document of(CalibrationReport report) {
    return new Document(
        List.of(
            Section.of(null, new Block.Headline(Tone.NEUTRAL, "CALIBRATION", report.sentence())),
            Section.of("Spread from run to run", spreads(report)),
            Section.of("Smallest slowdown detected, by runs per side", slowdowns(report)),
            Section.of("Unknown spread", plain(without(report))),
            Section.of(
                "A/A: do runs of one version change in the course of time?",
                check(report.selfCheck())),
            Section.of("Runs", plain(runs(report))),
            Section.of("Notices", notices(report)),
            Section.of("How to read it", plain(report.method().stream()))));
  }

  private static Block plain(Stream<String> sentences) {
    return Block.Items.folded("remarks", sentences.toList());
  }

  private static Block spreads(CalibrationReport report) {
    List<Column> columns =
        List.of(
            Column.of("operation"),
            Column.number("runs"),
            Column.number("mean"),
            Column.number("spread"),
            Column.of("95 % interval"));
    return table(columns, report, CalibrationDocument::spread);
  }

  /** One row for each operation with a spread. */
  private static Block table(
      List<Column> columns, CalibrationReport report, Function<Operation, Block.Row> row) {
    return new Block.Table(
        "operations", Block.USUAL, columns, null, report.measured().stream().map(row).toList());
  }

  private static Block.Row spread(Operation operation) {
    CalibratedOperation spread = operation.spread();
    List<String> cells =
        List.of(
            spread.key().name(),
            Format.count(spread.runs()),
            Format.of(spread.mean(), spread.unit()),
            ofLogs(spread.deviation()),
            ofLogs(spread.lower()) + " to " + ofLogs(spread.upper()));
    return row(cells.stream(), operation.notes().isEmpty() ? List.of() : List.of(notes(operation)));
  }

  private static Block.Row row(Stream<String> cells, List<String> below) {
    return new Block.Row(Rank.NEUTRAL, cells.map(Cell::of).toList(), below);
  }

  /** The distance of two logs as a change of what they are the logs of. */
  private static String ofLogs(double distance) {
    return Format.slowdown(Math.expm1(distance));
  }

  private static String notes(Operation operation) {
    return String.join(". ", operation.notes()) + ".";
  }

  private static Block slowdowns(CalibrationReport report) {
    List<Column> columns = new ArrayList<>(List.of(Column.of("operation")));
    for (CalibratedOperation.LeastSlowdown one : report.measured().get(0).spread().detectable()) {
      columns.add(Column.number(one.runs() + (one.runs() == 1 ? " run" : "")));
    }
    columns.add(Column.number("runs for " + Format.slowdown(report.margin())));
    return table(columns, report, operation -> slowdowns(operation.spread()));
  }

  private static Block.Row slowdowns(CalibratedOperation operation) {
    List<String> cells = new ArrayList<>(List.of(operation.key().name()));
    operation.detectable().forEach(one -> cells.add(Format.slowdown(one.slowdown())));
    Integer needed = operation.runsNeeded();
    cells.add(needed == null ? "more than 1000" : Format.count(needed));
    return row(cells.stream(), List.of());
  }

  private static Stream<String> without(CalibrationReport report) {
    return report.operations().stream()
        .filter(operation -> !operation.spread().isMeasured())
        .map(operation -> operation.spread().key().name() + ": " + notes(operation));
  }

  private static Block check(CalibrationReport.Check check) {
    return new Block.Items("checks", List.of(Item.of(check.tone(), check.text())));
  }

  private static Stream<String> runs(CalibrationReport report) {
    Stream<String> scenario =
        report.scenario() == null
            ? Stream.of()
            : Stream.of("Scenario " + report.scenario() + ", " + report.window() + ".");
    return Stream.concat(scenario, report.runs().stream().map(CalibrationDocument::run));
  }

  private static String run(CalibrationReport.Run run) {
    return run.title()
        + ": "
        + (run.version() == null ? "version not given" : run.version())
        + (run.start() == null ? "" : ", " + run.start())
        + (run.leftOut() == null ? "" : "; not used: " + run.leftOut());
  }

  private static Block notices(CalibrationReport report) {
    return new Block.Items(
        "notices",
        report.notices().stream()
            .filter(notice -> notice.severity() != Severity.INFO)
            .map(notice -> Item.of(Tone.UNDECIDED, notice.text()))
            .toList());
  }
}
