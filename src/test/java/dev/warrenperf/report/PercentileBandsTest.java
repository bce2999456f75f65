package dev.warrenperf.report;

import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.Selector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentileBandsTest {

  private static final double[] BOUNDS = {0.005, 0.05, 0.1, 0.5, Double.POSITIVE_INFINITY};

  private static BandChart chart(List<Phase> phases, QuantileReport target, Scrapes... nodes) {
    RunDeltas run = Scrapes.run(Scrapes.H, nodes);
    List<QuantileReport> quantiles = target == null ? List.of() : List.of(target);
    return new PercentileBands(run, phases)
        .of("a", "Create", run.histogram(Selector.of("h")), quantiles);
  }

  private static BandChart chart(Scrapes... nodes) {
    return chart(List.of(), null, nodes);
  }

  /** A promise about p99, kept or not. */
  private static QuantileReport p99(String text, double limit) {
    double nan = Double.NaN;
    Outcome outcome = new Outcome(limit, text, "FAIL", Tone.FAIL, null, null, null, nan, "", true);
    return new QuantileReport(
        0.99, nan, nan, nan, nan, nan, nan, nan, "", "", null, outcome, List.of());
  }

  /** Exponential durations whose scale drifts; some intervals are empty. */
  private static List<List<Double>> observations(Random random, int intervals, int most) {
    List<List<Double>> all = new ArrayList<>();
    for (int i = 0; i < intervals; i++) {
      List<Double> observed = new ArrayList<>();
      int count = random.nextInt(5) == 0 ? 0 : random.nextInt(most + 1);
      double scale = Math.exp(random.nextGaussian() - 3);
      for (int k = 0; k < count; k++) {
        observed.add(-scale * Math.log(1 - random.nextDouble()));
      }
      all.add(observed);
    }
    return all;
  }

  private static String counts(List<Double> observed) {
    StringBuilder counts = new StringBuilder();
    for (double bound : BOUNDS) {
      String le = Double.isInfinite(bound) ? "+Inf" : String.valueOf(bound);
      long count = observed.stream().filter(x -> x <= bound).count();
      counts.append(le).append(':').append(count).append(' ');
    }
    return Scrapes.buckets(counts.toString().strip());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 30, 300})
  void every_band_holds_the_true_percentile_of_its_stretch_and_counts_add_up(int most) {
    Random random = new Random(most);
    for (int round = 0; round < 20; round++) {
      int intervals = 20 + random.nextInt(200);
      List<List<Double>> observations = observations(random, intervals, most);
      List<Double> sofar = new ArrayList<>();
      Scrapes node = Scrapes.node("a").at(0, counts(sofar));
      for (int i = 0; i < intervals; i++) {
        sofar.addAll(observations.get(i));
        node.at(5 * (i + 1), counts(sofar));
      }
      BandChart chart = chart(node);
      assertTrue(chart.stretches().size() <= 60);
      assertEquals(
          sofar.size(), chart.stretches().stream().mapToLong(BandChart.Stretch::count).sum());
      for (int s = 0; s < chart.stretches().size(); s++) {
        holds(chart, s, observations);
      }
    }
  }

  private static void holds(BandChart chart, int at, List<List<Double>> observations) {
    BandChart.Stretch stretch = chart.stretches().get(at);
    // snapshots of a grid of at most 200 intervals: increments belong to the one of their middle
    List<Double> inside = new ArrayList<>();
    for (int i = 0; i < observations.size(); i++) {
      double middle = 5 * i + 2.5;
      if (stretch.fromSeconds() <= middle && middle < stretch.toSeconds()) {
        inside.addAll(observations.get(i));
      }
    }
    inside.sort(null);
    assertEquals(inside.size(), stretch.count());
    double[] shares = {0.5, 0.99};
    for (int b = 0; b < 2; b++) {
      BandChart.Range range = chart.bands().get(b).ranges().get(at);
      assertEquals(!inside.isEmpty(), range.isKnown());
      if (range.isKnown()) {
        double unit = chart.unit().equals("ms") ? 1e3 : chart.unit().equals("s") ? 1 : 1e6;
        double truth = unit * inside.get((int) Math.ceil(shares[b] * inside.size() - 1e-9) - 1);
        assertTrue(range.lower() <= truth && truth <= range.upper(), range + " " + truth);
      }
    }
  }

  private static Scrapes steady(int snapshots, String counts) {
    Scrapes node = Scrapes.node("a");
    String[] parts = counts.split("/", -1);
    for (int i = 0; i < snapshots; i++) {
      StringBuilder line = new StringBuilder();
      for (String part : parts) {
        line.append(line.isEmpty() ? "" : "/").append(Integer.parseInt(part) * i);
      }
      node.at(5 * i, h(line.toString()));
    }
    return node;
  }

  @Test
  void a_steady_run_is_told_in_one_sentence() {
    BandChart chart = chart(steady(11, "0/200/200"));
    assertEquals(
        "p99 stayed at 100 ms – 1 s throughout; the busiest 5 s had 40/s",
        Runs.plain(chart.finding()));
    assertEquals(
        "Each band holds its percentile, as far as the counts of every 5 s (200 observations) tell"
            + " it apart.",
        Runs.plain(chart.description()));
    assertEquals("ms", chart.unit());
    assertEquals("observations per second", chart.rateUnit());
    assertEquals(List.of("p50", "p99"), chart.bands().stream().map(BandChart.Band::name).toList());
    assertEquals(List.of(), chart.limits());
    assertEquals("a-bands", chart.id());
  }

  @Test
  void the_worst_stretch_is_named_and_what_lies_beyond_the_last_bound() {
    Scrapes node =
        Scrapes.node("a")
            .at(0, h("0/0/0"))
            .at(5, h("10/10/10"))
            .at(10, h("10/15/20"))
            .at(15, h("10/15/20"))
            .at(20, h("30/35/40"));
    BandChart chart = chart(node);
    assertEquals(
        "p99 was worst 5 s into the window (> 1 s) and at best ≤ 100 ms; the busiest 5 s had 4/s",
        Runs.plain(chart.finding()));
    assertEquals(
        "Each band holds its percentile, as far as the counts of every 5 s (10 to 20 observations)"
            + " tell it apart. With fewer than 100, p99 is the slowest of them. A band that is open"
            + " at the top lies beyond 1 s. No band: nothing observed.",
        Runs.plain(chart.description()));
    assertEquals(
        List.of("≤ 100 ms", "> 1 s", "–", "≤ 100 ms"),
        chart.bands().get(1).ranges().stream().map(range -> Runs.plain(range.text())).toList());
    assertEquals(0, chart.stretches().get(2).rate());
  }

  @Test
  void a_target_is_drawn_and_held_against_every_stretch() {
    Scrapes node = Scrapes.node("a").at(0, h("0/0/0")).at(5, h("10/10/10")).at(10, h("10/20/20"));
    BandChart chart = chart(List.of(), p99("< 100ms", 0.1), node);
    assertEquals(List.of(new TimeChart.LimitLine("p99 < 100ms", 100, Tone.FAIL)), chart.limits());
    assertTrue(
        chart.finding().contains("; it missed its target of < 100ms in 1 of 2 stretches;"),
        chart.finding());
    assertTrue(
        chart(List.of(), p99("< 1s", 1), node)
            .finding()
            .contains("; it kept its target of < 1s throughout;"));
    assertTrue(
        chart(List.of(), p99("< 500ms", 0.5), node)
            .finding()
            .contains("; whether it kept its target of < 500ms is open in 1 of 2 stretches;"));
  }

  @Test
  void what_holds_in_every_stretch_holds_throughout() {
    Scrapes node = steady(4, "0/20/20");
    assertTrue(
        chart(List.of(), p99("< 100ms", 0.1), node)
            .finding()
            .contains("; it missed its target of < 100ms throughout;"));
    assertTrue(
        chart(List.of(), p99("< 500ms", 0.5), node)
            .finding()
            .contains("; whether it kept its target of < 500ms is open throughout;"));
    // one ulp beside a bound the buckets decide no more
    assertTrue(
        chart(List.of(), p99("< 1s", Math.nextDown(1)), node).finding().contains(" is open "));
    assertTrue(chart(List.of(), p99("< 1s", 1), node).finding().contains("it kept"));
  }

  @Test
  void slow_rates_are_told_by_the_minute_or_the_hour() {
    BandChart minute =
        chart(Scrapes.node("a").at(0, h("0/0/0")).at(30, h("1/1/1")).at(60, h("2/2/2")));
    assertEquals("observations per minute", minute.rateUnit());
    assertEquals(2, minute.stretches().get(0).rate(), 1e-9);
    BandChart hour =
        chart(Scrapes.node("a").at(0, h("0/0/0")).at(1800, h("1/1/1")).at(3600, h("2/2/2")));
    assertEquals("observations per hour", hour.rateUnit());
    assertEquals(2, hour.stretches().get(0).rate(), 1e-9);
  }

  @Test
  void runs_with_nothing_to_see_over_time_have_no_chart() {
    assertNull(chart(Scrapes.node("a").at(0, h("1/1/1"))));
    assertNull(chart(Scrapes.node("a").at(0, h("1/1/1")).at(5, h("2/2/2"))));
    assertNull(chart(Scrapes.node("a").untimed(h("1/1/1")).untimed(h("2/2/2"))));
    assertNull(chart(Scrapes.node("a").at(0, "x 1").at(5, "x 1").at(10, "x 1")));
    assertNull(chart(steady(11, "0/0/0")));
  }

  @Test
  void all_beyond_the_last_bound_is_drawn_too() {
    BandChart chart = chart(steady(5, "0/0/9"));
    assertEquals("p99 stayed at > 1 s throughout", Runs.plain(chart.finding()).split(";", 2)[0]);
    assertEquals("s", chart.unit());
    chart
        .bands()
        .forEach(band -> band.ranges().forEach(range -> assertEquals(1, range.lower(), 0)));
  }

  @Test
  void phases_are_cut_off_at_the_window_and_the_longest_are_shown() {
    List<Phase> phases = new ArrayList<>();
    phases.add(new Phase("before", Instant.ofEpochSecond(-10), Instant.ofEpochSecond(-5)));
    phases.add(new Phase("into", Instant.ofEpochSecond(-5), Instant.ofEpochMilli(7500)));
    for (int i = 0; i < 20; i++) {
      phases.add(
          new Phase(
              "p" + i, Instant.ofEpochSecond(10 + i), Instant.ofEpochMilli(10_100 + 1001 * i)));
    }
    phases.add(new Phase("out", Instant.ofEpochSecond(45), Instant.ofEpochSecond(99)));
    List<TimeChart.Event> events = chart(phases, null, steady(11, "0/2/2")).events();
    assertEquals(12, events.size());
    assertEquals(new TimeChart.Event("into", 0, 7.5, Tone.NEUTRAL), events.get(0));
    assertEquals(new TimeChart.Event("out", 45, 50, Tone.NEUTRAL), events.get(11));
    assertEquals("p10", events.get(1).label());
  }

  @Test
  void restarts_and_lone_resets_are_marked_where_they_were_seen() {
    Scrapes restarted =
        Scrapes.node("a")
            .at(0, h("1/1/1"), "process_start_time_seconds 1")
            .at(5, h("2/2/2"), "process_start_time_seconds 1")
            .at(10, h("3/3/3"), "process_start_time_seconds 7");
    Scrapes reset = Scrapes.node("b").at(0, h("5/5/5")).at(5, h("2/2/2")).at(10, h("3/3/3"));
    assertEquals(
        List.of(
            new TimeChart.Event("b counts from 0 again", 2.5, 2.5, Tone.NEUTRAL),
            new TimeChart.Event("a restarted", 7.5, 7.5, Tone.NEUTRAL)),
        chart(restarted, reset).events());
  }

  @Test
  void very_many_restarts_are_one_span() {
    Scrapes node = Scrapes.node("a");
    for (int i = 0; i < 40; i++) {
      node.at(5 * i, h("3/3/3"), String.format(Locale.ROOT, "process_start_time_seconds %d", i));
    }
    assertEquals(
        List.of(new TimeChart.Event("39 restarts", 2.5, 192.5, Tone.NEUTRAL)),
        chart(node).events());
  }
}
