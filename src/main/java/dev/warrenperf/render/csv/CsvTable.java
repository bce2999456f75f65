package dev.warrenperf.render.csv;

import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.RunFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The table in the making. */
final class CsvTable {

  static final List<String> COLUMNS =
      List.of(
          "run",
          "version",
          "scenario",
          "section",
          "name",
          "metric",
          "role",
          "node",
          "event",
          "quantile",
          "statistic",
          "bound",
          "value",
          "unit",
          "limit",
          "verdict",
          "reason",
          "evidence",
          "tier");

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final StringBuilder text = new StringBuilder(1 << 14);
  private final RunFacts run;

  CsvTable(RunFacts run) {
    this.run = run;
    row(COLUMNS.toArray());
  }

  /** A number that nothing was promised of; NaN where it is not known. */
  void number(Subject subject, String statistic, double value, String unit) {
    judged(subject, statistic, value, unit, Outcome.NOT_JUDGED);
  }

  /** A number with what became of its promise, if there was one. */
  void judged(Subject subject, String statistic, double value, String unit, Outcome outcome) {
    row(subject, statistic, "", Cell.number(value), unit, outcome);
  }

  /** How many there were. */
  void whole(Subject subject, String statistic, long count) {
    row(subject, statistic, "", Long.toString(count), "1", Outcome.NOT_JUDGED);
  }

  /** Observations at or below a bound in seconds. */
  void bucket(Subject subject, double bound, long count) {
    String cumulative = Long.toString(count);
    row(subject, "bucket", Cell.number(bound), cumulative, "1", Outcome.NOT_JUDGED);
  }

  private void row(
      Subject subject, String statistic, String bound, String value, String unit, Outcome outcome) {
    row(
        Cell.text(run.title()),
        Cell.text(run.version()),
        Cell.text(run.scenario()),
        subject.section(),
        Cell.text(subject.name()),
        Cell.text(subject.metric()),
        Cell.text(subject.role()),
        Cell.text(subject.node()),
        subject.event() == 0 ? "" : Integer.toString(subject.event()),
        Cell.number(subject.quantile()),
        statistic,
        bound,
        value,
        unit,
        Cell.number(outcome.limit()),
        Cell.text(outcome.verdict()),
        Cell.text(outcome.reason()),
        Cell.text(outcome.evidence()),
        Cell.text(outcome.tier()));
  }

  private void row(Object... cells) {
    try {
      FORMAT.printRecord(text, cells);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be written", impossible);
    }
  }

  String text() {
    return text.toString();
  }
}
