package dev.warrenperf.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
      List<Compared> outcomes = outcomes(design, COMPARISONS);
      assertTrue(slower(outcomes) <= 6, design + " " + slower(outcomes));
      assertTrue(called(outcomes, "FASTER") <= 6, design + " " + called(outcomes, "FASTER"));
    }
  }

  @Test
  void forty_operations_that_are_alike_seldom_raise_an_alarm() throws IOException {
    Design one = Design.repeats(2, 200, 0.02, Shape.MEDIUM);
    assertTrue(slower(outcomes(one.forty(false), 8)) <= 2);
  }

  @Test
  void a_slowdown_by_half_is_found() throws IOException {
    Design design = Design.repeats(3, 200, 0.02, Shape.MEDIUM).with(Slowdown.of(1.5));
    List<Compared> outcomes = outcomes(design, COMPARISONS);
    assertTrue(slower(outcomes) >= 54, "" + slower(outcomes));
    assertEquals(0, called(outcomes, "FASTER") + called(outcomes, "SAME"));
  }

  @Test
  void twice_the_margin_is_hardly_called_same() throws IOException {
    Design design = Design.repeats(3, 200, 0.02, Shape.MEDIUM).with(Slowdown.of(1.1));
    List<Compared> outcomes = outcomes(design, COMPARISONS);
    assertTrue(called(outcomes, "SAME") <= 3);
    assertEquals(0, called(outcomes, "FASTER"));
  }

  private static long slower(List<Compared> outcomes) {
    return outcomes.stream().filter(Compared::slower).count();
  }

  private static long called(List<Compared> outcomes, String change) {
    return outcomes.stream().filter(outcome -> outcome.changes().contains(change)).count();
  }

  private List<Compared> outcomes(Design design, int comparisons) throws IOException {
    List<Compared> outcomes = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < comparisons; i++) {
      Path empty = Files.createTempDirectory(place, "trial");
      outcomes.add(new Comparisons(design).once(random.split(), empty));
    }
    return outcomes;
  }
}
