package dev.warrenperf.report;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.analysis.LeaderTerm;
import dev.warrenperf.judge.Judgement;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.report.Lanes.Certainty;
import dev.warrenperf.report.Lanes.LeaderBar;
import dev.warrenperf.unit.Quantity;
import java.time.Instant;
import java.util.List;

/** A report's failover with every field filled. */
public final class FailoverFixture {

  private FailoverFixture() {}

  /** With a text wherever one may come from outside, and two changes, one of them open. */
  public static FailoverReport of(String text) {
    return of(text, List.of(event(text, text), event(text, null)));
  }

  /** With one change. */
  public static FailoverReport once(String text) {
    return of(text, List.of(event(text, text)));
  }

  private static FailoverReport of(String text, List<FailoverEvent> events) {
    return new FailoverReport(
        text,
        "failover-1",
        text,
        List.of(text),
        15,
        1,
        2,
        29,
        "The leader changed once: from " + text,
        outcome(),
        List.of(
            new LeaderTerm(
                text,
                Long.MIN_VALUE,
                at("12:00:00"),
                at("12:00:00"),
                at("12:01:00"),
                at("12:00:30"),
                at("12:00:50"),
                at("12:00:45"),
                at("12:01:05"),
                true)),
        events,
        List.of(new Remark(Tone.UNDECIDED, "No snapshot of " + text + " has the gauge")),
        chart(text));
  }

  private static long at(String time) {
    return Instant.parse("2026-01-31T" + time + "Z").toEpochMilli();
  }

  private static Outcome outcome() {
    return new Outcome(
        10,
        Judgement.undecided(
            Reason.LIMIT_INSIDE_INTERVAL, "the time without a leader was 2 s to 29 s"),
        true,
        null,
        Tiers.of(new Limit(Limit.Comparison.LESS, Quantity.parse("10s"))));
  }

  private static FailoverEvent event(String from, String to) {
    LeaderGap gap =
        new LeaderGap(
            to == null ? LeaderGap.Kind.NO_SUCCESSOR : LeaderGap.Kind.CHANGE,
            new LeaderGap.Leaders(List.of(from)),
            to == null ? null : new LeaderGap.Leaders(List.of(to)),
            at("12:00:45"),
            at("12:01:05"),
            at("12:01:07"),
            to == null ? Long.MAX_VALUE : at("12:01:14"),
            2,
            to == null ? Double.POSITIVE_INFINITY : 29,
            true);
    return new FailoverEvent(
        gap,
        outcome().verdict(),
        outcome().reason(),
        from + " stopped leading.",
        List.of(new FailoverEvent.Requests(from, 12)),
        outcome(),
        "The process of " + from + " ended.",
        "Observed meanwhile: " + from + " 12");
  }

  /** Two nodes; the first is lost after half of the time. */
  public static Chart chart(String text) {
    return new Chart(
        "failover-1-timeline",
        new Chart.Caption(text, text + ".", "How to read it: " + text),
        Chart.Axis.labelled("time"),
        Chart.Axis.labelled(""),
        List.of(
            lanes(text),
            new Layer.Marks(
                List.of(new Layer.Mark(Layer.Mark.Kind.PHASE, text, 20, 60, Tone.NEUTRAL)))),
        LeaderCharts.table(text, lanes(text)));
  }

  private static Lanes lanes(String text) {
    Lanes.Lane first =
        new Lanes.Lane(
            text,
            List.of(
                new LeaderBar(Certainty.LEADS, 0, 22),
                new LeaderBar(Certainty.STALE, 22, 37),
                new LeaderBar(Certainty.POSSIBLE, 37, 38)),
            List.of(new Lanes.Failures(38, 88, 50), new Lanes.Failures(10, 10, 1)));
    Lanes.Lane second =
        new Lanes.Lane(
            "manager-2",
            List.of(
                new LeaderBar(Certainty.POSSIBLE, 42, 51),
                new LeaderBar(Certainty.LEADS, 51, 73),
                new LeaderBar(Certainty.STALE, 73, 88)),
            List.of());
    Lanes.Gap gap = new Lanes.Gap(new Layer.Range(22, 51), new Layer.Range(38, 42), "2 s to 29 s");
    return new Lanes(88, List.of(first, second), List.of(gap));
  }
}
