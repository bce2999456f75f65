package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadWordsTest {

  private static String told(String words) {
    return words.replace('\u202f', ' ');
  }

  @Test
  void a_deviation_is_a_ratio_and_carries_its_degrees_unless_it_was_told() {
    // log(1.025) / sqrt 2 = 0.01746 in each of two pairs
    double[] pair = {Math.log(0.200), Math.log(0.205)};
    assertEquals(
        "1.8 % (standard deviation, 2 degrees of freedom)",
        told(SpreadWords.deviation(Spread.pooled(List.of(pair, pair)))));
    assertEquals(
        "1.8 % (standard deviation, 1 degree of freedom)",
        told(SpreadWords.deviation(Spread.pooled(List.of(pair)))));
    assertEquals(
        "3 % (standard deviation)", told(SpreadWords.deviation(Spread.known(Math.log1p(0.03)))));
  }

  @Test
  void the_runs_of_both_sides_are_told_unless_each_has_but_one() {
    double[] two = {0.205, 0.200};
    double[] one = {0.4};
    assertEquals(
        "by run 200 ms – 205 ms before, 400 ms now",
        told(SpreadWords.sides(two, one, Unit.SECONDS)));
    assertEquals(
        "by run 400 ms before, 200 ms – 205 ms now",
        told(SpreadWords.sides(one, two, Unit.SECONDS)));
    double[] alike = {0.2, 0.2};
    assertEquals(
        "by run 200 ms before, 400 ms now", told(SpreadWords.sides(alike, one, Unit.SECONDS)));
    assertEquals("", SpreadWords.sides(one, one, Unit.SECONDS));
    assertEquals("", SpreadWords.sides(two, new double[0], Unit.SECONDS));
  }
}
