package dev.warrenperf.report;

import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.Judgement;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.Selector;
import dev.warrenperf.report.Layer.Mark;
import dev.warrenperf.unit.Quantity;
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

  private static Chart chart(List<Phase> phases, QuantileReport target, Scrapes... nodes) {
    RunDeltas run = Scrapes.run(Scrapes.H, nodes);
    List<QuantileReport> quantiles = target == null ? List.of() : List.of(target);
    return PercentileBands.of(
        "a", "Create", run, phases, run.histogram(Selector.of("h")), quantiles);
  }

  private static Chart chart(Scrapes... nodes) {
    return chart(List.of(), null, nodes);
  }

  /** A promise about p99, kept or not. */
  private static QuantileReport p99(String text, double limit) {
    Judgement missed = new Judgement(Verdict.FAIL, null, null, null, Double.NaN, "", null);
    Limit promised = new Limit(Limit.Comparison.LESS, Quantity.parse(text.substring(2)));
    Outcome outcome = new Outcome(limit, missed, true, null, Tiers.of(promised));
    QuantileResult unknown = new QuantileResult(QuantileBounds.unknown(0.99), null, null);
    return QuantileReport.of(unknown, outcome, "", "", null, CountPlaces.NONE);
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
      Chart chart = chart(node);
      assertTrue(stretches(chart).size() <= 60);
      holds(chart, observations);
    }
  }

  private static List<Layer.Amount> stretches(Chart chart) {
    return chart.layer(Layer.Strip.class).bars();
  }

  private static List<Layer.Band> bands(Chart chart) {
    return chart.layer(Layer.Bands.class).bands();
  }

  private static List<ChartTable.Row> rows(Chart chart) {
    return chart.table().parts().get(0).rows();
  }

  private static List<Mark> marks(Chart chart) {
    return Layer.Marks.of(chart);
  }

  /** Every observation is in one stretch, and those without any have neither box nor row. */
  private static void holds(Chart chart, List<List<Double>> observations) {
    long all = 0;
    int at = 0;
    for (Layer.Amount stretch : stretches(chart)) {
      List<Double> inside = inside(stretch, observations);
      all += inside.size();
      if (!inside.isEmpty()) {
        holds(chart, at, stretch, inside);
        shaded(chart, stretch, inside);
        at++;
      }
    }
    assertEquals(observations.stream().mapToLong(List::size).sum(), all);
    assertEquals(at, bands(chart).get(0).boxes().size());
    assertEquals(
        all,
        rows(chart).stream().mapToLong(row -> Long.parseLong(digits(row.cells().get(1)))).sum());
    assertEquals(runsOfOneLook(chart), rows(chart).size());
  }

  private static String digits(String count) {
    return count.replaceAll("[^0-9]", "");
  }

  /** Stretches that follow one another and whose bands lie alike count once. */
  private static int runsOfOneLook(Chart chart) {
    int runs = 0;
    List<Layer.Box> before = List.of();
    for (int i = 0; i < bands(chart).get(0).boxes().size(); i++) {
      int at = i;
      List<Layer.Box> boxes = bands(chart).stream().map(band -> band.boxes().get(at)).toList();
      boolean alike = !before.isEmpty() && before.get(0).to() == boxes.get(0).from();
      for (int b = 0; alike && b < boxes.size(); b++) {
        alike =
            before.get(b).lower() == boxes.get(b).lower()
                && before.get(b).upper() == boxes.get(b).upper();
      }
      runs += alike ? 0 : 1;
      before = boxes;
    }
    return runs;
  }

  /** The shades of a stretch are the shares of its observations, counted one by one. */
  private static void shaded(Chart chart, Layer.Amount stretch, List<Double> inside) {
    List<Layer.Cell> cells =
        chart.layer(Layer.Cells.class).cells().stream()
            .filter(cell -> cell.from() == stretch.from())
            .toList();
    double unit = chart.up().unit().equals("ms") ? 1e3 : chart.up().unit().equals("s") ? 1 : 1e6;
    for (Layer.Cell cell : cells) {
      long own =
          inside.stream()
              .map(one -> one * unit)
              .filter(one -> one > cell.lower() || cell.lower() == 0)
              .filter(one -> one <= cell.upper())
              .count();
      assertEquals((double) own / inside.size(), cell.share(), 1e-12, cell.toString());
    }
    assertEquals(1, cells.stream().mapToDouble(Layer.Cell::share).sum(), 1e-9);
  }

  private static List<Double> inside(Layer.Amount stretch, List<List<Double>> observations) {
    // snapshots of a grid of at most 200 intervals: increments belong to the one of their middle
    List<Double> inside = new ArrayList<>();
    for (int i = 0; i < observations.size(); i++) {
      double middle = 5 * i + 2.5;
      if (stretch.from() <= middle && middle < stretch.to()) {
        inside.addAll(observations.get(i));
      }
    }
    inside.sort(null);
    return inside;
  }

  private static void holds(Chart chart, int at, Layer.Amount stretch, List<Double> inside) {
    double[] shares = {0.5, 0.99};
    for (int b = 0; b < 2; b++) {
      Layer.Box box = bands(chart).get(b).boxes().get(at);
      assertEquals(stretch.from(), box.from());
      assertEquals(stretch.to(), box.to());
      double unit = chart.up().unit().equals("ms") ? 1e3 : chart.up().unit().equals("s") ? 1 : 1e6;
      double truth = unit * inside.get((int) Math.ceil(shares[b] * inside.size() - 1e-9) - 1);
      assertTrue(box.lower() <= truth && truth <= box.upper(), box + " " + truth);
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
    Chart chart = chart(steady(11, "0/200/200"));
    assertEquals(
        "p99 stayed at 100 ms – 1 s throughout; the busiest 5 s had 40/s.",
        Runs.plain(chart.caption().finding()));
    assertEquals(
        "Each band holds its percentile, as far as the counts of every 5 s (200 observations) tell"
            + " it apart. Shades are the share of these in each bucket.",
        Runs.plain(chart.caption().description()));
    assertEquals("ms", chart.up().unit());
    assertEquals("observations per second", chart.layer(Layer.Strip.class).unit());
    assertEquals(List.of("p50", "p99"), bands(chart).stream().map(Layer.Band::name).toList());
    assertEquals(List.of(), Layer.Limits.of(chart));
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
    Chart chart = chart(node);
    assertEquals(
        "p99 was worst 5 s into the window (> 1 s) and at best ≤ 100 ms; the busiest 5 s had 4/s.",
        Runs.plain(chart.caption().finding()));
    assertEquals(
        "Each band holds its percentile, as far as the counts of every 5 s (10 to 20 observations)"
            + " tell it apart. Shades are the share of these in each bucket. With fewer than 100,"
            + " p99 is the slowest of them. A band that is open at the top lies beyond 1 s. No"
            + " band: nothing observed.",
        Runs.plain(chart.caption().description()));
    assertEquals(
        List.of("≤ 100 ms", "> 1 s", "≤ 100 ms"),
        rows(chart).stream().map(row -> Runs.plain(row.cells().get(3))).toList());
    assertEquals(
        List.of("0 s – 5 s", "5 s – 10 s", "15 s – 20 s"),
        rows(chart).stream().map(row -> Runs.plain(row.cells().get(0))).toList());
    assertEquals(0, stretches(chart).get(2).value());
  }

  @Test
  void a_target_is_drawn_and_held_against_every_stretch() {
    Scrapes node = Scrapes.node("a").at(0, h("0/0/0")).at(5, h("10/10/10")).at(10, h("10/20/20"));
    Chart chart = chart(List.of(), p99("< 100ms", 0.1), node);
    assertEquals(
        List.of(new Layer.LimitLine("p99 < 100ms", 100, Tone.FAIL)), Layer.Limits.of(chart));
    assertTrue(
        chart
            .caption()
            .finding()
            .contains("; it missed its target of < 100ms in 1 of 2 stretches;"),
        chart.caption().finding());
    assertTrue(
        chart(List.of(), p99("< 1s", 1), node)
            .caption()
            .finding()
            .contains("; it met its target of < 1s throughout;"));
    assertTrue(
        chart(List.of(), p99("< 500ms", 0.5), node)
            .caption()
            .finding()
            .contains("; whether it met its target of < 500ms is open in 1 of 2 stretches;"));
  }

  @Test
  void what_holds_in_every_stretch_holds_throughout() {
    Scrapes node = steady(4, "0/20/20");
    assertTrue(
        chart(List.of(), p99("< 100ms", 0.1), node)
            .caption()
            .finding()
            .contains("; it missed its target of < 100ms throughout;"));
    assertTrue(
        chart(List.of(), p99("< 500ms", 0.5), node)
            .caption()
            .finding()
            .contains("; whether it met its target of < 500ms is open throughout;"));
    // one ulp beside a bound the buckets decide no more
    assertTrue(
        chart(List.of(), p99("< 1s", Math.nextDown(1)), node)
            .caption()
            .finding()
            .contains(" is open "));
    assertTrue(chart(List.of(), p99("< 1s", 1), node).caption().finding().contains("it met"));
  }

  @Test
  void slow_rates_are_told_by_the_minute_or_the_hour() {
    Chart minute = chart(Scrapes.node("a").at(0, h("0/0/0")).at(30, h("1/1/1")).at(60, h("2/2/2")));
    assertEquals("observations per minute", minute.layer(Layer.Strip.class).unit());
    assertEquals(2, stretches(minute).get(0).value(), 1e-9);
    Chart hour =
        chart(Scrapes.node("a").at(0, h("0/0/0")).at(1800, h("1/1/1")).at(3600, h("2/2/2")));
    assertEquals("observations per hour", hour.layer(Layer.Strip.class).unit());
    assertEquals(2, stretches(hour).get(0).value(), 1e-9);
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
    Chart chart = chart(steady(5, "0/0/9"));
    assertEquals(
        "p99 stayed at > 1 s throughout", Runs.plain(chart.caption().finding()).split(";", 2)[0]);
    assertEquals("s", chart.up().unit());
    bands(chart).forEach(band -> band.boxes().forEach(box -> assertEquals(1, box.lower(), 0)));
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
    List<Mark> events = marks(chart(phases, null, steady(11, "0/2/2")));
    assertEquals(12, events.size());
    assertEquals(new Mark(Mark.Kind.PHASE, "into", 0, 7.5, Tone.NEUTRAL), events.get(0));
    assertEquals(new Mark(Mark.Kind.PHASE, "out", 45, 50, Tone.NEUTRAL), events.get(11));
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
            new Mark(Mark.Kind.INSTANT, "b counts from 0 again", 2.5, Tone.NEUTRAL),
            new Mark(Mark.Kind.INSTANT, "a restarted", 7.5, Tone.NEUTRAL)),
        marks(chart(restarted, reset)));
  }

  @Test
  void very_many_restarts_are_one_span() {
    Scrapes node = Scrapes.node("a");
    for (int i = 0; i < 40; i++) {
      node.at(
          5 * i, h("3/3/3"), String.format(Locale.ROOT, "process_start_time_seconds %d", 2 * i));
    }
    assertEquals(
        List.of(new Mark(Mark.Kind.PHASE, "39 restarts", 2.5, 192.5, Tone.NEUTRAL)),
        marks(chart(node)));
  }
}
