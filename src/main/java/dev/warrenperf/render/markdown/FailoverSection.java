package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Block;
import dev.warrenperf.document.Rank;
import dev.warrenperf.report.FailoverEvent;
import dev.warrenperf.report.FailoverReport;
import dev.warrenperf.report.Remark;
import dev.warrenperf.report.Report;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** Who led when, and the times between two leaders. */
final class FailoverSection {

  private FailoverSection() {}

  static void add(Report report, Sheet sheet) {
    List<Row> findings = new ArrayList<>();
    List<Row> terms = new ArrayList<>();
    List<Row> events = new ArrayList<>();
    for (FailoverReport failover : report.failover()) {
      findings(failover, findings);
      failover.events().forEach(event -> events.add(event(failover, event)));
      failover.leaders().forEach(term -> terms.add(term(failover, term)));
    }
    sheet.add(new Part("Failover", "findings", List.of(), findings, Block.USUAL));
    List<String> change = List.of("Failover", "Without a leader", "Verdict", "What is known");
    sheet.add(new Part("", "changes of leader", Cells.head(change), events, Block.USUAL));
    List<String> leader = List.of("Failover", "Leader", "Shown to lead", "Began", "Ended");
    sheet.add(new Part("", "leaderships", Cells.head(leader), terms, 0));
  }

  private static void findings(FailoverReport failover, List<Row> rows) {
    Rank rank = Rank.of(failover.outcome().tone());
    String mark = failover.outcome().tone().sign() + " ";
    rows.add(
        Row.bullet(
            rank, mark + Escape.sentence(failover.name() + ": " + failover.finding() + ".")));
    if (failover.outcome().isJudged()) {
      rows.add(
          Row.bullet(
              rank,
              Cells.verdict(failover.outcome())
                  + ", target "
                  + Escape.name(failover.outcome().limitText())
                  + ": "
                  + Escape.sentence(failover.outcome().text())));
    }
    for (Remark remark : failover.marked()) {
      rows.add(
          Row.bullet(
              Rank.of(remark.tone()),
              remark.tone().sign() + " " + Escape.sentence(remark.text() + ".")));
    }
    rows.add(
        Row.bullet(
            Rank.DETAIL,
            "– "
                + Escape.sentence(
                    failover.metric()
                        + " may be "
                        + Format.seconds(failover.refreshSeconds())
                        + " old; times in UTC.")));
  }

  private static Row event(FailoverReport failover, FailoverEvent event) {
    return Cells.row(
        event.outcome().tone(),
        List.of(
            Escape.name(failover.name()),
            Escape.name(event.lengthText()),
            Cells.verdict(event.outcome()),
            Escape.sentence(known(event))));
  }

  private static String known(FailoverEvent event) {
    return event.requestsText().isEmpty()
        ? event.text()
        : event.text() + " " + event.requestsText() + ".";
  }

  private static Row term(FailoverReport failover, FailoverReport.LeaderPart term) {
    return new Row(
        Rank.DETAIL,
        Cells.line(
            List.of(
                Escape.name(failover.name()),
                Escape.name(term.node()),
                Escape.name(term.shownText()),
                Escape.name(term.beganText()),
                Escape.name(term.endedText()))));
  }
}
