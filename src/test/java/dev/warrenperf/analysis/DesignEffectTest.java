package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.DesignEffect.Cluster;
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
    assertEquals(50 * SHRINK_4 / 12.5, effect.effective(50), 1e-9);
  }

  @Test
  void equal_clusters_are_no_worse_than_independent_requests() {
    DesignEffect effect = DesignEffect.of(clusters(10, 4, 4, 4, 4, 4));
    assertEquals(1, effect.factor());
    assertEquals(SHRINK_4, effect.efficiency(), 1e-9);
  }

  @Test
  void four_clusters_are_too_few_and_empty_ones_do_not_count() {
    List<Cluster> four = new ArrayList<>(clusters(10, 10, 10, 0, 0));
    four.add(new Cluster(0, 0));
    assertEquals(new DesignEffect(4, 1, 1), DesignEffect.of(four));
    assertEquals(new DesignEffect(0, 1, 1), DesignEffect.of(List.of()));
  }

  @Test
  void all_or_no_hits_give_nothing_to_estimate() {
    assertEquals(new DesignEffect(6, 1, 1), DesignEffect.of(clusters(9, 9, 9, 9, 9, 9, 9)));
    assertEquals(new DesignEffect(5, 1, 1), DesignEffect.of(clusters(9, 0, 0, 0, 0, 0)));
  }

  @Test
  void the_order_of_clusters_does_not_matter() {
    List<Cluster> clusters = new ArrayList<>(clusters(20, 3, 9, 12, 20, 1, 7));
    DesignEffect effect = DesignEffect.of(clusters);
    Collections.reverse(clusters);
    assertEquals(effect.factor(), DesignEffect.of(clusters).factor(), 1e-12);
    assertTrue(effect.factor() > 1);
  }

  private static List<Cluster> clusters(double size, double... hits) {
    List<Cluster> clusters = new ArrayList<>();
    for (double hit : hits) {
      clusters.add(new Cluster(size, hit));
    }
    return clusters;
  }
}
