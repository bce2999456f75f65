package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Quantity;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BulletScaleTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static QuantileResult quantile(
      double q, String limit, double[] bounds, double... counts) {
    Histogram histogram = Histogram.of(bounds, counts, Double.NaN);
    Tiers tiers =
        limit == null ? null : Tiers.of(new Limit(Limit.Comparison.LESS, Quantity.parse(limit)));
    return new QuantileResult(QuantileBounds.of(histogram, q), tiers, null);
  }

  private static Bullet only(QuantileResult quantile) {
    return BulletScale.of(List.of(quantile)).bullet(quantile, Tone.PASS);
  }

  @Test
  void a_limit_inside_the_interval_is_drawn_inside_it_and_at_its_end_exactly_there() {
    double[] bounds = {1, 2.5, INF};
    Bullet inside = only(quantile(0.99, "2s", bounds, 10, 100, 100));
    assertTrue(inside.from() < inside.limit() && inside.limit() < inside.to());
    Bullet at = only(quantile(0.99, "2.5s", bounds, 10, 100, 100));
    assertEquals(at.to(), at.limit());
    Bullet above = only(quantile(0.99, "2.6s", bounds, 10, 100, 100));
    assertTrue(above.limit() > above.to());
  }

  @Test
  void equal_ratios_take_equal_room() {
    QuantileResult fast = quantile(0.5, "1s", new double[] {0.01, 0.1, INF}, 10, 100, 100);
    QuantileResult slow = quantile(0.99, "10s", new double[] {0.1, 1, INF}, 10, 100, 100);
    BulletScale scale = BulletScale.of(List.of(fast, slow));
    Bullet one = scale.bullet(fast, Tone.PASS);
    Bullet other = scale.bullet(slow, Tone.PASS);
    assertEquals(one.to() - one.from(), other.to() - other.from(), 1e-12);
    assertEquals(one.to(), other.from(), 1e-12);
  }

  @Test
  void what_lies_beyond_the_last_bound_is_open_and_has_no_dot() {
    Bullet bullet = only(quantile(0.99, "2s", new double[] {1, 10, INF}, 10, 20, 100));
    assertTrue(bullet.open());
    assertEquals(1, bullet.to());
    assertTrue(Double.isNaN(bullet.estimate()));
    assertTrue(bullet.limit() < bullet.from());
  }

  @Test
  void nothing_observed_is_no_bullet_and_nothing_promised_no_tick() {
    QuantileResult missing = new QuantileResult(QuantileBounds.unknown(0.5), null, null);
    assertNull(BulletScale.of(List.of(missing)).bullet(missing, Tone.NEUTRAL));
    Bullet bullet = only(quantile(0.5, null, new double[] {1, INF}, 5, 5));
    assertTrue(Double.isNaN(bullet.limit()));
    assertFalse(bullet.open());
  }

  @Test
  void only_a_bucket_without_bounds_still_has_a_scale() {
    Bullet bullet = only(quantile(0.5, null, new double[] {INF}, 5));
    assertTrue(bullet.open());
    assertEquals(0, bullet.from());
  }

  @Test
  void whatever_was_observed_the_marks_keep_their_order() {
    SplittableRandom random = new SplittableRandom(4);
    double[] bounds = {-1, 0, 0.005, 0.5, 10, INF};
    for (int run = 0; run < 2000; run++) {
      double[] counts = new double[bounds.length];
      double count = 0;
      for (int i = 0; i < counts.length; i++) {
        count += random.nextInt(3) == 0 ? random.nextInt(50) : 0;
        counts[i] = count;
      }
      if (count == 0) {
        continue;
      }
      QuantileResult quantile = quantile(random.nextDouble(), "500ms", bounds, counts);
      Bullet bullet = only(quantile);
      assertTrue(0 <= bullet.from() && bullet.from() <= bullet.to() && bullet.to() <= 1);
      if (!Double.isNaN(bullet.estimate())) {
        assertTrue(bullet.from() <= bullet.estimate() && bullet.estimate() <= bullet.to());
      }
      QuantileBounds known = quantile.bounds();
      assertEquals(known.upper() <= 0.5, bullet.to() <= bullet.limit(), bullet.toString());
    }
  }
}
