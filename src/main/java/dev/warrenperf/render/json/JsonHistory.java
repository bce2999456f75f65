package dev.warrenperf.render.json;

import dev.warrenperf.report.FigureTrendReport;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.TrendPoint;
import dev.warrenperf.report.TrendReport;
import java.util.ArrayList;
import java.util.List;

/** {@code history.json}, by the schema in {@code docs/history.schema.json}. */
public final class JsonHistory {

  /** Changes only when a field changes its meaning or goes away. */
  static final String SCHEMA = "warren-perf/history/1";

  private final JsonOut out;

  private JsonHistory(JsonOut out) {
    this.out = out;
  }

  /** The document, ending in a line feed. */
  public static String render(HistoryReport report) {
    return JsonOut.document(out -> new JsonHistory(out).write(report));
  }

  private void write(HistoryReport report) {
    out.text("schema", SCHEMA);
    out.text("tool", "warren-perf " + report.toolVersion());
    out.texts("summary", summary(report));
    out.text("scenario", report.scenario());
    out.number("margin", report.margin());
    out.object(
        "targets",
        () -> {
          out.text("name", report.targets().name());
          out.text("origin", report.targets().origin());
        });
    out.objects("releases", report.releases(), this::release);
    out.objects("leftOut", report.leftOut(), this::leftOut);
    out.texts("remarks", report.remarks());
    out.objects("operations", report.operations(), this::operation);
    out.texts("silent", report.silent());
    out.objects("figures", report.figures(), this::figure);
    out.objects(
        "notices",
        report.notices(),
        notice -> {
          out.text("code", notice.code());
          out.text("severity", notice.severity());
          out.text("text", notice.text());
          out.text("file", notice.file());
          out.whole("line", notice.line());
        });
    out.text("command", report.commandLine());
  }

  private static List<String> summary(HistoryReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.headline().sentence());
    report
        .headline()
        .reasons()
        .forEach(reason -> lines.add(reason.subject() + ": " + reason.text()));
    return lines;
  }

  private void release(HistoryReport.ReleaseRow release) {
    out.text("release", release.label());
    out.texts("runs", release.runs());
    out.text("start", release.start());
    out.text("nodes", release.nodesText());
  }

  private void leftOut(HistoryReport.LeftOutRun run) {
    out.text("run", run.title());
    out.text("version", run.version());
    out.text("reason", run.reason());
    out.text("text", run.text());
  }

  private void operation(TrendReport operation) {
    out.text("name", operation.name());
    out.text("source", operation.source());
    out.text("finding", operation.finding());
    out.texts("remarks", operation.remarks());
    if (operation.drift() == null) {
      out.nothing("drift");
    } else {
      out.object("drift", () -> drift(operation.drift()));
    }
    out.objects("changes", operation.changes(), this::change);
    out.objects("points", operation.points(), this::point);
  }

  private void drift(TrendReport.TrendDrift drift) {
    out.text("from", drift.from());
    out.text("to", drift.to());
    out.known("ratio", drift.ratio());
    out.known("lower", drift.lower());
    out.known("upper", drift.upper());
    out.whole("degrees", (long) drift.repeats());
    out.known("deviation", drift.deviation());
    out.known("largestStep", drift.largestStep());
    out.text("largestRelease", drift.largestRelease());
    out.flag("slow", drift.slow());
  }

  private void change(TrendReport.LevelChangeRow change) {
    out.text("measure", change.measure());
    out.text("release", change.release());
    out.known("before", change.before());
    out.known("after", change.after());
    out.known("bound", change.bound());
    out.known("p", change.p());
  }

  private void point(TrendPoint point) {
    out.text("release", point.release());
    out.text("presence", point.presence());
    out.text("metric", point.metric());
    out.flag("alias", point.alias());
    out.flag("newLayout", point.newLayout());
    out.whole("runs", (long) point.runs());
    out.whole("count", point.count());
    out.known("mean", point.mean());
    out.known("leastMean", point.leastMean());
    out.known("greatestMean", point.greatestMean());
    target("meanTarget", point.meanOutcome());
    out.objects("quantiles", point.quantiles(), this::quantile);
    out.objects(
        "shares",
        point.shares(),
        share -> {
          out.number("limit", share.limit());
          out.known("lower", share.lower());
          out.known("upper", share.upper());
        });
  }

  private void quantile(TrendPoint.TrendQuantile quantile) {
    out.number("q", quantile.q());
    out.known("lower", quantile.lower());
    out.known("upper", quantile.upper());
    out.known("ciLower", quantile.ciLower());
    out.known("ciUpper", quantile.ciUpper());
    target("target", quantile.outcome());
  }

  private void target(String name, Outcome outcome) {
    if (!outcome.isJudged()) {
      out.nothing(name);
      return;
    }
    out.object(
        name,
        () -> {
          out.known("limit", outcome.limit());
          out.text("verdict", outcome.verdict());
          out.known("headroom", outcome.headroom());
        });
  }

  private void figure(FigureTrendReport figure) {
    out.text("kind", figure.kind());
    out.text("name", figure.name());
    out.text("statistic", figure.statistic());
    out.text("unit", figure.unit());
    out.text("better", figure.better());
    out.text("finding", figure.finding());
    out.known("ratio", figure.ratio());
    out.objects(
        "points",
        figure.points(),
        point -> {
          out.text("release", point.release());
          out.text("presence", point.presence());
          out.whole("runs", (long) point.runs());
          out.known("value", point.value());
          out.known("least", point.least());
          out.known("greatest", point.greatest());
          target("target", point.outcome());
        });
  }
}
