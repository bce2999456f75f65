package dev.warrenperf.render.csv;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.QuantileShift;
import dev.warrenperf.comparison.ShareDifference;
import dev.warrenperf.report.ComparedOperation;
import dev.warrenperf.report.OperationChange;

/** One operation in all versions: what each measured, then the change with what it rests on. */
final class OperationChangeRows {

  private static final String SECONDS = "s";

  private final String baseline;
  private final CsvTable table;

  OperationChangeRows(String baseline, CsvTable table) {
    this.baseline = baseline;
    this.table = table;
  }

  /** What clients measured has a section of its own, since its name may be an operation's too. */
  void write(ComparedOperation operation) {
    String section = operation.source() == Source.SAMPLES ? "clientChange" : "operationChange";
    Subject all = Subject.of(section, operation.name(), operation.metric());
    side(
        on(all.between(Versus.of(baseline, null)), ComparisonRows.BASELINE), operation.reference());
    for (OperationChange contrast : operation.contrasts()) {
      Subject between = all.between(Versus.of(baseline, contrast.label()));
      side(on(between, ComparisonRows.CANDIDATE), contrast.figures());
      ComparisonRows.change(between, contrast, table);
      ratio(between, "effect", contrast.effect());
      ratio(between, "requestP", contrast.requestP());
      table.needed(between, contrast.decided().runsNeeded());
      contrast.shares().forEach(share -> share(between, share.bound(), share.difference()));
      contrast
          .quantiles()
          .forEach(quantile -> quantile(between.atQuantile(quantile.q()), quantile));
    }
  }

  private static Subject on(Subject between, String side) {
    return between.between(between.versus().onSide(side));
  }

  private void side(Subject subject, ComparedOperation.SideFigures side) {
    table.number(subject, "count", side.count(), "1");
    table.number(subject, "mean", side.mean(), SECONDS);
    for (ComparedOperation.RunFigures run : side.runs()) {
      Subject one = subject.between(subject.versus().inRun(run.title(), side.label()));
      table.number(one, "count", run.count(), "1");
      table.number(one, "mean", run.mean(), SECONDS);
    }
  }

  private void ratio(Subject subject, String statistic, double value) {
    table.number(subject, statistic, value, ComparisonRows.RATIO);
  }

  private void share(Subject subject, double bound, ShareDifference shares) {
    table.share(on(subject, ComparisonRows.BASELINE), "shareAbove", bound, shares.baseline());
    table.share(on(subject, ComparisonRows.CANDIDATE), "shareAbove", bound, shares.candidate());
    table.share(subject, "differenceLower", bound, shares.lower());
    table.share(subject, "difference", bound, shares.difference());
    table.share(subject, "differenceUpper", bound, shares.upper());
  }

  private void quantile(Subject subject, QuantileShift quantile) {
    Subject before = on(subject, ComparisonRows.BASELINE);
    Subject now = on(subject, ComparisonRows.CANDIDATE);
    table.number(before, "ciLower", quantile.baselineLower(), SECONDS);
    table.number(before, "ciUpper", quantile.baselineUpper(), SECONDS);
    table.number(now, "ciLower", quantile.candidateLower(), SECONDS);
    table.number(now, "ciUpper", quantile.candidateUpper(), SECONDS);
    ratio(subject, "ratioLower", quantile.ratioLower());
    ratio(subject, "ratioUpper", quantile.ratioUpper());
  }
}
