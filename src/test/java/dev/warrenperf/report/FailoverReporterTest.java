package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.analysis.LeaderTerm;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.judge.FailoverTarget;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FailoverReporterTest {

  /** Snapshots every 5 s; each observes one more. */
  private static Scrapes node(String name, String gauge) {
    Scrapes node = Scrapes.node(name);
    for (int i = 0; i < gauge.length(); i++) {
      node.at(i * 5.0, "leads " + gauge.charAt(i), Scrapes.h("0/0/" + i));
    }
    return node;
  }

  private static Report report(Scrapes... nodes) {
    TargetSet targets =
        new TargetSet(
            "t",
            "o",
            List.of(
                new OperationTarget(
                    "Create", List.of(Selector.of("h")), null, null, null, new TreeMap<>(), true),
                new FailoverTarget(
                    "Failover",
                    List.of(Selector.of("leads")),
                    List.of(),
                    Runs.below("10s"),
                    15,
                    true)));
    return Runs.report(Runs.input(targets, RunDescription.of("r"), Map.of(), nodes));
  }

  private static FailoverReport of(Scrapes... nodes) {
    return report(nodes).failover().get(0);
  }

  /** a shows 1 up to 15 s, b from 30 s on: three snapshots of each node later. */
  @Test
  void what_was_observed_between_the_two_is_counted() {
    FailoverReport failover = of(node("a", "1111000000"), node("b", "0000001111"));
    FailoverEvent event = failover.events().get(0);
    assertEquals(List.of(new FailoverEvent.Requests("Create", 6)), event.requests());
    assertEquals(
        "Observed while no leader was seen, 00:00:15.000 to 00:00:30.000 (resolution 5 s): Create 6",
        Runs.plain(event.requestsText()));
  }

  @Test
  void an_event_tells_its_bounds_in_words_and_as_instants() {
    FailoverEvent event = of(node("a", "1111000000"), node("b", "0000001111")).events().get(0);
    assertEquals(LeaderGap.Kind.CHANGE, event.gap().kind());
    assertEquals("a", event.gap().from().asText());
    assertEquals("b", event.gap().to().asText());
    String document = RecordWriter.document("s", event);
    for (String bound :
        List.of(
            "\"lossEarliest\": \"1970-01-01T00:00:00Z\"",
            "\"lossLatest\": \"1970-01-01T00:00:20Z\"",
            "\"gainEarliest\": \"1970-01-01T00:00:10Z\"",
            "\"gainLatest\": \"1970-01-01T00:00:30Z\"")) {
      assertTrue(document.contains(bound), document);
    }
    assertEquals("a to b", event.change());
    assertEquals("0 s to 30 s", Runs.plain(event.length()));
    assertEquals("between 00:00:00.000 and 00:00:20.000", event.loss());
    assertEquals("between 00:00:10.000 and 00:00:30.000", event.gain());
    assertEquals(Verdict.UNDECIDED, event.outcome().verdict());
    assertEquals(Reason.LIMIT_INSIDE_INTERVAL, event.outcome().reason());
  }

  private static Scrapes working(String name, String gauge, String work) {
    Scrapes node = Scrapes.node(name);
    for (int i = 0; i < gauge.length(); i++) {
      String start = "process_start_time_seconds -9";
      node.at(i * 5.0, "leads " + gauge.charAt(i), "work " + work.charAt(i), start);
    }
    return node;
  }

  private static FailoverReport active(Scrapes... nodes) {
    List<Selector> work = List.of(Selector.of("work"));
    FailoverTarget target =
        new FailoverTarget("F", List.of(Selector.of("leads")), work, null, 15, true);
    TargetSet targets = new TargetSet("t", "o", List.of(target));
    return Runs.report(Runs.input(targets, RunDescription.of("r"), Map.of(), nodes))
        .failover()
        .get(0);
  }

  @Test
  void increases_that_tell_the_bounds_are_named() {
    FailoverReport failover =
        active(working("a", "1111000000", "1234444444"), working("b", "0000001111", "0000012345"));
    assertEquals(List.of("work"), failover.activity());
    assertEquals(
        "leads may be 15\u202fs old; increases of work prove leadership between refreshes",
        failover.known());
    assertEquals(
        "Activity was seen last on a at 00:00:15.000, first on b at 00:00:25.000.",
        failover.events().get(0).beside());
    assertEquals(List.of(), failover.remarks());
  }

  @Test
  void activity_that_does_not_serve_is_told() {
    FailoverReport absent = active(node("a", "1111000000"), node("b", "0000001111"));
    assertEquals(
        List.of(
            new Remark(
                Tone.NEUTRAL,
                "work: no node exposes this metric; the gauge alone shows who leads")),
        absent.remarks());
    assertEquals(List.of(), absent.activity());
    FailoverReport followers =
        active(working("a", "1111000000", "1234444444"), working("b", "0000001111", "0112345678"));
    assertEquals(List.of(), followers.activity());
    assertEquals(
        "work increased on b between 00:00:00.000 and 00:00:05.000, amid a leadership of a by the"
            + " same signs: either it increases on followers too, or leadership passed on and came"
            + " back unseen; activity is ignored, and the gauge alone shows who leads",
        followers.remarks().get(0).text());
    FailoverReport unshown =
        active(
            working("a", "111100000000", "123444444444"),
            working("b", "000000000000", "000000111111"));
    assertEquals(
        List.of(
            "work increased on b between 00:00:25.000 and 00:00:30.000, and its gauge shows no"
                + " leadership that this belongs to; a shortest time around it is not proven"),
        unshown.remarks().stream().map(Remark::text).toList());
  }

  @Test
  void what_stands_beside_an_event_does_not_say_it_again() {
    FailoverEvent watched = of(node("a", "1111000000"), node("b", "0000001111")).events().get(0);
    assertNull(watched.beside());
    Scrapes rarely = Scrapes.node("c").at(0, "leads 0").at(45, "leads 0");
    FailoverEvent unwatched =
        of(node("a", "1110000000"), node("b", "0000000001"), rarely).events().get(0);
    assertEquals(
        "Another manager may have led in between, unseen, so no shortest time is proven.",
        unwatched.beside());
    assertTrue(unwatched.text().endsWith(unwatched.beside()));
  }

  @Test
  void a_leader_that_was_seen_once_was_shown_at_one_instant() {
    FailoverReport failover = of(node("a", "0100000000"), node("b", "0000001111"));
    LeaderTerm once = failover.leaders().get(0);
    assertEquals("at 00:00:05.000", LeaderTimes.span(once.beganLatest(), once.shownLast()));
    LeaderTerm often = failover.leaders().get(1);
    assertEquals(
        "from 00:00:30.000 to 00:00:45.000",
        LeaderTimes.span(often.beganLatest(), often.shownLast()));
  }

  @Test
  void a_change_is_told_before_any_number() {
    Report report = report(node("a", "1111000000"), node("b", "0000001111"));
    assertEquals(
        List.of(
            new Remark(
                Tone.UNDECIDED,
                "The leader changed once; leaderless time: from a to b (0\u202fs to 30\u202fs)")),
        report.validity());
    assertEquals(Conclusion.UNDECIDED, report.headline().verdict());
    assertEquals(1, report.tally().undecided());
  }

  @Test
  void two_leaders_at_one_time_are_told_with_why_that_proves_nothing() {
    FailoverReport failover = of(node("a", "11111110000"), node("b", "00001111111"));
    assertEquals(
        "a and b both show leadership from 00:00:20.000 to 00:00:30.000; the gauge may be 15 s old,"
            + " so this alone does not prove two leaders",
        Runs.plain(failover.remarks().get(0).text()));
  }

  @Test
  void leaders_that_contradict_each_other_are_not_excused_by_the_gauge() {
    FailoverReport failover = of(node("a", "111111111100"), node("b", "001111111111"));
    assertEquals(
        "a and b both show leadership from 00:00:10.000 to 00:00:45.000, which is longer than a"
            + " gauge of at most 15 s explains",
        Runs.plain(failover.remarks().get(0).text()));
    assertTrue(failover.outcome().text().startsWith("a and b both showed leadership"));
    assertEquals(List.of(), lanes(failover.chart()).gaps(), "what is not known is not drawn");
    assertTrue(rows(failover.chart()).stream().noneMatch(row -> row.cells().get(0).equals("none")));
  }

  private static Lanes lanes(Chart chart) {
    return chart.layer(Lanes.class);
  }

  private static List<ChartTable.Row> rows(Chart chart) {
    return chart.table().parts().get(0).rows();
  }

  @Test
  void the_chart_shows_what_is_sure_and_what_may_be() {
    Chart chart = of(node("a", "1111111100"), node("b", "0000000011")).chart();
    assertEquals(45, lanes(chart).seconds());
    assertEquals(
        List.of(
            new Lanes.LeaderBar(Lanes.Certainty.LEADS, 0, 20),
            new Lanes.LeaderBar(Lanes.Certainty.STALE, 20, 35),
            new Lanes.LeaderBar(Lanes.Certainty.POSSIBLE, 35, 40)),
        lanes(chart).lanes().get(0).bars());
    assertEquals(20, lanes(chart).gaps().get(0).may().lower());
    assertEquals(40, lanes(chart).gaps().get(0).may().upper());
    assertEquals(2, lanes(chart).lanes().size());
    assertEquals(
        List.of("a", "a", "a", "b", "b", "none"),
        rows(chart).stream().map(row -> row.cells().get(0)).toList());
  }

  @Test
  void a_run_without_a_leader_has_no_chart() {
    assertNull(of(node("a", "000"), node("b", "000")).chart());
    assertNotNull(of(node("a", "111"), node("b", "000")).chart());
  }

  /** Very many changes are counted, and the list says where it ends. */
  @Test
  void very_many_changes_are_not_all_listed() {
    FailoverReport failover = of(node("a", "10".repeat(300)), node("b", "0".repeat(600)));
    assertEquals(299, failover.changes());
    assertEquals(200, failover.leaders().size());
    assertNull(failover.chart());
    assertTrue(
        failover.remarks().stream().anyMatch(remark -> remark.text().contains("first 200")),
        failover.remarks().toString());
  }
}
