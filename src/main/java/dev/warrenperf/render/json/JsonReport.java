package dev.warrenperf.render.json;

import dev.warrenperf.report.ClientReport;
import dev.warrenperf.report.Condition;
import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.NoticeItem;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ResourceReport;
import dev.warrenperf.report.RunFacts;
import java.util.ArrayList;
import java.util.List;

/** {@code report.json}. */
public final class JsonReport {

  /** Changes only when a field changes its meaning or goes away. */
  static final String SCHEMA = "warren-perf/report/1";

  private final JsonOut out;
  private final JsonWaiver waivers;

  private JsonReport(JsonOut out) {
    this.out = out;
    this.waivers = new JsonWaiver(out);
  }

  /** The document, ending in a line feed. */
  public static String render(Report report) {
    return JsonOut.document(out -> new JsonReport(out).write(report));
  }

  private void write(Report report) {
    out.text("schema", SCHEMA);
    out.text("tool", "warren-perf " + report.toolVersion());
    out.text("verdict", report.headline().verdict());
    out.whole("exitCode", report.exitCode());
    out.wholes("exitCodes", report.exitCodes());
    out.texts("summary", summary(report));
    if (report.run() == null) {
      out.nothing("run");
    } else {
      out.object("run", () -> run(report.run()));
    }
    out.object(
        "targets",
        () -> {
          out.text("name", report.targets().name());
          out.text("origin", report.targets().origin());
        });
    out.objects("operations", report.operations(), this::operation);
    out.objects("throughput", report.throughput(), this::figure);
    out.objects("ratios", report.ratios(), this::figure);
    out.objects("gauges", report.gauges(), this::figure);
    out.objects("resources", report.resources(), this::resource);
    out.objects("failover", report.failover(), new JsonFailover(out, this::outcome)::write);
    if (report.comparison() == null) {
      out.nothing("comparison");
    } else {
      out.object("comparison", () -> new JsonComparison(out).write(report.comparison()));
    }
    out.objects("waivers", report.waivers(), waivers::write);
    out.objects("notices", report.notices(), this::notice);
    out.text("command", report.commandLine());
  }

  private static List<String> summary(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.headline().sentence());
    report
        .headline()
        .reasons()
        .forEach(reason -> lines.add(reason.subject() + ": " + reason.text()));
    return lines;
  }

  private void run(RunFacts run) {
    out.text("title", run.title());
    out.text("version", run.version());
    out.text("scenario", run.scenario());
    out.whole("repeat", run.repeat());
    out.text("start", run.start());
    out.text("end", run.end());
    out.known("durationSeconds", run.durationSeconds());
    out.known("intervalSeconds", run.intervalSeconds());
    out.text("window", run.window());
    out.flag("partial", run.partial());
    out.flag("valid", run.valid());
    out.texts("faults", run.faults());
    out.objects("conditions", run.conditions(), this::condition);
    out.flag("sinceProcessStart", run.sinceProcessStart());
    out.objects("nodes", run.nodes(), this::node);
    out.object("environment", () -> run.environment().forEach(f -> out.text(f.name(), f.value())));
  }

  private void condition(Condition condition) {
    out.text("name", condition.name());
    out.text("asked", condition.asked());
    out.text("status", condition.status());
    out.text("text", condition.text());
  }

  private void node(RunFacts.NodeFacts node) {
    out.text("name", node.name());
    out.text("role", node.role());
    out.whole("snapshots", node.snapshots());
    out.whole("failedScrapes", node.failedScrapes());
    out.whole("unusableSnapshots", node.unreadable());
    out.whole("resets", node.resets());
  }

  private void operation(OperationReport operation) {
    out.text("name", operation.name());
    out.text("metric", operation.metric());
    out.text("source", operation.source());
    out.text("presence", operation.presence());
    out.flag("alias", operation.alias());
    out.text("unit", operation.unit());
    out.text("verdict", operation.verdict());
    out.whole("count", operation.count());
    out.known("sum", operation.sum());
    out.known("mean", operation.mean());
    out.objects("buckets", operation.buckets(), this::bucket);
    if (operation.meanOutcome().isJudged()) {
      out.object("meanTarget", () -> outcome(operation.meanOutcome()));
    } else {
      out.nothing("meanTarget");
    }
    out.objects("quantiles", operation.quantiles(), this::quantile);
    out.objects("nodes", operation.nodes(), this::nodeRow);
    out.objects("intervals", operation.intervals(), this::interval);
    if (operation.client() == null) {
      out.nothing("client");
    } else {
      out.object("client", () -> client(operation.client()));
    }
  }

  private void client(ClientReport client) {
    out.text("name", client.name());
    out.text("file", client.origin());
    out.text("kind", client.kind());
    out.flag("serves", client.serves());
    out.whole("count", client.count());
    out.whole("failed", client.failed());
    out.objects(
        "failures",
        client.failures(),
        failure -> {
          out.text("status", failure.status());
          out.whole("count", (long) failure.count());
        });
    out.known("sum", client.sum());
    out.known("mean", client.mean());
    out.known("resolution", client.resolution());
    out.text("rounding", client.rounding());
    out.known("spanSeconds", client.spanSeconds());
    out.numbers("durations", client.values().durations());
    out.numbers("counts", client.values().counts());
    out.objects("quantiles", client.quantiles(), this::clientQuantile);
    out.texts("difference", client.difference());
  }

  private void clientQuantile(ClientReport.ClientQuantile quantile) {
    out.number("q", quantile.q());
    out.known("lower", quantile.lower());
    out.known("upper", quantile.upper());
    out.known("estimate", quantile.estimate());
    out.known("ciLower", quantile.ciLower());
    out.known("ciUpper", quantile.ciUpper());
    out.text("difference", quantile.differenceText());
  }

  private void bucket(OperationReport.Bucket bucket) {
    out.number("le", bucket.le());
    out.whole("count", bucket.count());
  }

  private void quantile(QuantileReport quantile) {
    out.number("q", quantile.q());
    out.known("lower", quantile.lower());
    out.known("upper", quantile.upper());
    out.known("estimate", quantile.estimate());
    out.known("histogramQuantile", quantile.histogramQuantile());
    out.known("ciLower", quantile.ciLower());
    out.known("ciUpper", quantile.ciUpper());
    out.known("sumBound", quantile.sumBound());
    outcome(quantile.outcome());
  }

  private void outcome(Outcome outcome) {
    out.known("limit", outcome.limit());
    out.text("verdict", outcome.verdict());
    out.text("reason", outcome.reason());
    out.text("evidence", outcome.evidence());
    out.text("tier", outcome.tier());
    out.known("headroom", outcome.headroom());
    out.text("text", outcome.text());
    out.flag("required", outcome.required());
    waivers.beside(outcome);
  }

  private void nodeRow(OperationReport.NodeRow row) {
    out.text("node", row.node());
    out.whole("count", row.count());
    out.known("sum", row.sum());
  }

  private void interval(OperationReport.Interval interval) {
    out.known("seconds", interval.seconds());
    out.whole("count", interval.count());
    out.known("sum", interval.sum());
  }

  private void figure(FigureReport figure) {
    out.text("name", figure.name());
    out.text("metric", figure.metric());
    out.text("statistic", figure.statistic());
    out.text("across", figure.across());
    out.known("value", figure.value());
    out.text("unit", figure.unit());
    out.text("presence", figure.presence());
    out.flag("alias", figure.alias());
    out.text("better", figure.better());
    figure.detail().forEach(detail -> out.known(detail.name(), detail.value()));
    if (figure.busiest() != null) {
      out.object("busiest", () -> busiest(figure.busiest()));
    }
    outcome(figure.outcome());
    out.objects(
        "nodes",
        figure.nodes(),
        node -> {
          out.text("node", node.node());
          out.known("value", node.value());
        });
  }

  private void busiest(FigureReport.Busiest busiest) {
    out.known("value", busiest.value());
    out.text("from", busiest.from());
    out.known("seconds", busiest.seconds());
    out.known("offered", busiest.offered());
    out.known("runOffered", busiest.runOffered());
  }

  private void resource(ResourceReport resource) {
    out.text("name", resource.name());
    out.text("role", resource.role());
    out.text("metric", resource.metric());
    out.text("resource", resource.resource());
    out.text("statistic", resource.statistic());
    out.text("node", resource.node());
    out.known("value", resource.value());
    out.text("unit", resource.unit());
    out.text("presence", resource.presence());
    out.text("better", resource.better());
    if (resource.busiest() != null) {
      out.object("busiest", () -> busiest(resource.busiest()));
    }
    outcome(resource.outcome());
    out.objects(
        "nodes",
        resource.nodes(),
        node -> {
          out.text("node", node.node());
          out.known("min", node.min());
          out.known("mean", node.mean());
          out.known("max", node.max());
          if (!Double.isNaN(node.busiest())) {
            out.known("busiest", node.busiest());
          }
        });
  }

  private void notice(NoticeItem notice) {
    out.text("code", notice.code());
    out.text("severity", notice.severity());
    out.text("text", notice.text());
    out.text("file", notice.file());
    out.whole("line", notice.line());
  }
}
