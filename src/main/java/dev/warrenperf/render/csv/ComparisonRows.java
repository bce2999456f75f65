package dev.warrenperf.render.csv;

import dev.warrenperf.comparison.Difference;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.QuantileShift;
import dev.warrenperf.comparison.ShareDifference;
import dev.warrenperf.report.CandidateChange;
import dev.warrenperf.report.ChangeReport;
import dev.warrenperf.report.ComparedFigure;
import dev.warrenperf.report.ComparedOperation;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.OperationChange;

/** Versions held against each other: as a whole, their runs, how they differ, every change. */
final class ComparisonRows {

  private static final String RATIO = "ratio";
  private static final String BASELINE = "baseline";
  private static final String CANDIDATE = "candidate";

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
      comparison.operations().forEach(rows::operation);
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
    table.whole(all, "mixChanged", tally.mixChanged());
    table.whole(all, "inconclusive", tally.inconclusive());
    table.whole(all, "notCompared", tally.notCompared());
    table.whole(all, "faster", tally.faster());
    table.whole(all, "notSlower", tally.notSlower());
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

  /** What clients measured has a section of its own, since its name may be an operation's too. */
  private void operation(ComparedOperation operation) {
    String section = operation.source() == Source.SAMPLES ? "clientChange" : "operationChange";
    Subject all = Subject.of(section, operation.name(), operation.metric());
    side(on(all.between(Versus.of(baseline, null)), BASELINE), operation.reference());
    for (OperationChange contrast : operation.contrasts()) {
      Subject between = all.between(Versus.of(baseline, contrast.label()));
      side(on(between, CANDIDATE), contrast.figures());
      change(between, contrast);
      ratio(between, "effect", contrast.effect());
      ratio(between, "requestP", contrast.requestP());
      if (contrast.mix() != null) {
        ratio(between, "plainRatio", contrast.mix().plain().ratio());
      }
      table.needed(between, contrast.decided().runsNeeded());
      contrast.shares().forEach(share -> share(between, share.bound(), share.difference()));
      String unit = operation.unit().word();
      contrast.quantiles().forEach(quantile -> quantile(between, quantile, unit));
    }
  }

  private static Subject on(Subject between, String side) {
    return between.between(between.versus().onSide(side));
  }

  private void side(Subject subject, ComparedOperation.SideFigures side) {
    table.number(subject, "count", side.count(), "1");
    table.number(subject, "mean", side.mean(), side.unit().word());
    for (ComparedOperation.RunFigures run : side.runs()) {
      Subject one = subject.between(subject.versus().inRun(run.title(), side.label()));
      table.number(one, "count", run.count(), "1");
      table.number(one, "mean", run.mean(), run.unit().word());
    }
  }

  private void ratio(Subject subject, String statistic, double value) {
    table.number(subject, statistic, value, RATIO);
  }

  private void share(Subject subject, double bound, ShareDifference shares) {
    table.share(on(subject, BASELINE), "shareAbove", bound, shares.baseline());
    table.share(on(subject, CANDIDATE), "shareAbove", bound, shares.candidate());
    table.share(subject, "differenceLower", bound, shares.lower());
    table.share(subject, "difference", bound, shares.difference());
    table.share(subject, "differenceUpper", bound, shares.upper());
  }

  private void quantile(Subject between, QuantileShift quantile, String unit) {
    Subject subject = between.atQuantile(quantile.q());
    Subject before = on(subject, BASELINE);
    Subject now = on(subject, CANDIDATE);
    table.number(before, "ciLower", quantile.baselineLower(), unit);
    table.number(before, "ciUpper", quantile.baselineUpper(), unit);
    table.number(now, "ciLower", quantile.candidateLower(), unit);
    table.number(now, "ciUpper", quantile.candidateUpper(), unit);
    ratio(subject, "ratioLower", quantile.ratioLower());
    ratio(subject, "ratioUpper", quantile.ratioUpper());
  }

  private void figure(ComparedFigure figure) {
    String section = figure.kind().word() + "Change";
    String unit = figure.unit().word();
    Subject reference = section(section, figure.name(), figure.metric(), null);
    table.number(on(reference, BASELINE), figure.statistic(), figure.value(), unit);
    for (ComparedFigure.FigureChange contrast : figure.contrasts()) {
      Subject subject = section(section, figure.name(), figure.metric(), contrast.label());
      table.number(on(subject, CANDIDATE), figure.statistic(), contrast.value(), unit);
      change(subject, contrast);
      table.needed(subject, contrast.decided().runsNeeded());
    }
  }

  /** The change stands beside the ratio, whether that is known or not. */
  private void change(Subject subject, CandidateChange contrast) {
    ChangeReport decided = contrast.decided();
    String waived = contrast.waiver() == null ? "" : "; waived: " + contrast.waiver();
    ratio(subject, "ratioLower", decided.ratio().ratioLower());
    table.changed(
        subject,
        RATIO,
        decided.ratio().ratio(),
        RATIO,
        decided.change(),
        decided.reason(),
        decided.text() + waived);
    ratio(subject, "ratioUpper", decided.ratio().ratioUpper());
    ratio(subject, "p", decided.p());
    ratio(subject, "adjustedP", decided.adjustedP());
  }

  private void oneSided() {
    for (ComparisonReport.OneSided metric : comparison.oneSided()) {
      Subject subject = section("oneSided", metric.name(), metric.metric(), metric.candidate());
      table.told(subject, metric.what().word(), Double.NaN, "", metric.text());
    }
  }
}
