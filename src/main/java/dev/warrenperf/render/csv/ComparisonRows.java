package dev.warrenperf.render.csv;

import dev.warrenperf.comparison.Difference;
import dev.warrenperf.report.CandidateChange;
import dev.warrenperf.report.ChangeReport;
import dev.warrenperf.report.ComparedFigure;
import dev.warrenperf.report.ComparisonReport;

/** Versions held against each other: as a whole, their runs, how they differ, every change. */
final class ComparisonRows {

  static final String RATIO = "ratio";
  static final String BASELINE = "baseline";
  static final String CANDIDATE = "candidate";

  private final ComparisonReport comparison;
  private final CsvTable table;
  private final String baseline;

  private ComparisonRows(ComparisonReport comparison, CsvTable table) {
    this.comparison = comparison;
    this.table = table;
    this.baseline = comparison.sides().get(0).label();
  }

  /** Nothing without a comparison. */
  static void write(ComparisonReport comparison, CsvTable table) {
    if (comparison != null) {
      ComparisonRows rows = new ComparisonRows(comparison, table);
      rows.whole();
      rows.sides();
      rows.differences();
      OperationChangeRows operations = new OperationChangeRows(rows.baseline, table);
      comparison.operations().forEach(operations::write);
      comparison.figures().forEach(rows::figure);
      rows.oneSided();
    }
  }

  private Subject section(String section, String name, String metric, String candidate) {
    return Subject.of(section, name, metric).between(Versus.of(baseline, candidate));
  }

  private void whole() {
    Subject all = section("comparison", null, null, null);
    table.changed(
        all, "verdict", Double.NaN, "", comparison.verdict(), null, comparison.sentence());
    table.number(all, "margin", comparison.margin(), RATIO);
    ComparisonReport.ChangeTally tally = comparison.tally();
    table.whole(all, "total", tally.total());
    table.whole(all, "slower", tally.slower());
    table.whole(all, "waived", tally.waived());
    table.whole(all, "runsDiffer", tally.runsDiffer());
    table.whole(all, "inconclusive", tally.inconclusive());
    table.whole(all, "notCompared", tally.notCompared());
    table.whole(all, "faster", tally.faster());
    table.whole(all, "same", tally.same());
  }

  private void sides() {
    for (int i = 0; i < comparison.sides().size(); i++) {
      ComparisonReport.SideReport side = comparison.sides().get(i);
      boolean reference = i == 0;
      Subject one = section("side", null, null, reference ? null : side.label());
      Versus versus = one.versus().onSide(reference ? BASELINE : CANDIDATE);
      for (ComparisonReport.SideRun run : side.runs()) {
        Subject subject = one.between(versus.inRun(run.title(), side.version()));
        table.told(subject, "duration", run.durationSeconds(), "s", run.text());
      }
    }
  }

  private void differences() {
    for (Difference difference : comparison.differences()) {
      String values =
          difference.text()
              + " ("
              + difference.baselineValue()
              + "; "
              + difference.candidateValue()
              + ")";
      Subject subject =
          section("difference", difference.field().word(), null, difference.candidate());
      table.told(subject, difference.weight().word(), Double.NaN, "", values);
    }
  }

  private void figure(ComparedFigure figure) {
    String section = figure.kind().word() + "Change";
    String unit = figure.unit().word();
    Subject reference = section(section, figure.name(), figure.metric(), null);
    table.number(
        reference.between(reference.versus().onSide(BASELINE)),
        figure.statistic(),
        figure.value(),
        unit);
    for (ComparedFigure.FigureChange contrast : figure.contrasts()) {
      Subject subject = section(section, figure.name(), figure.metric(), contrast.label());
      table.number(
          subject.between(subject.versus().onSide(CANDIDATE)),
          figure.statistic(),
          contrast.value(),
          unit);
      change(subject, contrast, table);
      table.needed(subject, contrast.decided().runsNeeded());
    }
  }

  /** The change stands beside the ratio, whether that is known or not. */
  static void change(Subject subject, CandidateChange contrast, CsvTable table) {
    ChangeReport decided = contrast.decided();
    String waived = contrast.waiver() == null ? "" : "; waived: " + contrast.waiver();
    table.number(subject, "ratioLower", decided.ratio().ratioLower(), RATIO);
    table.changed(
        subject,
        RATIO,
        decided.ratio().ratio(),
        RATIO,
        decided.change(),
        decided.reason(),
        decided.text() + waived);
    table.number(subject, "ratioUpper", decided.ratio().ratioUpper(), RATIO);
    table.number(subject, "p", decided.p(), RATIO);
    table.number(subject, "adjustedP", decided.adjustedP(), RATIO);
  }

  private void oneSided() {
    for (ComparisonReport.OneSided metric : comparison.oneSided()) {
      Subject subject = section("oneSided", metric.name(), metric.metric(), metric.candidate());
      table.told(subject, metric.what().word(), Double.NaN, "", metric.text());
    }
  }
}
