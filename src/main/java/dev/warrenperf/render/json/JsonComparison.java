package dev.warrenperf.render.json;

import dev.warrenperf.report.ComparedFigure;
import dev.warrenperf.report.ComparedOperation;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Contrast;

/** The member {@code comparison}. */
final class JsonComparison {

  private final JsonOut out;

  JsonComparison(JsonOut out) {
    this.out = out;
  }

  void write(ComparisonReport comparison) {
    out.text("verdict", comparison.verdict());
    out.text("sentence", comparison.sentence());
    out.flag("compared", comparison.compared());
    out.known("margin", comparison.margin());
    out.text("spread", comparison.spreadText());
    out.objects("sides", comparison.sides(), this::side);
    out.objects("differences", comparison.differences(), this::difference);
    out.object("tally", () -> tally(comparison.tally()));
    out.objects("operations", comparison.operations(), this::operation);
    out.objects("figures", comparison.figures(), this::figure);
    out.objects("oneSided", comparison.oneSided(), this::oneSided);
    out.texts("method", comparison.method());
  }

  private void side(ComparisonReport.SideReport side) {
    out.text("label", side.label());
    out.text("version", side.version());
    out.objects(
        "runs",
        side.runs(),
        run -> {
          out.text("title", run.title());
          out.text("scenario", run.scenario());
          out.text("start", run.start());
          out.known("durationSeconds", run.durationSeconds());
        });
  }

  private void difference(ComparisonReport.FieldDifference difference) {
    out.text("field", difference.field());
    out.text("candidate", difference.candidate());
    out.text("baselineValue", difference.baseline());
    out.text("candidateValue", difference.found());
    out.text("weight", difference.weight());
    out.text("text", difference.text());
  }

  private void tally(ComparisonReport.ChangeTally tally) {
    out.whole("total", tally.total());
    out.whole("slower", tally.slower());
    out.whole("waived", tally.waived());
    out.whole("runsDiffer", tally.runsDiffer());
    out.whole("inconclusive", tally.inconclusive());
    out.whole("notCompared", tally.notCompared());
    out.whole("faster", tally.faster());
    out.whole("same", tally.same());
  }

  private void operation(ComparedOperation operation) {
    out.text("name", operation.name());
    out.text("metric", operation.metric());
    out.text("source", operation.source());
    out.text("change", operation.change());
    out.object("reference", () -> figures(operation.reference()));
    out.objects("contrasts", operation.contrasts(), this::contrast);
  }

  private void figures(ComparedOperation.SideFigures side) {
    out.text("label", side.label());
    out.known("count", side.count());
    out.known("mean", side.mean());
    out.objects(
        "runs",
        side.runs(),
        run -> {
          out.text("title", run.title());
          out.known("count", run.count());
          out.known("mean", run.mean());
        });
  }

  private void contrast(Contrast contrast) {
    figures(contrast.figures());
    out.text("change", contrast.change());
    out.text("reason", contrast.reason());
    out.text("text", contrast.text());
    out.whole("runsNeeded", runs(contrast.runsNeeded()));
    out.known("ratio", contrast.ratio());
    out.known("ratioLower", contrast.ratioLower());
    out.known("ratioUpper", contrast.ratioUpper());
    out.known("p", contrast.p());
    out.known("adjustedP", contrast.adjusted());
    out.known("effect", contrast.effect());
    out.known("requestP", contrast.requestP());
    out.text("requestText", contrast.requestText());
    out.text("shareText", contrast.shareText());
    out.objects("shares", contrast.shares(), this::share);
    out.objects("quantiles", contrast.quantiles(), this::quantile);
    out.texts("evidence", contrast.evidence());
    out.text("waiver", contrast.waiver());
  }

  /** Null where more runs would not help, or nobody knows how many. */
  private static Integer runs(int needed) {
    return needed == 0 ? null : Integer.valueOf(needed);
  }

  private void share(Contrast.ShareRow share) {
    out.number("bound", share.bound());
    out.flag("target", share.target());
    out.known("baseline", share.baseline());
    out.known("candidate", share.candidate());
    out.known("difference", share.difference());
    out.known("lower", share.lower());
    out.known("upper", share.upper());
  }

  private void quantile(Contrast.QuantileRow quantile) {
    out.number("q", quantile.q());
    out.known("baselineLower", quantile.baselineLower());
    out.known("baselineUpper", quantile.baselineUpper());
    out.known("candidateLower", quantile.candidateLower());
    out.known("candidateUpper", quantile.candidateUpper());
    out.known("ratioLower", quantile.ratioLower());
    out.known("ratioUpper", quantile.ratioUpper());
  }

  private void figure(ComparedFigure figure) {
    out.text("kind", figure.kind());
    out.text("name", figure.name());
    out.text("metric", figure.metric());
    out.text("statistic", figure.statistic());
    out.text("unit", figure.unit());
    out.text("better", figure.better());
    out.text("change", figure.change());
    out.known("value", figure.value());
    out.objects("contrasts", figure.contrasts(), this::figureContrast);
  }

  private void figureContrast(ComparedFigure.FigureContrast contrast) {
    out.text("label", contrast.label());
    out.known("value", contrast.value());
    out.text("change", contrast.change());
    out.text("reason", contrast.reason());
    out.text("text", contrast.text());
    out.whole("runsNeeded", runs(contrast.runsNeeded()));
    out.known("ratio", contrast.ratio());
    out.known("ratioLower", contrast.ratioLower());
    out.known("ratioUpper", contrast.ratioUpper());
    out.known("p", contrast.p());
    out.known("adjustedP", contrast.adjusted());
    out.text("waiver", contrast.waiver());
  }

  private void oneSided(ComparisonReport.OneSided metric) {
    out.text("name", metric.name());
    out.text("metric", metric.metric());
    out.text("candidate", metric.candidate());
    out.text("what", metric.what());
    out.text("text", metric.text());
  }
}
