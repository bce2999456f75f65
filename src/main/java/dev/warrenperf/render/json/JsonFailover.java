package dev.warrenperf.render.json;

import dev.warrenperf.report.FailoverEvent;
import dev.warrenperf.report.FailoverReport;
import dev.warrenperf.report.Outcome;
import java.util.function.Consumer;

/** Changes of leader in {@code report.json}. */
final class JsonFailover {

  private final JsonOut out;
  private final Consumer<Outcome> outcome;

  JsonFailover(JsonOut out, Consumer<Outcome> outcome) {
    this.out = out;
    this.outcome = outcome;
  }

  void write(FailoverReport failover) {
    out.text("name", failover.name());
    out.text("metric", failover.metric());
    out.known("refreshSeconds", failover.refreshSeconds());
    out.whole("changes", failover.changes());
    out.known("shortestSeconds", failover.shortestSeconds());
    out.known("longestSeconds", failover.longestSeconds());
    out.text("finding", failover.finding());
    outcome.accept(failover.outcome());
    out.objects("leaders", failover.terms(), this::leader);
    out.objects("events", failover.events(), this::event);
    out.texts("remarks", failover.remarks().stream().map(remark -> remark.text()).toList());
  }

  private void leader(FailoverReport.LeaderPart term) {
    out.text("node", term.node());
    out.text("beganEarliest", term.beganEarliest());
    out.text("beganLatest", term.beganLatest());
    out.text("shownLast", term.shownLast());
    out.text("endedEarliest", term.endedEarliest());
    out.text("endedLatest", term.endedLatest());
  }

  private void event(FailoverEvent event) {
    out.text("kind", event.kind());
    out.text("from", event.from());
    out.text("to", event.to());
    out.text("lossEarliest", event.lossEarliest());
    out.text("lossLatest", event.lossLatest());
    out.text("gainEarliest", event.gainEarliest());
    out.text("gainLatest", event.gainLatest());
    out.known("shortestSeconds", event.shortestSeconds());
    out.known("longestSeconds", event.longestSeconds());
    out.text("verdict", event.outcome().verdict());
    out.text("reason", event.outcome().reason());
    out.text("text", event.text());
    out.objects(
        "requests",
        event.requests(),
        request -> {
          out.text("operation", request.operation());
          out.whole("count", request.count());
        });
  }
}
