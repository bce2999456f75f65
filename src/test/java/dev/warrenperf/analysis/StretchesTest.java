package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTest {

  private static List<Stretch> stretches(Scrapes... nodes) {
    RunDeltas run = Scrapes.run(Scrapes.H, nodes);
    return Stretches.of(run, run.histogram(Selector.of("h")));
  }

  private static String h(int count) {
    return Scrapes.h(count + "/" + count + "/" + count);
  }

  /** So many snapshots, five seconds apart, with so many observations between any two. */
  private static Scrapes steady(String name, int snapshots, int each) {
    Scrapes node = Scrapes.node(name);
    for (int i = 0; i < snapshots; i++) {
      node.at(5 * i, h(each * i));
    }
    return node;
  }

  private static void adjoin(List<Stretch> stretches, double end) {
    double at = 0;
    for (Stretch stretch : stretches) {
      assertEquals(at, stretch.fromSeconds(), 1e-9);
      at = stretch.toSeconds();
      assertTrue(stretch.seconds() > 0);
    }
    assertEquals(end, at, 1e-9);
  }

  @Test
  void intervals_that_hold_enough_stay_as_they_are() {
    List<Stretch> stretches = stretches(steady("a", 21, 100));
    assertEquals(20, stretches.size());
    adjoin(stretches, 100);
    stretches.forEach(stretch -> assertEquals(100, stretch.count()));
    stretches.forEach(stretch -> assertEquals(20, stretch.perSecond(), 1e-9));
  }

  @Test
  void one_observation_short_of_enough_makes_stretches_longer() {
    List<Stretch> stretches = stretches(steady("a", 21, 99));
    assertEquals(10, stretches.size());
    adjoin(stretches, 100);
    stretches.forEach(stretch -> assertEquals(198, stretch.count()));
  }

  @Test
  void stretches_do_not_get_so_long_that_hardly_any_are_left() {
    List<Stretch> stretches = stretches(steady("a", 21, 1));
    assertEquals(List.of(2L), stretches.stream().map(Stretch::count).distinct().toList());
    assertEquals(10, stretches.size());
  }

  @Test
  void a_burst_between_few_snapshots_is_not_merged_into_one() {
    Scrapes node = Scrapes.node("a").at(0, h(0)).at(5, h(3)).at(10, h(9));
    for (int i = 3; i <= 40; i++) {
      node.at(5 * i, h(9));
    }
    List<Stretch> stretches = stretches(node);
    assertEquals(List.of(3L, 6L), stretches.stream().map(Stretch::count).limit(2).toList());
    assertNull(stretches.get(2).histogram());
    assertEquals(0, stretches.get(2).count());
    assertEquals(0, stretches.get(2).perSecond());
  }

  @Test
  void there_are_never_more_than_the_page_can_show() {
    List<Stretch> stretches = stretches(steady("a", 3601, 200));
    assertEquals(40, stretches.size());
    adjoin(stretches, 18_000);
  }

  @Test
  void what_scrapes_missed_is_one_stretch_with_its_mean_rate() {
    Scrapes node = steady("a", 11, 200);
    // 50 s to 85 s: nothing was scraped
    for (int i = 0; i < 10; i++) {
      node.at(85 + 5 * i, h(3400 + 200 * i));
    }
    List<Stretch> stretches = stretches(node);
    adjoin(stretches, 130);
    List<Stretch> missed = stretches.stream().filter(s -> s.seconds() > 6).toList();
    assertEquals(1, missed.size());
    assertEquals(50, missed.get(0).fromSeconds(), 1e-9);
    assertEquals(85, missed.get(0).toSeconds(), 1e-9);
    assertEquals(1400, missed.get(0).count());
    stretches.forEach(stretch -> assertEquals(40, stretch.perSecond(), 1e-9));
  }

  @Test
  void the_rate_does_not_dip_where_one_of_two_nodes_was_not_scraped() {
    Scrapes other = steady("b", 6, 200);
    // 25 s to 75 s: nothing was scraped
    for (int i = 15; i <= 20; i++) {
      other.at(5 * i, h(200 * i));
    }
    List<Stretch> stretches = stretches(steady("a", 21, 200), other);
    assertEquals(20, stretches.size());
    stretches.forEach(stretch -> assertEquals(80, stretch.perSecond(), 1e-9));
  }

  @Test
  void time_that_no_snapshots_span_is_unknown_and_not_nothing() {
    Scrapes later = Scrapes.node("b");
    for (int i = 12; i <= 20; i++) {
      later.at(5 * i, h(200 * (i - 12)));
    }
    List<Stretch> stretches = stretches(steady("a", 9, 200), later);
    adjoin(stretches, 100);
    List<Stretch> unknown = stretches.stream().filter(s -> Double.isNaN(s.perSecond())).toList();
    assertEquals(1, unknown.size());
    assertEquals(40, unknown.get(0).fromSeconds(), 1e-9);
    assertEquals(60, unknown.get(0).toSeconds(), 1e-9);
    assertNull(unknown.get(0).histogram());
  }

  @Test
  void without_instants_or_with_one_snapshot_there_are_none() {
    assertEquals(List.of(), stretches(Scrapes.node("a").untimed(h(1)).untimed(h(2))));
    assertEquals(List.of(), stretches(Scrapes.node("a").at(5, h(1))));
  }

  @Test
  void two_snapshots_make_one_stretch() {
    List<Stretch> stretches = stretches(Scrapes.node("a").at(0, h(1)).at(5, h(3)));
    assertEquals(List.of(2L), stretches.stream().map(Stretch::count).toList());
    adjoin(stretches, 5);
  }
}
