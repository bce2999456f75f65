package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Quantiles;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rank and tail test on bucket counts. The seeds are fixed, so failures repeat. */
class RequestTestTest {

  private static final double[] BOUNDS = {.1, .25, .5, 1, 2.5, 5, Double.POSITIVE_INFINITY};

  @Test
  void small_samples_have_the_permutation_distribution() {
    // by listing all choices with whole-number arithmetic (Python, math.comb)
    exact(new double[] {5, 3, 2}, new double[] {1, 4, 5}, 0.049021412024508, 0.9748479075104463);
    exact(
        new double[] {2, 3, 1, 0},
        new double[] {0, 1, 2, 2},
        0.02813852813852814,
        0.9978354978354979);
    exact(
        new double[] {30, 20, 10, 5},
        new double[] {1, 2, 2, 1},
        0.07002432687020806,
        0.949775811517856);
    exact(
        new double[] {1, 2, 2, 1},
        new double[] {30, 20, 10, 5},
        0.949775811517856,
        0.07002432687020806);
  }

  private static void exact(double[] baseline, double[] candidate, double slower, double faster) {
    RankTest test = RankTest.of(baseline, candidate);
    assertTrue(test.exact());
    assertEquals(slower, test.slower(), 1e-12);
    assertEquals(faster, test.faster(), 1e-12);
  }

  @Test
  void exact_and_normal_p_draw_near_as_samples_grow() {
    double[] few = {4, 5, 4, 2};
    double[] many = {40, 60, 70, 60};
    RankTest test = RankTest.of(few, many);
    assertTrue(test.exact());
    assertEquals(Quantiles.normalAbove(test.z()), test.slower(), 0.006);
  }

  @Test
  void one_bucket_tells_nothing() {
    RankTest rank = RankTest.of(new double[] {0, 9, 0}, new double[] {0, 1e9, 0});
    assertEquals(new RankTest(4.5e9, 0.5, 0, 1, 1, true), rank);
    TailTest tail =
        TailTest.of(
            new double[] {1, 2, Double.POSITIVE_INFINITY},
            new double[] {0, 9, 0},
            new double[] {0, 1e9, 0});
    assertTrue(tail.bounds().isEmpty());
    assertEquals(1, tail.slower());
    assertEquals(1, tail.faster());
  }

  @Test
  void an_empty_side_is_refused_or_leaves_nothing_to_test() {
    double[] none = new double[7];
    double[] some = {1, 2, 3, 4, 5, 6, 7};
    assertThrows(IllegalArgumentException.class, () -> RankTest.of(none, some));
    assertThrows(IllegalArgumentException.class, () -> RankTest.of(some, none));
    assertThrows(IllegalArgumentException.class, () -> RankTest.of(some, new double[] {1}));
    assertThrows(
        IllegalArgumentException.class, () -> RankTest.of(new double[] {-1}, new double[] {1}));
    assertTrue(TailTest.of(BOUNDS, none, some).bounds().isEmpty());
  }

  @Test
  void the_tail_begins_at_nine_tenths_of_the_pooled_observations() {
    // pooled shares at or below: .45, .9, .95, 1
    TailTest test =
        TailTest.of(
            new double[] {1, 2, 3, 4, Double.POSITIVE_INFINITY},
            new double[] {50, 45, 4, 1, 0},
            new double[] {40, 45, 6, 9, 0});
    assertArrayEquals(new int[] {1, 2}, test.bounds().stream().mapToInt(b -> b.bucket()).toArray());
    TailTest.Exceedance first = test.bounds().get(0);
    assertEquals(2, first.bound());
    assertEquals(5, first.baselineAbove());
    assertEquals(15, first.candidateAbove());
    double least = test.bounds().stream().mapToDouble(b -> b.slower()).min().orElseThrow();
    assertEquals(2 * least, test.slower(), 1e-15);
  }

  @Test
  void without_a_bound_in_the_tail_the_last_dividing_one_is_tested() {
    TailTest test =
        TailTest.of(
            new double[] {1, 2, 3, Double.POSITIVE_INFINITY},
            new double[] {5, 0, 5, 0},
            new double[] {2, 0, 8, 0});
    assertArrayEquals(new int[] {1}, test.bounds().stream().mapToInt(b -> b.bucket()).toArray());
  }

  @Test
  void rare_events_stay_exact_among_very_many() {
    // three observations above, equally large sides: all on one side has probability 1/8
    assertEquals(0.125, FisherTest.of(0, 1e15, 3, 1e15).slower(), 1e-9);
    // by whole-number arithmetic (Python, math.comb)
    assertEquals(9.610657095788314e-37, FisherTest.of(3, 1e8, 6, 50).slower(), 1e-47);
    assertEquals(0.004043969033448969, FisherTest.of(50, 5000, 81, 5000).slower(), 1e-14);
  }

  @Test
  void huge_counts_end_with_a_number() {
    double[] baseline = {1e15, 2e15, 3e14, 1e12, 1e3, 0, 1};
    double[] candidate = {1e15, 2e15, 3e14, 1.0001e12, 1e3, 3, 1};
    RequestTest test = RequestTest.of(BOUNDS, baseline, candidate);
    assertTrue(test.slower() >= 0 && test.slower() < 1e-6, test.toString());
    assertTrue(test.faster() <= 1, test.toString());
    RankTest lopsided = RankTest.of(new double[] {1e15, 5}, new double[] {1e15, 6});
    assertTrue(lopsided.z() > 0 && lopsided.slower() > 0.3, lopsided.toString());
  }

  @Test
  void swapping_the_sides_swaps_the_answers() {
    Random random = new Random(20_260_131);
    for (int i = 0; i < 2000; i++) {
      double[] a = counts(random);
      double[] b = counts(random);
      RequestTest one = RequestTest.of(BOUNDS, a, b);
      RequestTest other = RequestTest.of(BOUNDS, b, a);
      assertEquals(one.rank().exact(), other.rank().exact());
      assertEquals(one.rank().effect(), 1 - other.rank().effect(), 1e-12);
      assertEquals(one.rank().z(), -other.rank().z(), 1e-12);
      assertEquals(one.slower(), other.faster(), 1e-11);
      assertEquals(one.faster(), other.slower(), 1e-11);
      for (double p :
          new double[] {one.slower(), one.rank().slower(), one.tail().slower(), one.faster()}) {
        assertTrue(p >= 0 && p <= 1, p + " of " + one);
      }
      assertTrue(one.rank().slower() + one.rank().faster() >= 1 - 1e-12, one.toString());
    }
  }

  @Test
  void empty_buckets_change_no_rank() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      double[] a = counts(random);
      double[] b = counts(random);
      assertEquals(RankTest.of(a, b), RankTest.of(spaced(a), spaced(b)));
    }
  }

  private static double[] spaced(double[] counts) {
    double[] spaced = new double[2 * counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      spaced[2 * i + 1] = counts[i];
    }
    return spaced;
  }

  @Test
  void alike_versions_seldom_alarm_and_a_slowdown_does() {
    Random random = new Random(99);
    int alarms = 0;
    int seen = 0;
    for (int i = 0; i < 400; i++) {
      double[] baseline = sample(random, 400, 1);
      alarms += RequestTest.of(BOUNDS, baseline, sample(random, 400, 1)).slower() <= .05 ? 1 : 0;
      seen += RequestTest.of(BOUNDS, baseline, sample(random, 400, 1.5)).slower() <= .05 ? 1 : 0;
    }
    assertTrue(alarms < 40, alarms + " false alarms in 400"); // 20 expected at most
    assertTrue(seen > 390, "only " + seen + " slowdowns seen in 400");
  }

  private static double[] sample(Random random, int size, double scale) {
    double[] counts = new double[BOUNDS.length];
    for (int i = 0; i < size; i++) {
      double duration = scale * Math.exp(random.nextGaussian() * .7 - 1);
      int bucket = 0;
      while (duration > BOUNDS[bucket]) {
        bucket++;
      }
      counts[bucket]++;
    }
    return counts;
  }

  private static double[] counts(Random random) {
    int most = new int[] {3, 30, 100_000}[random.nextInt(3)];
    double[] counts = new double[BOUNDS.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
    }
    counts[random.nextInt(counts.length)]++;
    return counts;
  }

  @Test
  void fractions_of_observations_are_taken_with_the_normal_distribution() {
    RankTest test = RankTest.of(new double[] {2.5, 3}, new double[] {1, 4});
    assertFalse(test.exact());
    assertEquals(Quantiles.normalAbove(test.z()), test.slower());
  }
}
