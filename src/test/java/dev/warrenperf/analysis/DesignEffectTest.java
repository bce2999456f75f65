package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.DesignEffect.Cluster;
import dev.warrenperf.model.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignEffectTest {

  // t quantile .95 at 4 degrees, from printed tables (2.132), and z (1.645)
  private static final double SHRINK_4 = Math.pow(1.6448536269514722 / 2.131846786326649, 2);

  @Test
  void clusters_that_are_all_or_nothing_count_once_each() {
    // by hand: p = .4, sum (x - p n)^2 = 2*36 + 3*16 = 120, v = 5/4 * 120 / 50^2 = .06,
    // factor = .06 * 50 / .24 = 12.5
    DesignEffect effect = DesignEffect.of(clusters(10, 10, 10, 0, 0, 0));
    assertEquals(5, effect.clusters());
    assertEquals(12.5, effect.factor(), 1e-12);
    assertEquals(4, effect.degrees());
    assertEquals(50 * SHRINK_4 / 12.5, effect.effective(50), 1e-9);
  }

  @Test
  void equal_clusters_are_no_worse_than_independent_requests() {
    DesignEffect effect = DesignEffect.of(clusters(10, 4, 4, 4, 4, 4));
    assertEquals(1, effect.factor());
    assertEquals(SHRINK_4, effect.effective(1), 1e-9);
  }

  @Test
  void an_end_of_an_interval_takes_its_own_quantile() {
    // .975 at 4 degrees: 2.7764, z 1.9600
    DesignEffect effect = DesignEffect.of(clusters(10, 4, 4, 4, 4, 4));
    double shrink = Math.pow(1.959963984540054 / 2.7764451051977934, 2);
    assertEquals(shrink, effect.efficiency(0.025), 1e-9);
  }

  @Test
  void four_clusters_are_too_few_and_empty_ones_do_not_count() {
    List<Cluster> four = new ArrayList<>(clusters(10, 10, 10, 0, 0));
    four.add(new Cluster(node(0), 9, 0, 0));
    assertEquals(
        new DesignEffect(4, new Occurrence(4, 2), new Occurrence(4, 2), 1, 0),
        DesignEffect.of(four));
    assertEquals(1, DesignEffect.of(four).effective(1));
    assertEquals(DesignEffect.NONE, DesignEffect.of(List.of()));
  }

  @Test
  void all_or_no_hits_give_nothing_to_estimate() {
    assertEquals(
        new DesignEffect(6, new Occurrence(6, 0), new Occurrence(6, 6), 1, 0),
        DesignEffect.of(clusters(9, 9, 9, 9, 9, 9, 9)));
    assertEquals(
        new DesignEffect(5, new Occurrence(5, 5), new Occurrence(5, 0), 1, 0),
        DesignEffect.of(clusters(9, 0, 0, 0, 0, 0)));
  }

  @Test
  void the_order_of_clusters_does_not_matter() {
    List<Cluster> clusters = new ArrayList<>(clusters(20, 3, 9, 12, 20, 1, 7));
    DesignEffect effect = DesignEffect.of(clusters);
    Collections.reverse(clusters);
    assertEquals(effect.factor(), DesignEffect.of(clusters).factor(), 1e-12);
    assertTrue(effect.factor() > 1);
  }

  @Test
  void three_nodes_that_differ_count_by_nodes() {
    // by hand, 3 nodes x 4 intervals of 10, hits 9, 5, 1 in every interval: p = .5,
    // v_node = 3/2 * (16^2 + 0 + 16^2) / 120^2, v_time = 4/3 * 0,
    // v_piece = 12/11 * 8 * 16 / 120^2; factor = v * 120 / .25 at two degrees
    DesignEffect effect = DesignEffect.of(grid("manager", new double[] {9, 5, 1}, 4));
    assertEquals((1.5 * 512 - 12.0 / 11 * 128) / 14400 * 480, effect.factor(), 1e-9);
    assertEquals(2, effect.degrees());
    assertEquals(12, effect.clusters());
  }

  @Test
  void two_nodes_of_a_role_do_not_tell_how_nodes_differ() {
    // v_time is 0, so the pieces count: 8/7 * 8 * 16 / 80^2 * 80 / .25
    DesignEffect effect = DesignEffect.of(grid("manager", new double[] {9, 1}, 4));
    assertEquals(8.0 / 7 * 128 / 6400 * 320, effect.factor(), 1e-9);
    assertEquals(3, effect.degrees());
    List<Cluster> roles = new ArrayList<>(grid("manager", new double[] {9, 1}, 4));
    roles.addAll(grid("worker", new double[] {5}, 4));
    assertEquals(3, DesignEffect.of(roles).degrees());
  }

  @Test
  void an_interval_that_is_bad_on_all_nodes_is_one_observation() {
    // 3 nodes x 6 intervals of 10, one interval all missed: v_time = 6/5 * (5*5^2 + 25^2)/180^2,
    // v_node = 0, v_piece = 18/17 * (15*(5/3)^2 + 3*(25/3)^2) / 180^2
    List<Cluster> pieces = new ArrayList<>();
    for (int node = 0; node < 3; node++) {
      for (int i = 0; i < 6; i++) {
        pieces.add(new Cluster(node(node), i, 10, i == 2 ? 0 : 10));
      }
    }
    DesignEffect effect = DesignEffect.of(pieces);
    double ofTime = 1.2 * 750;
    double ofPieces = 18.0 / 17 * (15 * 25 / 9.0 + 3 * 625 / 9.0);
    double variance = (ofTime - ofPieces) / 32400;
    assertEquals(variance * 180 / (5 / 36.0), effect.factor(), 1e-9);
    assertEquals(new Occurrence(6, 1), effect.missed());
    assertEquals(new Occurrence(6, 5), effect.hit());
  }

  @Test
  void pieces_of_one_time_are_clusters_by_themselves() {
    List<Cluster> nodes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      nodes.add(new Cluster(node(i), 0, 10, i < 2 ? 10 : 0));
    }
    DesignEffect effect = DesignEffect.of(nodes);
    assertEquals(12.5, effect.factor(), 1e-12);
    assertEquals(4, effect.degrees());
    assertEquals(new Occurrence(5, 3), effect.missed());
  }

  @Test
  void many_intervals_are_twenty_blocks() {
    // two alike beside one another, as often as not: as pieces 40 clusters, as blocks 20
    double[] pairs = new double[40];
    for (int i = 0; i < 40; i++) {
      pairs[i] = i / 2 % 2 == 0 ? 10 : 0;
    }
    DesignEffect effect = DesignEffect.of(clusters(10, pairs));
    // v = 20/19 * 20 * 10^2 / 400^2, factor = v * 400 / .25
    assertEquals(20.0 / 19 * 2000 / 160000 * 1600, effect.factor(), 1e-9);
    assertEquals(19, effect.degrees());
    assertEquals(40, effect.missed().intervals());
  }

  private static List<Cluster> clusters(double size, double... hits) {
    List<Cluster> clusters = new ArrayList<>();
    for (double hit : hits) {
      clusters.add(new Cluster(node(0), clusters.size(), size, hit));
    }
    return clusters;
  }

  private static List<Cluster> grid(String role, double[] hits, int intervals) {
    List<Cluster> clusters = new ArrayList<>();
    for (int node = 0; node < hits.length; node++) {
      for (int i = 0; i < intervals; i++) {
        clusters.add(new Cluster(new Node(role + node, role, true, null), i, 10, hits[node]));
      }
    }
    return clusters;
  }

  private static Node node(int number) {
    return new Node("n" + number, null, true, null);
  }
}
