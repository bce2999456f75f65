package dev.warrenperf.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * False alarms and power of the whole command on few simulated runs. Seeds are fixed and limits
 * generous; docs/statistics.md has the figures of many.
 */
class AlarmRatesTest {

  private static final long SEED = 1;
  private static final int COMPARISONS = 60;

  @TempDir private Path place;

  @Test
  void versions_that_are_alike_are_seldom_called_slower() throws IOException {
    for (Design design :
        new Design[] {
          Design.told(200, 0.02, Shape.WIDE),
          Design.repeats(2, 200, 0.02, Shape.MEDIUM),
          Design.repeats(3, 200, 0.05, Shape.WIDE)
        }) {
      Outcomes outcomes = outcomes(design, COMPARISONS);
      assertTrue(outcomes.slower() <= 6, design + " " + outcomes);
      assertTrue(outcomes.faster() <= 6, design + " " + outcomes);
    }
  }

  @Test
  void forty_operations_that_are_alike_seldom_raise_an_alarm() throws IOException {
    Design one = Design.repeats(2, 200, 0.02, Shape.MEDIUM);
    Outcomes outcomes = outcomes(one.operations(40, false), 8);
    assertTrue(outcomes.slower() <= 2, outcomes::toString);
  }

  @Test
  void a_slowdown_by_half_is_found() throws IOException {
    Design design = Design.repeats(3, 200, 0.02, Shape.MEDIUM).with(Slowdown.of(1.5));
    Outcomes outcomes = outcomes(design, COMPARISONS);
    assertTrue(outcomes.slower() >= 54, outcomes::toString);
    assertEquals(0, outcomes.faster() + outcomes.same());
  }

  @Test
  void twice_the_margin_is_hardly_called_same() throws IOException {
    Design design = Design.repeats(3, 200, 0.02, Shape.MEDIUM).with(Slowdown.of(1.1));
    Outcomes outcomes = outcomes(design, COMPARISONS);
    assertTrue(outcomes.same() <= 3, outcomes::toString);
    assertEquals(0, outcomes.faster());
  }

  private Outcomes outcomes(Design design, int comparisons) throws IOException {
    return Simulation.of(design, comparisons, SEED, place);
  }
}
