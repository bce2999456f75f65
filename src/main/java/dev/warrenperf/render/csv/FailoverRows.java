package dev.warrenperf.render.csv;

import dev.warrenperf.report.FailoverEvent;
import dev.warrenperf.report.FailoverReport;
import java.util.List;

/** Changes of leader: the time without one that decides, then each by its number. */
final class FailoverRows {

  private static final String SECONDS = "s";

  private FailoverRows() {}

  /** The verdict stands beside the longest that the time can have been. */
  static void write(FailoverReport failover, CsvTable table) {
    Subject all = Subject.of("failover", failover.name(), failover.metric());
    table.whole(all, "changes", failover.changes());
    table.number(all, "refresh", failover.refreshSeconds(), SECONDS);
    table.number(all, "shortest", failover.shortestSeconds(), SECONDS);
    table.judged(all, "longest", failover.longestSeconds(), SECONDS, failover.outcome());
    table.number(all, "headroom", failover.outcome().headroom(), "ratio");
    List<FailoverEvent> events = failover.events();
    for (int i = 0; i < events.size(); i++) {
      event(all.inEvent(i + 1), events.get(i), table);
    }
  }

  /** What was observed meanwhile has the operation's name in the column of the metric. */
  private static void event(Subject subject, FailoverEvent event, CsvTable table) {
    table.number(subject, "shortest", event.gap().shortestSeconds(), SECONDS);
    table.number(subject, "longest", event.gap().longestSeconds(), SECONDS);
    for (FailoverEvent.Requests requests : event.requests()) {
      Subject operation =
          Subject.of("failover", subject.name(), requests.operation()).inEvent(subject.event());
      table.whole(operation, "requests", requests.count());
    }
  }
}
