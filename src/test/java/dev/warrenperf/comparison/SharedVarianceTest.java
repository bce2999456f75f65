package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.warrenperf.analysis.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: R 4.2.2, limma 3.54.1, {@code squeezeVar} and {@code trigammaInverse}. */
class SharedVarianceTest {

  private static final double[] VARIANCES = {
    0.0004, 0.0011, 0.0002, 0.0031, 0.0009, 0.0007, 0.0052, 0.0001, 0.0015, 0.0023, 0.0006, 0.0101
  };

  private static List<Spread> spreads(double... degrees) {
    List<Spread> spreads = new ArrayList<>();
    for (int i = 0; i < VARIANCES.length; i++) {
      spreads.add(new Spread(VARIANCES[i], degrees[i % degrees.length]));
    }
    return spreads;
  }

  private static void assertShared(
      Spread shared, double variance, double degrees, List<Spread> spreads, double... post) {
    assertEquals(variance, shared.variance(), 1e-8 * variance);
    assertEquals(degrees, shared.degrees(), 1e-6 * degrees);
    for (int i = 0; i < post.length; i++) {
      assertEquals(post[i], shrunk(shared, spreads.get(i)).variance(), 1e-7 * post[i]);
    }
  }

  @Test
  void equal_degrees_as_limma_has_them() {
    List<Spread> two = spreads(2);
    assertShared(
        SharedVariance.of(two),
        0.001778740535,
        19.053047717191,
        two,
        0.001647762773,
        0.001714261459,
        0.001628763149,
        0.001904257703);
    List<Spread> four = spreads(4);
    assertShared(
        SharedVariance.of(four),
        0.0009031257402,
        2.6401450560247,
        four,
        0.0006000445659,
        0.0010217221010,
        0.0004795652702);
    assertEquals(4 + 2.6401450560247, shrunk(SharedVariance.of(four), four.get(0)).degrees(), 1e-5);
  }

  @Test
  void unequal_degrees_as_limma_has_them() {
    List<Spread> spreads = spreads(2, 2, 4, 4, 2, 1, 1, 2, 3, 4, 2, 2);
    assertShared(
        SharedVariance.of(spreads),
        0.00181514261,
        18.64155041460,
        spreads,
        0.001678026688,
        0.001745851051,
        0.001529801265,
        0.002042133671,
        0.001726472661,
        0.001758367937);
  }

  @Test
  void variances_that_differ_by_chance_alone_are_one() {
    List<Spread> alike = new ArrayList<>();
    for (double variance : new double[] {1, 1.1, 0.9, 1.05, 0.95, 1, 1.02, 0.98, 1, 1.01}) {
      alike.add(new Spread(variance, 4));
    }
    Spread shared = SharedVariance.of(alike);
    assertEquals(Double.POSITIVE_INFINITY, shared.degrees());
    assertEquals(1.001, shared.variance(), 1e-12);
    assertEquals(shared, shrunk(shared, alike.get(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 10.491681821078",
    "1, 1.426255120215",
    "5, 0.496168734704",
    "100, 0.100723758800",
    "1e8, 1e-4",
    "1e-7, 1e7"
  })
  void the_inverse_of_trigamma(double y, double x) {
    assertEquals(x, SharedVariance.trigammaInverse(y), 1e-9 * x);
  }

  @Test
  void few_operations_share_nothing() {
    List<Spread> nine = spreads(2).subList(0, 9);
    assertSame(Spread.UNKNOWN, SharedVariance.of(nine));
    assertSame(Spread.UNKNOWN, SharedVariance.of(List.of()));
  }

  @Test
  void what_is_known_or_has_no_degrees_neither_gives_nor_takes() {
    List<Spread> spreads = spreads(2);
    Spread shared = SharedVariance.of(spreads);
    spreads.add(Spread.known(0.5));
    spreads.add(Spread.UNKNOWN);
    assertEquals(shared, SharedVariance.of(spreads));
    assertSame(spreads.get(12), shrunk(shared, spreads.get(12)));
  }

  @Test
  void means_that_are_equal_to_the_last_digit_have_no_logarithm_and_are_taken_for_very_small() {
    List<Spread> spreads = spreads(2);
    spreads.set(0, new Spread(0, 2));
    Spread shared = SharedVariance.of(spreads);
    assertEquals(true, shared.degrees() > 0 && shared.variance() > 0);
    assertSame(Spread.UNKNOWN, SharedVariance.of(Collections.nCopies(12, new Spread(0, 2))));
  }

  /** As each operation's spread is pooled with what the others tell. */
  private static Spread shrunk(Spread shared, Spread own) {
    return new RunVariance(shared, 0).pooledWith(new RunVariance(own, 0)).spread();
  }
}
