package dev.warrenperf.render.csv;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.report.ComparedOperation;
import dev.warrenperf.report.Contrast;

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
    Versus reference = Versus.of(baseline, null).onSide(ComparisonRows.BASELINE);
    side(all.between(reference), operation.reference());
    for (Contrast contrast : operation.contrasts()) {
      Versus versus = Versus.of(baseline, contrast.figures().label());
      side(all.between(versus.onSide(ComparisonRows.CANDIDATE)), contrast.figures());
      change(all.between(versus), contrast);
      contrast.shares().forEach(share -> share(all.between(versus), share));
      contrast.quantiles().forEach(quantile -> quantile(all.between(versus), quantile));
    }
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

  /** The change stands beside the ratio, whether that is known or not. */
  private void change(Subject subject, Contrast contrast) {
    ratio(subject, "ratioLower", contrast.ratioLower());
    table.changed(
        subject,
        ComparisonRows.RATIO,
        contrast.ratio(),
        ComparisonRows.RATIO,
        contrast.change(),
        contrast.reason(),
        ComparisonRows.text(contrast.text(), contrast.waiver()));
    ratio(subject, "ratioUpper", contrast.ratioUpper());
    ratio(subject, "p", contrast.p());
    ratio(subject, "adjustedP", contrast.adjustedP());
    ratio(subject, "effect", contrast.effect());
    ratio(subject, "requestP", contrast.requestP());
    table.needed(subject, contrast.runsNeeded());
  }

  private void ratio(Subject subject, String statistic, double value) {
    table.number(subject, statistic, value, ComparisonRows.RATIO);
  }

  private void share(Subject subject, Contrast.ShareRow share) {
    Versus versus = subject.versus();
    Subject before = subject.between(versus.onSide(ComparisonRows.BASELINE));
    Subject now = subject.between(versus.onSide(ComparisonRows.CANDIDATE));
    table.share(before, "shareAbove", share.bound(), share.baseline());
    table.share(now, "shareAbove", share.bound(), share.candidate());
    table.share(subject, "differenceLower", share.bound(), share.lower());
    table.share(subject, "difference", share.bound(), share.difference());
    table.share(subject, "differenceUpper", share.bound(), share.upper());
  }

  private void quantile(Subject subject, Contrast.QuantileRow quantile) {
    Subject at = subject.atQuantile(quantile.q());
    Subject before = at.between(subject.versus().onSide(ComparisonRows.BASELINE));
    Subject now = at.between(subject.versus().onSide(ComparisonRows.CANDIDATE));
    table.number(before, "ciLower", quantile.baselineLower(), SECONDS);
    table.number(before, "ciUpper", quantile.baselineUpper(), SECONDS);
    table.number(now, "ciLower", quantile.candidateLower(), SECONDS);
    table.number(now, "ciUpper", quantile.candidateUpper(), SECONDS);
    ratio(at, "ratioLower", quantile.ratioLower());
    ratio(at, "ratioUpper", quantile.ratioUpper());
  }
}
