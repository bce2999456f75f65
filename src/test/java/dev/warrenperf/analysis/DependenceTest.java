package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Node;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependenceTest {

  private static final double[] BOUNDS = {1, 2, 4, Double.POSITIVE_INFINITY};
  private static final Node NODE = new Node("a", null, true, null);

  /** Ten intervals of 100, of which every other has 90 and 50 within 1, and all are within 2. */
  private static Dependence dependence() {
    List<RunPiece> pieces =
        IntStream.range(0, 10)
            .mapToObj(i -> new RunPiece(NODE, i, of(i % 2 == 0 ? 90 : 50, 100, 100)))
            .toList();
    return new Dependence(of(700, 1000, 1000), pieces);
  }

  private static Histogram of(double... counts) {
    double all = counts[2];
    return Histogram.of(BOUNDS, new double[] {counts[0], counts[1], all, all}, Double.NaN);
  }

  @Test
  void where_none_is_missed_it_is_that_of_the_next_bound_at_which_some_are() {
    // by hand: sum of (20)^2 ten times, v = 10/9 * 4000 / 1e6, factor = v * 1000 / .21
    DesignEffect one = dependence().atLeast(1);
    assertEquals(10.0 / 9 * 4 / 0.21, one.factor(), 1e-9);
    DesignEffect four = dependence().atLeast(4);
    assertEquals(one.factor(), four.factor());
    assertEquals(9, four.degrees());
    assertEquals(new Occurrence(10, 0), four.missed());
    assertEquals(new Occurrence(10, 10), four.hit());
  }

  @Test
  void where_all_are_missed_it_is_that_of_the_next_bound_at_which_some_are_not() {
    DesignEffect half = dependence().atLeast(0.5);
    assertEquals(dependence().atLeast(1).factor(), half.factor());
    assertEquals(new Occurrence(10, 0), half.hit());
  }

  @Test
  void without_any_such_bound_nothing_is_estimated() {
    RunPiece piece = new RunPiece(NODE, 0, of(0, 5, 5));
    DesignEffect effect = new Dependence(of(0, 5, 5), List.of(piece)).atLeast(2);
    assertEquals(new DesignEffect(1, new Occurrence(1, 0), new Occurrence(1, 1), 1, 0), effect);
  }

  @Test
  void an_interval_of_dependent_requests_is_wider() {
    Histogram whole = of(700, 1000, 1000);
    QuantileBounds alone = QuantileBounds.of(whole, 0.66);
    assertEquals(0, alone.ciLower());
    assertEquals(1, alone.ciUpper());
    QuantileBounds together = QuantileBounds.of(whole, 0.66, dependence());
    assertEquals(2, together.ciUpper());
    assertTrue(together.ciLower() <= alone.ciLower());
    assertEquals(alone.estimate(), together.estimate());
  }
}
