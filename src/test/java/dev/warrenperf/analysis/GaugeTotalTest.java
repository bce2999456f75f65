package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Across;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GaugeTotalTest {

  private static final Selector G = Selector.of("g");
  private static final Wanted WANTED = Wants.of(Set.of(), Set.of(), List.of(G), List.of());

  @Test
  void levels_of_one_node_over_time() {
    GaugeLevels levels = levels("g 4", "g -2", "g 7");
    assertEquals(-2, levels.min());
    // from 4 to -2 it is 1 on the way, from there to 7 it is 2.5
    assertEquals(1.75, levels.mean());
    assertEquals(7, levels.max());
    assertEquals(7, levels.last());
    assertEquals(3, levels.samples());
    assertArrayEquals(new double[] {4, -2, 7}, levels.perPoint());
  }

  @Test
  void series_of_one_node_are_added_at_each_instant() {
    GaugeLevels levels =
        levels("g{s=\"a\"} 1\ng{s=\"b\"} 10", "g{s=\"a\"} 2", "g{s=\"b\"} 30\ng{s=\"c\"} 5");
    assertArrayEquals(new double[] {11, 2, 35}, levels.perPoint());
  }

  @Test
  void samples_that_are_no_number_are_passed_over_and_counted() {
    GaugeLevels levels = levels("g NaN", "g 5", "x 1", "g NaN");
    assertEquals(5, levels.mean());
    assertEquals(1, levels.samples());
    assertEquals(2, levels.unusable());
    assertFalse(levels.isEmpty());
  }

  @Test
  void infinite_levels_are_levels() {
    GaugeLevels levels = levels("g Infinity", "g 5");
    assertEquals(5, levels.min());
    assertEquals(Double.POSITIVE_INFINITY, levels.max());
    assertEquals(Double.POSITIVE_INFINITY, levels.mean());
    assertEquals(Double.NaN, levels("g Infinity", "g -Infinity").mean());
  }

  @Test
  void of_two_snapshots_each_is_a_point_of_its_own() {
    GaugeTotal total = total(scrapes("a", "g 0", "g 1000"), scrapes("b", "g 0", "g 500"));
    GaugeLevels sum = total.combined(Across.SUM);
    assertEquals(1500, sum.max());
    assertEquals(1500, sum.last());
    assertEquals(0, sum.min());
    assertEquals(750, sum.mean());
    assertEquals(1000, total.combined(Across.MAX).last());
    assertEquals(500, total.combined(Across.MIN).last());
  }

  @Test
  void without_instants_the_first_snapshot_is_apart_from_the_later_ones() {
    Scrapes untimed = Scrapes.node("a").untimed("g 1").untimed("g 9");
    assertEquals(9, total(untimed).combined(Across.SUM).last());
    assertEquals(1, total(untimed).combined(Across.SUM).min());
  }

  @Test
  void nodes_become_one_by_the_largest_the_smallest_or_the_sum_at_each_instant() {
    GaugeTotal total = total(scrapes("a", "g 1", "g 6", "g 2"), scrapes("b", "g 3", "g 3", "g 5"));
    assertArrayEquals(new double[] {3, 6, 5}, total.combined(Across.MAX).perPoint());
    assertArrayEquals(new double[] {1, 3, 2}, total.combined(Across.MIN).perPoint());
    assertArrayEquals(new double[] {4, 9, 7}, total.combined(Across.SUM).perPoint());
    assertEquals(6, total.combined(Across.MAX).max());
    assertEquals(3, total.combined(Across.MAX).min());
    assertEquals(1, total.combined(Across.MIN).min());
    assertEquals((6.5 + 8) / 2, total.combined(Across.SUM).mean());
  }

  @Test
  void a_sum_carries_the_last_level_of_a_node_for_two_intervals_and_no_longer() {
    GaugeTotal total =
        total(scrapes("a", "g 1", "g 6", "g 2", "g 3", "g 4"), scrapes("b", "g 30", "g 40"));
    GaugeLevels sum = total.combined(Across.SUM);
    assertArrayEquals(new double[] {31, 46, 42, 43, Double.NaN}, sum.perPoint());
    assertEquals(43, sum.last());
    assertEquals(46, sum.max());
    assertEquals((38.5 + 44 + 42.5) / 3, sum.mean());
  }

  @Test
  void a_node_that_was_scraped_without_a_level_adds_nothing_to_a_sum() {
    GaugeTotal total = total(scrapes("a", "g 1", "g 6", "g 2"), scrapes("b", "x 1", "g 40", "x 1"));
    assertArrayEquals(new double[] {1, 46, 2}, total.combined(Across.SUM).perPoint());
  }

  @Test
  void a_node_that_is_scraped_half_as_often_is_carried_twice_as_far() {
    GaugeTotal total =
        total(
            scrapes("a", "g 1", "g 1", "g 1", "g 1", "g 1", "g 1", "g 1"),
            Scrapes.node("b").at(1000, "g 5").at(1010, "g 7"));
    assertArrayEquals(new double[] {6, 6, 8, 8, 8, 8, 8}, total.combined(Across.SUM).perPoint());
  }

  @Test
  void a_mean_is_of_the_time_and_not_of_the_samples() {
    // 1 for ten seconds and 10 samples, then 101 for an hour and two
    Scrapes scrapes = Scrapes.node("a");
    for (int i = 0; i < 10; i++) {
      scrapes.at(i, "g 1");
    }
    scrapes.at(9.001, "g 101").at(3609.001, "g 101");
    assertEquals(
        101 - 100 * 9.0005 / 3609.001, total(scrapes).parts().get(0).levels().mean(), 1e-9);
  }

  @Test
  void exposed_without_a_number_is_exposed_and_empty() {
    GaugeTotal nan = total(scrapes("a", "g NaN", "g NaN"));
    assertTrue(nan.isExposed());
    assertTrue(nan.isEmpty());
    assertEquals(Double.NaN, nan.combined(Across.MAX).max());
    assertEquals(2, nan.combined(Across.MAX).unusable());
    GaugeTotal none = total(scrapes("a", "x 1", "x 1"));
    assertFalse(none.isExposed());
    assertTrue(none.isEmpty());
    assertEquals(Double.NaN, none.combined(Across.SUM).last());
  }

  @Test
  void extremes_stay_exact_when_there_are_more_snapshots_than_points() {
    Scrapes scrapes = Scrapes.node("a");
    for (int i = 0; i <= 2000; i++) {
      scrapes.at(i, "g " + (i == 777 ? 5000 : i));
    }
    GaugeLevels levels = total(scrapes).combined(Across.MAX);
    assertEquals(201, levels.perPoint().length);
    assertEquals(5000, levels.max());
    assertEquals(2000, levels.last());
    assertEquals(0, total(scrapes).combined(Across.MIN).min());
  }

  @Test
  void a_gauge_that_was_not_asked_for_is_refused() {
    RunDeltas run = Scrapes.run(WANTED, scrapes("a", "g 1", "g 2"));
    assertThrows(IllegalArgumentException.class, () -> run.gauge(Selector.of("other")));
  }

  @Test
  void series_are_kept_apart_where_that_is_asked_for() {
    Wanted apart = Wants.of(Set.of(), Set.of(), List.of(), List.of(G));
    RunDeltas run = Scrapes.run(apart, scrapes("a", "g{s=\"a\"} 1\ng{s=\"b\"} 10", "g{s=\"a\"} 3"));
    List<NodeDeltas.SeriesLevels> series = run.nodes().get(0).gaugesPerSeries();
    assertEquals(2, series.size());
    assertEquals("g{s=\"a\"}", series.get(0).series().toString());
    assertEquals(2, series.get(0).levels().mean());
    assertEquals(10, series.get(1).levels().last());
  }

  private static Scrapes scrapes(String node, String... bodies) {
    Scrapes scrapes = Scrapes.node(node);
    for (int i = 0; i < bodies.length; i++) {
      scrapes.at(1000 + 5 * i, bodies[i]);
    }
    return scrapes;
  }

  private static GaugeLevels levels(String... bodies) {
    return Scrapes.run(WANTED, scrapes("n", bodies)).nodes().get(0).gauges().get(0);
  }

  private static GaugeTotal total(Scrapes... nodes) {
    return Scrapes.run(WANTED, nodes).gauge(G);
  }
}
