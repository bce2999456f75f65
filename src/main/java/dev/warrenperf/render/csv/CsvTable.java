package dev.warrenperf.render.csv;

import dev.warrenperf.comparison.RunsNeeded;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.RunFacts;
import dev.warrenperf.unit.Word;
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
          "tier",
          "baseline",
          "candidate",
          "side",
          "change",
          "text");

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final StringBuilder text = new StringBuilder(1 << 14);
  private final String run;
  private final String version;
  private final String scenario;

  /** Of a run, or of none when versions alone are compared: null. */
  CsvTable(RunFacts run) {
    this(
        run == null ? null : run.title(),
        run == null ? null : run.version(),
        run == null ? null : run.scenario());
  }

  /** Of numbers that are of no one run. */
  static CsvTable ofScenario(String scenario) {
    return new CsvTable(null, null, scenario);
  }

  private CsvTable(String run, String version, String scenario) {
    this.run = run;
    this.version = version;
    this.scenario = scenario;
    row(COLUMNS.toArray());
  }

  /** A number that nothing was promised of; NaN where it is not known. */
  void number(Subject subject, String statistic, double value, String unit) {
    judged(subject, statistic, value, unit, Outcome.NOT_JUDGED);
  }

  /** A number with what became of its promise, if there was one. */
  void judged(Subject subject, String statistic, double value, String unit, Outcome outcome) {
    row(subject, statistic, "", Cell.number(value), unit, outcome, Change.NONE);
  }

  /** A number with words that explain it. */
  void told(Subject subject, String statistic, double value, String unit, String words) {
    changed(subject, statistic, value, unit, null, null, words);
  }

  /** A number with what it means for a version. */
  void changed(
      Subject subject,
      String statistic,
      double value,
      String unit,
      Word change,
      Word reason,
      String words) {
    Change told = new Change(change, reason, words);
    row(subject, statistic, "", Cell.number(value), unit, Outcome.NOT_JUDGED, told);
  }

  /** A share of the observations, those above a bound in seconds; or a difference of two. */
  void share(Subject subject, String statistic, double bound, double share) {
    Outcome outcome = Outcome.NOT_JUDGED;
    row(subject, statistic, Cell.number(bound), Cell.number(share), "ratio", outcome, Change.NONE);
  }

  /** Runs per side that would decide; null where nobody knows. */
  void needed(Subject subject, RunsNeeded runs) {
    needed(subject, "runsNeededLeast", runs == null ? null : runs.least());
    needed(subject, "runsNeededMost", runs == null ? null : runs.most());
  }

  private void needed(Subject subject, String statistic, Integer runs) {
    number(subject, statistic, runs == null ? Double.NaN : runs, "1");
  }

  /** How many there were. */
  void whole(Subject subject, String statistic, long count) {
    row(subject, statistic, "", Long.toString(count), "1", Outcome.NOT_JUDGED, Change.NONE);
  }

  /** Observations at or below a bound in seconds. */
  void bucket(Subject subject, double bound, long count) {
    String cumulative = Long.toString(count);
    row(subject, "bucket", Cell.number(bound), cumulative, "1", Outcome.NOT_JUDGED, Change.NONE);
  }

  private record Change(Word word, Word reason, String text) {
    static final Change NONE = new Change(null, null, null);
  }

  private void row(
      Subject subject,
      String statistic,
      String bound,
      String value,
      String unit,
      Outcome outcome,
      Change change) {
    Versus versus = subject.versus();
    boolean own = versus.run() != null;
    row(
        Cell.text(own ? versus.run() : run),
        Cell.text(own || versus.version() != null ? versus.version() : version),
        Cell.text(own ? null : scenario),
        subject.section(),
        Cell.text(subject.name()),
        Cell.text(subject.metric()),
        Cell.text(subject.role()),
        Cell.text(subject.node()),
        subject.event() == 0 ? "" : Integer.toString(subject.event()),
        Cell.number(subject.quantile()),
        Cell.text(statistic),
        bound,
        value,
        unit,
        Cell.number(outcome.limit()),
        Cell.word(outcome.verdict()),
        Cell.word(change.reason() == null ? outcome.reason() : change.reason()),
        Cell.word(outcome.evidence()),
        Cell.word(outcome.tier()),
        Cell.text(versus.baseline()),
        Cell.text(versus.candidate()),
        Cell.text(versus.side()),
        Cell.word(change.word()),
        Cell.text(change.text()));
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
