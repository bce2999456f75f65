package dev.warrenperf.render.text;

import dev.warrenperf.report.FailoverEvent;
import dev.warrenperf.report.FailoverReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.unit.Format;

/** Who led when, and the times between two leaders. */
final class FailoverSection {

  private static final String INDENT = "    ";

  private final Page page;

  private FailoverSection(Page page) {
    this.page = page;
  }

  static void write(Report report, Page page) {
    FailoverSection section = new FailoverSection(page);
    if (!report.failover().isEmpty()) {
      page.title("Failover");
      report.failover().forEach(section::failover);
    }
  }

  private void failover(FailoverReport failover) {
    page.marked(failover.outcome().tone(), failover.name() + ": ", failover.finding());
    if (failover.outcome().isJudged()) {
      page.wrapped(
          INDENT,
          Page.verdict(failover.outcome())
              + ", target "
              + failover.outcome().limitText()
              + ": "
              + failover.outcome().text());
    }
    for (FailoverReport.LeaderPart term : failover.leaders()) {
      page.wrapped(
          INDENT,
          term.node()
              + ": shown to lead "
              + term.shownText()
              + "; began "
              + term.beganText()
              + ", ended "
              + term.endedText());
    }
    failover.events().forEach(this::event);
    for (String remark : failover.remarks()) {
      page.wrapped(INDENT, remark + ".");
    }
    page.wrapped(
        INDENT,
        failover.metric()
            + " may be "
            + Format.seconds(failover.refreshSeconds())
            + " old; times in UTC.");
  }

  private void event(FailoverEvent event) {
    String verdict = Page.verdict(event.outcome());
    page.wrapped(INDENT, (verdict.isEmpty() ? "" : verdict + ": ") + event.text());
    if (!event.requestsText().isEmpty()) {
      page.wrapped(INDENT, event.requestsText() + ".");
    }
  }
}
