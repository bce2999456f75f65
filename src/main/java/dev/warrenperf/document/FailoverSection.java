package dev.warrenperf.document;

import dev.warrenperf.analysis.LeaderTerm;
import dev.warrenperf.document.Block.Item;
import dev.warrenperf.report.FailoverEvent;
import dev.warrenperf.report.FailoverReport;
import dev.warrenperf.report.LeaderTimes;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.List;

/** Who led when, and the times between two leaders. */
public final class FailoverSection {

  private FailoverSection() {}

  /** The section; without content where no failover was asked for. */
  public static Document.Section of(Report report) {
    List<Block> blocks = new ArrayList<>();
    for (FailoverReport failover : report.failover()) {
      blocks.add(new Block.Items("findings", findings(failover)));
      blocks.add(
          new Block.Items(
              "changes of leader",
              failover.events().stream().map(FailoverSection::event).toList()));
      blocks.add(
          new Block.Items(
              "leaderships", 0, failover.leaders().stream().map(FailoverSection::term).toList()));
    }
    return new Document.Section("Failover", blocks);
  }

  private static List<Item> findings(FailoverReport failover) {
    List<String> below = new ArrayList<>();
    if (failover.outcome().isJudged()) {
      below.add(
          Verdicts.of(failover.outcome())
              + ", target "
              + failover.outcome().limitText()
              + ": "
              + failover.outcome().text()
              + ".");
    }
    below.add(failover.known() + "; times in UTC.");
    List<Item> findings = new ArrayList<>();
    findings.add(
        Item.of(
            failover.outcome().tone(),
            failover.name(),
            failover.finding() + ".",
            below.toArray(String[]::new)));
    failover.remarks().forEach(remark -> findings.add(Item.of(remark.tone(), remark.text() + ".")));
    return findings;
  }

  private static Item event(FailoverEvent event) {
    String verdict = event.verdict() == null ? "" : ", " + event.verdict().word();
    String[] below =
        event.requestsText() == null ? new String[0] : new String[] {event.requestsText() + "."};
    return Item.of(event.outcome().tone(), event.change() + verdict, event.text(), below);
  }

  private static Item term(LeaderTerm term) {
    String times =
        (term.isShown()
                ? "shown to lead " + LeaderTimes.span(term.shownFirst(), term.shownLast()) + "; "
                : "")
            + (term.isActive()
                ? "active " + LeaderTimes.span(term.activeFirst(), term.activeLast()) + "; "
                : "")
            + "began "
            + LeaderTimes.between(term.beganEarliest(), term.beganLatest())
            + ", ended "
            + LeaderTimes.between(term.endedEarliest(), term.endedLatest())
            + ".";
    return new Item(Tone.NEUTRAL, Rank.DETAIL, term.node(), times, List.of());
  }
}
