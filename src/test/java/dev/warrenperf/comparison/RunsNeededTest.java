package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
import org.junit.jupiter.api.Test;

class RunsNeededTest {

  private static final double MARGIN = 0.05;
  private static final double LEVEL = 0.05;

  private static RunsNeeded of(double ratio, Spread spread) {
    return RunsNeeded.of(ratio, spread, MARGIN, LEVEL);
  }

  /**
   * R: for a deviation s the least r with {@code (qt(.95, 2*r-2) + qt(.8, 2*r-2)) * s * sqrt(2/r)
   * <= log(1.1) - log(1.03)}; 4 degrees at .05 are from {@code .05*sqrt(4/qchisq(.9,4))} = .035857
   * to {@code .05*sqrt(4/qchisq(.1,4))} = .096950.
   */
  @Test
  void both_ends_of_the_spread_give_a_range() {
    assertEquals(new RunsNeeded(5, 28), of(1.1, new Spread(.0025, 4)));
    assertEquals(new RunsNeeded(8, 8), of(1.1, Spread.known(.05)));
  }

  @Test
  void more_than_a_thousand_is_no_number() {
    assertEquals(new RunsNeeded(null, null), of(1.1, Spread.known(3)));
    assertNotNull(of(1.1, new Spread(.09, 1)).least());
    assertNull(of(1.1, new Spread(.09, 1)).most());
  }

  /** Within 40 % of log 1.05: from 1.0297 to 1.0707. */
  @Test
  void near_the_margin_no_number_is_sure_to_decide() {
    Spread spread = new Spread(.0025, 4);
    assertNotNull(of(Math.pow(1.05, .599), spread));
    assertNull(of(Math.pow(1.05, .601), spread));
    assertNull(of(1.05, spread));
    assertNull(of(Math.pow(1.05, 1.399), spread));
    assertNotNull(of(Math.pow(1.05, 1.401), spread));
  }

  @Test
  void without_a_spread_or_a_ratio_there_is_none() {
    assertNull(of(1.2, Spread.UNKNOWN));
    assertNull(of(Double.NaN, new Spread(.0025, 4)));
  }

  /** Below the margin it is the distance to the margin that counts. */
  @Test
  void a_faster_version_needs_fewer_to_be_not_slower() {
    Spread spread = Spread.known(.05);
    assertEquals(of(1.05 * 1.05 * 1.03, spread), of(1 / 1.05, spread));
    assertEquals(new RunsNeeded(5, 5), of(1 / 1.05, spread));
    assertEquals(new RunsNeeded(2, 2), of(.7, spread));
  }

  /** R: {@code 1-pnorm(max(qnorm(.95)+log(1.03)/e, log(1.05)/e)/k)}, e = tau sqrt(1/rb+1/rc). */
  @Test
  void alarms_of_a_noise_that_is_larger_than_told() {
    assertEquals(.0845266436, Detectable.alarms(.05, 1.5, 1, 1, MARGIN, LEVEL), 1e-8);
    assertEquals(.0364643428, Detectable.alarms(.02, 1.5, 1, 1, MARGIN, LEVEL), 1e-8);
    assertEquals(.0089206961, Detectable.alarms(.05, 1, 3, 3, MARGIN, LEVEL), 1e-8);
    assertEquals(0, Detectable.alarms(0, 1.5, 1, 1, MARGIN, LEVEL), 0);
  }

  @Test
  void looks_spend_the_level() {
    assertEquals(.05, Look.of(1, 1).level(), 0);
    assertEquals(.9, Look.ONLY.confidence(), 1e-12);
    double before = 0;
    for (int look = 1; look <= 4; look++) {
      double level = Look.of(look, 4).level();
      assertTrue(level > before && level < .05);
      before = level;
    }
  }
}
