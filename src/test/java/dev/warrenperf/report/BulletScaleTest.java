package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BulletScaleTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static BulletScale over(double... values) {
    return BulletScale.over(DoubleStream.of(values));
  }

  private static Bullet bullet(double lower, double upper, double limit) {
    return over(lower, upper, limit).bullet(lower, upper, Double.NaN, limit, Tone.PASS);
  }

  @Test
  void a_limit_inside_the_interval_is_drawn_inside_it_and_at_its_end_exactly_there() {
    Bullet inside = bullet(1, 2.5, 2);
    assertTrue(inside.from() < inside.limit() && inside.limit() < inside.to());
    assertEquals(bullet(1, 2.5, 2.5).to(), bullet(1, 2.5, 2.5).limit());
    assertTrue(bullet(1, 2.5, 2.6).limit() > bullet(1, 2.5, 2.6).to());
  }

  @Test
  void equal_ratios_take_equal_room() {
    BulletScale scale = over(0.01, 0.1, 1, 10);
    Bullet one = scale.bullet(0.01, 0.1, Double.NaN, 1, Tone.PASS);
    Bullet other = scale.bullet(0.1, 1, Double.NaN, 10, Tone.PASS);
    assertEquals(one.to() - one.from(), other.to() - other.from(), 1e-12);
    assertEquals(one.to(), other.from(), 1e-12);
  }

  @Test
  void what_has_no_upper_end_is_open_and_ends_where_the_scale_does() {
    Bullet bullet = bullet(10, INF, 2);
    assertTrue(bullet.open());
    assertEquals(1, bullet.to());
    assertTrue(Double.isNaN(bullet.estimate()));
    assertTrue(bullet.limit() < bullet.from());
    assertFalse(bullet(0, 1, Double.NaN).open());
    assertTrue(Double.isNaN(bullet(0, 1, Double.NaN).limit()));
  }

  @Test
  void without_a_value_there_still_is_a_scale() {
    Bullet bullet = over(0, INF, Double.NaN).bullet(0, INF, Double.NaN, Double.NaN, Tone.NEUTRAL);
    assertEquals(0, bullet.from());
    assertEquals(1, bullet.to());
  }

  @Test
  void whatever_the_values_their_places_keep_their_order() {
    SplittableRandom random = new SplittableRandom(4);
    for (int run = 0; run < 2000; run++) {
      double lower = random.nextInt(4) == 0 ? 0 : Math.exp(random.nextDouble(-30, 30));
      double upper = random.nextInt(4) == 0 ? INF : lower + Math.exp(random.nextDouble(-30, 30));
      double limit = Math.exp(random.nextDouble(-30, 30));
      Bullet bullet = bullet(lower, upper, limit);
      assertTrue(0 <= bullet.from() && bullet.from() <= bullet.to() && bullet.to() <= 1);
      assertEquals(upper <= limit, bullet.to() <= bullet.limit(), bullet.toString());
      assertEquals(lower >= limit, bullet.from() >= bullet.limit(), bullet.toString());
    }
  }
}
