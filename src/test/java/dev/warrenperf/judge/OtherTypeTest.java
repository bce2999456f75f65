package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rate of more than 1/s, counted by 100 in the 10 s between two snapshots: 10/s. */
class OtherTypeTest {

  private static final String READ =
      " and read as a counter: whether it decreased between two snapshots is unknown";
  private static final String NONE =
      "it is not a counter: it decreased while its process kept running";

  private static TargetSet rate(String counter) {
    return new TargetSet(
        "t",
        "o",
        List.of(
            new ThroughputTarget(
                "Rate", List.of(Selector.of(counter)), Tiers.of(Limits.above("1/s")), null, true)));
  }

  private static TargetSet level(String gauge) {
    return new TargetSet(
        "t",
        "o",
        List.of(
            new GaugeTarget(
                "Level",
                List.of(Selector.of(gauge)),
                GaugeTarget.Statistic.MAX,
                Tiers.of(Limits.above("1")),
                Across.SUM,
                Across.MAX,
                null,
                true)));
  }

  private static RunDeltas run(TargetSet targets, String type, String name, int... values) {
    Scrapes node = Scrapes.node("a");
    for (int i = 0; i < values.length; i++) {
      node.at(10 * i, "# TYPE " + type, name + " " + values[i]);
    }
    return Scrapes.run(Needs.of(targets), node);
  }

  private static Judgement judged(TargetSet targets, RunDeltas run) {
    return RunJudge.judge(targets, run).figures().get(0).judgement();
  }

  private static List<String> told(TargetSet targets, String type, String name, int... values) {
    return OtherType.of(run(targets, type, name, values));
  }

  @Test
  void a_gauge_that_only_grows_is_read_as_the_counter_that_the_target_says_it_is_and_told() {
    RunDeltas run = run(rate("c"), "c gauge", "c", 100, 200);
    assertEquals(Verdict.PASS, judged(rate("c"), run).verdict());
    assertEquals(List.of("c is exposed as a gauge" + READ), OtherType.of(run));
  }

  @Test
  void a_gauge_that_fell_is_no_counter_and_has_no_rate() {
    RunDeltas run = run(rate("c"), "c gauge", "c", 100, 200, 199);
    Judgement judgement = judged(rate("c"), run);
    assertEquals(Verdict.NO_DATA, judgement.verdict());
    assertEquals(Reason.NOT_EXPOSED, judgement.reason());
    assertEquals(NONE, judgement.text());
    assertEquals(List.of("c is exposed as a gauge: " + NONE), OtherType.of(run));
  }

  @Test
  void a_counter_that_fell_began_anew_and_counts_on() {
    RunDeltas run = run(rate("c"), "c counter", "c", 100, 200, 199);
    assertEquals(Verdict.PASS, judged(rate("c"), run).verdict());
    assertEquals(List.of(), OtherType.of(run));
  }

  @Test
  void what_was_counted_before_a_restart_may_be_mistyped_all_the_same() {
    Scrapes node =
        Scrapes.node("a")
            .at(0, "# TYPE c gauge", "c 100", "process_start_time_seconds 1")
            .at(10, "# TYPE c gauge", "c 50", "process_start_time_seconds 5");
    RunDeltas run = Scrapes.run(Needs.of(rate("c")), node);
    assertEquals(List.of("c is exposed as a gauge" + READ), OtherType.of(run));
  }

  @Test
  void parts_of_a_gauge_histogram_are_no_counters_and_those_of_a_histogram_are() {
    assertEquals(
        List.of("q_gcount is exposed as a part of a gaugehistogram" + READ),
        told(rate("q_gcount"), "q gaugehistogram", "q_gcount", 1, 2));
    assertEquals(
        List.of("q_gsum is exposed as a part of a gaugehistogram: " + NONE),
        told(rate("q_gsum"), "q gaugehistogram", "q_gsum", 2, 1));
    assertEquals(List.of(), told(rate("h_count"), "h histogram", "h_count", 1, 2));
    assertEquals(List.of(), told(rate("bare"), "bare untyped", "bare", 2, 1));
  }

  @Test
  void a_counter_that_is_read_as_a_gauge_is_told() {
    String read = " and read as a gauge: how far it has come, not how fast it grows";
    assertEquals(
        List.of("c_total is exposed as a counter" + read),
        told(level("c_total"), "c_total counter", "c_total", 1, 2));
    assertEquals(
        List.of("h_count is exposed as a part of a histogram" + read),
        told(level("h_count"), "h histogram", "h_count", 1, 2));
    assertEquals(List.of(), told(level("g"), "g gauge", "g", 1, 2));
    assertEquals(List.of(), told(level("s"), "s summary", "s", 1, 2));
  }
}
