package dev.warrenperf.report;

import static dev.warrenperf.analysis.Scrapes.buckets;
import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Severity;
import dev.warrenperf.unit.MetricUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunNoticesTest {

  private static List<Notice> notices(Scrapes... nodes) {
    return notices(Runs.input(nodes));
  }

  private static List<Notice> notices(JudgedRun input) {
    return RunNotices.of(input.deltas(), input.window(), input.results());
  }

  private static void assertNotices(List<Notice> notices, String... expected) {
    assertEquals(
        List.of(expected),
        notices.stream()
            .map(
                notice ->
                    notice.severity() + " " + notice.code() + ": " + Runs.plain(notice.text()))
            .toList());
  }

  private static Scrapes pair(String before, String after) {
    return Scrapes.node("a").at(0, before).at(5, after);
  }

  @Test
  void a_plain_run_has_none() {
    assertNotices(notices(pair(h("1/1/1") + "\nc 1\ng 1", h("2/3/4") + "\nc 2\ng 1")));
  }

  @Test
  void counts_since_the_process_began_are_told() {
    assertNotices(
        notices(Scrapes.node("a").at(5, "c 3")),
        "INFO since-process-start: There is one snapshot per node, so all counts are those since the"
            + " process started");
  }

  @Test
  void restarts_and_what_started_again_are_told_once_a_node() {
    assertNotices(
        notices(
            pair(
                "process_start_time_seconds 1\nc 5\n"
                    + h("m=\"x\",", "5/5/5")
                    + "\n"
                    + h("m=\"y\",", "5/5/5"),
                "process_start_time_seconds 9\nc 1\n"
                    + h("m=\"x\",", "1/1/1")
                    + "\n"
                    + h("m=\"y\",", "1/1/1"))),
        "WARNING restart: a: its process restarted once inside the window",
        "WARNING reset: a: restarted from zero: c, h. What was observed between the last"
            + " snapshot before and the restart is lost, so these counts are lower bounds");
  }

  @Test
  void what_fell_and_is_exposed_as_a_gauge_began_nothing_anew() {
    assertNotices(
        notices(pair("# TYPE c gauge\nc 5", "# TYPE c gauge\nc 1")),
        "WARNING type-differs: c is exposed as a gauge: it is not a counter: it decreased"
            + " while its process kept running");
  }

  @Test
  void children_that_are_born_vanish_or_cannot_be_used_are_named() {
    assertNotices(
        notices(
            Scrapes.node("a")
                .at(0, h("m=\"gone\",", "1/1/1"))
                .at(5, h("m=\"born\",", "1/1/1"), h("m=\"bad\",", "NaN/1/1"))),
        "ERROR inconsistent-histogram: a: h{m=\"bad\"} cannot be used: the count at le=\"0.1\" is"
            + " NaN",
        "INFO born-in-window: a: h{m=\"born\"} appeared inside the window and counts from zero",
        "WARNING vanished: a: h{m=\"gone\"} is missing in the last snapshot; what it counted after"
            + " it was last seen is lost");
  }

  @Test
  void repairs_are_told_with_their_size() {
    assertNotices(
        notices(pair(h("0/0/0"), h("9/6/9"))),
        "WARNING raised: a: h: a bucket counted up to 3 less than a lower one and was raised to"
            + " it");
    assertNotices(
        notices(pair(buckets("1:0") + "\nh_count 0", buckets("1:1") + "\nh_count 2")),
        "WARNING repaired: a: h: it has no +Inf bucket; its count was used instead");
  }

  @Test
  void a_mean_that_the_buckets_rule_out_is_missing_for_a_reason() {
    TargetSet shown =
        new TargetSet(
            "t",
            "o",
            List.of(
                new OperationTarget(
                    "Create", List.of(Selector.of("h")), null, null, null, new TreeMap<>(), true)),
            Map.of(Selector.of("h"), MetricUnit.SECONDS),
            RunConditions.USUAL);
    // ten of more than 0.1 s and at most 1 s add up to 10 s at most
    assertNotices(
        notices(
            Runs.input(
                shown, RunDescription.of("r"), Map.of(), pair(h("0/0/0", 0), h("0/10/10", 10)))));
    assertNotices(
        notices(
            Runs.input(
                shown, RunDescription.of("r"), Map.of(), pair(h("0/0/0", 0), h("0/10/10", 11)))),
        "WARNING sum-contradicts-buckets: Create: the mean is unknown, since the sum of the"
            + " observations, 11 s, contradicts the buckets: by their counts the mean is between"
            + " 100 ms and 1 s");
    // where a mean is promised, its judgement says so
    assertNotices(notices(pair(h("0/0/0", 0) + "\nc 1\ng 1", h("0/10/10", 11) + "\nc 1\ng 1")));
  }

  @Test
  void samples_that_were_passed_over_are_counted() {
    assertNotices(
        notices(Scrapes.node("a").at(0, "c 1").at(5, "c NaN", "g NaN").at(10, "c -1", "g NaN")),
        "WARNING unusable-sample: a: c: 2 samples are negative or not numbers and were skipped",
        "WARNING unusable-sample: Tasks: 2 samples are not numbers and were skipped");
  }

  @Test
  void another_name_that_serves_is_told() {
    assertNotices(
        notices(
            pair(
                "old_c 1\nold_g 1\nold_h_bucket{le=\"+Inf\"} 1",
                "old_c 1\nold_g 1\nold_h_bucket{le=\"+Inf\"} 1")),
        "INFO alias-used: Create: h is not exposed; old_h is used instead",
        "INFO alias-used: Requests: c is not exposed; old_c is used instead",
        "INFO alias-used: Tasks: g is not exposed; old_g is used instead");
  }

  @Test
  void bounds_that_nodes_do_not_share_are_told() {
    assertNotices(
        notices(
            pair(h("0/0/0"), h("1/2/3")),
            Scrapes.node("b").at(0, buckets("0.5:0 +Inf:0")).at(5, buckets("0.5:1 +Inf:2"))),
        "WARNING different-bounds: Create: histograms with different bucket bounds were added; at"
            + " bounds that not all share, counts are only known to lie in a range");
  }

  /** A second longer than the snapshots at its start, and half a second at its end. */
  private static final Window AROUND = new Window(-1000, 5500, "part of the run");

  @Test
  void the_time_between_the_edges_and_the_snapshots_inside_is_told() {
    JudgedRun whole = Runs.input(pair("c 1", "c 2"));
    JudgedRun part =
        Runs.input(
            Runs.TARGETS,
            RunDescription.of("r"),
            Map.of(),
            whole.deltas().inside(whole.deltas().nodes(), whole.deltas().grid(), AROUND),
            AROUND);
    assertNotices(
        notices(part),
        "INFO window-edges: The snapshots inside the window begin up to 1 s after its start and end"
            + " up to 500 ms before its end; values are for the time between them, and a verdict"
            + " stands only if it holds whatever was counted at the edges");
  }

  /** Fast and slow intervals in turn: within an interval all observations fare alike. */
  @Test
  void observations_that_depend_on_one_another_are_told() {
    Scrapes scrapes = Scrapes.node("a");
    int fast = 0;
    int all = 0;
    for (int i = 0; i <= 20; i++) {
      scrapes.at(5 * i, h(fast + "/" + fast + "/" + all));
      fast += i % 2 == 0 ? 100 : 0;
      all += 100;
    }
    List<Notice> notices = notices(scrapes);
    assertEquals(2, notices.size());
    assertEquals("dependent-observations", notices.get(0).code());
    assertEquals(Severity.INFO, notices.get(0).severity());
    assertTrue(notices.get(0).text().startsWith("Create p50: requests are correlated"));
  }
}
