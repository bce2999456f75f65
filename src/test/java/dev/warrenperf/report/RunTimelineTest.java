package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.model.Selector;
import dev.warrenperf.report.Layer.Amount;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunTimelineTest {

  private static final double CPU = 0.5;

  /** Ten intervals of 10 s: 200 observations in each, from the sixth on beyond the limit. */
  private static Scrapes node() {
    Scrapes node = Scrapes.node("m1", "manager", null);
    for (int i = 0; i <= 10; i++) {
      int slow = Math.max(0, i - 5) * 200;
      String counts = (i * 200 - slow) + "/" + (i * 200) + "/" + (i * 200);
      node.at(
          10 * i,
          Scrapes.h(counts, i) + "\nprocess_cpu_seconds_total " + (100 + 10 * CPU * i) + "\nc 1");
    }
    return node;
  }

  private static Chart chart(RunDescription description, Scrapes... nodes) {
    return Runs.report(Runs.input(Runs.TARGETS, description, Map.of(), nodes)).timeline();
  }

  private static <T extends Tracks.Track> T track(Chart chart, Class<T> kind, String name) {
    return chart.layer(Tracks.class).tracks().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(track -> track.name().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void load_is_the_rate_of_the_operations_and_cpu_that_of_the_busiest_node() {
    Chart chart = chart(RunDescription.of("burst"), node());
    Tracks.Amounts load = track(chart, Tracks.Amounts.class, "load");
    assertEquals(20, load.most());
    assertEquals(List.of("Create"), load.courses().stream().map(Tracks.Course::name).toList());
    assertEquals(10, load.courses().get(0).amounts().size());
    for (Amount amount : load.courses().get(0).amounts()) {
      assertEquals(20, amount.value(), 1e-9);
    }
    Tracks.Amounts cpu = track(chart, Tracks.Amounts.class, "CPU, busiest Manager");
    assertEquals(CPU, cpu.courses().get(0).amounts().get(3).value(), 1e-9);
    assertEquals(0.5, cpu.limit());
    assertEquals(100, chart.layer(Tracks.class).seconds());
  }

  @Test
  void the_worst_percentile_is_held_against_its_limit_stretch_by_stretch() {
    Chart chart = chart(RunDescription.of("burst"), node());
    List<Tracks.Share> shares = track(chart, Tracks.Shares.class, "worst").shares();
    // p90 < 100ms, of buckets to 0.1 and 1
    assertEquals(
        List.of(
            new Tracks.Share(0, 50, "Create p90", 0, 1),
            new Tracks.Share(50, 100, "Create p90", 1, 10)),
        shares);
    assertEquals(Tone.PASS, shares.get(0).tone());
    assertEquals(Tone.FAIL, shares.get(1).tone());
    assertEquals(
        "Create p90 was beyond its limit after 50 s; some percentile of the moment was"
            + " above its limit for 50 s in all.",
        Runs.plain(chart.caption().finding()));
  }

  @Test
  void restarts_and_failed_scrapes_stand_at_their_instants() {
    RunDescription description =
        new RunDescription(
            "burst",
            RunInfo.unknown(),
            List.of(),
            List.of(new Phase("create", Instant.ofEpochSecond(10), Instant.ofEpochSecond(30))),
            List.of(new ScrapeFailure("m1", Instant.ofEpochSecond(42), "timeout")),
            List.of());
    Chart chart = chart(description, node());
    assertEquals(List.of(42.0), track(chart, Tracks.Events.class, "failed scrapes").at());
    assertEquals(
        List.of(new Layer.Mark(Layer.Mark.Kind.PHASE, "create", 10, 30, Tone.NEUTRAL)),
        Layer.Marks.of(chart));
    assertTrue(
        chart.layer(Tracks.class).tracks().stream()
            .noneMatch(track -> track.name().equals("restarts")));
  }

  @Test
  void the_table_behind_it_has_a_row_for_each_step() {
    ChartTable table = chart(RunDescription.of("burst"), node()).table();
    assertEquals(
        List.of(
            "time since the window's start",
            "Create",
            "worst percentile ÷ its limit",
            "which it is",
            "CPU, busiest Manager"),
        table.columns().stream().map(ChartTable.Column::heading).toList());
    assertEquals(10, table.parts().get(0).rows().size());
    assertEquals(
        List.of("50 s – 60 s", "20/s", "1 – 10", "Create p90", "50 %"),
        table.parts().get(0).rows().get(5).cells().stream().map(Runs::plain).toList());
  }

  /** The same operation with other promises. */
  private static TargetSet promising(Map<Double, Tiers> quantiles) {
    OperationTarget create =
        new OperationTarget(
            "Create", List.of(Selector.of("h")), null, null, null, new TreeMap<>(quantiles), true);
    return new TargetSet(
        "Guide",
        "guide.yaml",
        List.of(create),
        Map.of(Selector.of("h"), MetricUnit.SECONDS),
        RunConditions.USUAL);
  }

  private static List<Tracks.Share> shares(Map<Double, Tiers> quantiles) {
    Chart chart =
        Runs.report(Runs.input(promising(quantiles), RunDescription.of("burst"), Map.of(), node()))
            .timeline();
    return track(chart, Tracks.Shares.class, "worst").shares();
  }

  @Test
  void a_low_percentile_beyond_its_limit_is_worse_than_a_high_one_within() {
    List<Tracks.Share> shares = shares(Map.of(0.5, Runs.below("100ms"), 0.9, Runs.below("2s")));
    assertEquals(
        List.of(
            new Tracks.Share(0, 50, "Create p50", 0, 1),
            new Tracks.Share(50, 100, "Create p50", 1, 10)),
        shares);
  }

  @Test
  void a_limit_of_0_does_not_hide_the_others() {
    List<Tracks.Share> shares = shares(Map.of(0.5, Runs.below("0s"), 0.9, Runs.below("100ms")));
    for (Tracks.Share share : shares) {
      assertTrue(share.most() > 0 && !Double.isNaN(share.least()), share.toString());
    }
    assertEquals(Tone.FAIL, shares.get(shares.size() - 1).tone());
  }

  @Test
  void a_limit_that_decides_is_the_acceptable_one() {
    Tiers tiers = new Tiers(Runs.below("50ms").target(), Runs.below("2s").target(), null);
    assertEquals(
        List.of(Tone.PASS),
        shares(Map.of(0.9, tiers)).stream().map(Tracks.Share::tone).distinct().toList());
  }

  @Test
  void where_a_node_restarted_its_load_is_not_known() {
    Scrapes node = Scrapes.node("m1", "manager", null);
    for (int i = 0; i <= 6; i++) {
      int since = i < 3 ? i : i - 3;
      String counts = since * 200 + "/" + since * 200 + "/" + since * 200;
      node.at(
          10 * i,
          Scrapes.h(counts, since)
              + "\nprocess_start_time_seconds "
              + (i < 3 ? -50 : 25)
              + "\nc 1");
    }
    Tracks.Amounts load =
        track(chart(RunDescription.of("burst"), node), Tracks.Amounts.class, "load");
    List<Amount> amounts = load.courses().get(0).amounts();
    assertEquals(20, amounts.get(0).value(), 1e-9);
    assertTrue(Double.isNaN(amounts.get(2).value()), amounts.toString());
    assertEquals(20, amounts.get(4).value(), 1e-9);
  }

  @Test
  void what_a_row_reaches_is_its_greatest_value_and_not_the_end_of_its_scale() {
    Tracks.Amounts cpu =
        new Tracks.Amounts(
            "CPU",
            Unit.RATIO,
            0.5,
            List.of(
                new Tracks.Course(
                    "", 0, List.of(new Amount(0, 10, 0.2), new Amount(10, 20, Double.NaN)))));
    assertEquals(0.2, cpu.greatest());
    assertEquals(0.5, cpu.most());
  }

  @Test
  void at_least_is_rounded_down_and_at_most_up() {
    assertEquals("2.4 – 2.5", new Tracks.Share(0, 1, "x", 2.463, 2.463).text());
    assertEquals("> 2.4", new Tracks.Share(0, 1, "x", 2.463, Double.POSITIVE_INFINITY).text());
    assertEquals("5 – 5", new Tracks.Share(0, 1, "x", 5 - 1e-12, 5 + 1e-12).text());
  }

  @Test
  void where_nothing_is_known_over_time_there_is_none() {
    assertNull(chart(RunDescription.of("one"), Scrapes.node("a").at(0, "c 1")));
    assertNull(chart(RunDescription.of("two"), Scrapes.node("a").at(0, "c 1").at(5, "c 3")));
    assertNull(
        chart(
            RunDescription.of("other"), Scrapes.node("a").at(0, "x 1").at(5, "x 2").at(10, "x 3")));
  }
}
