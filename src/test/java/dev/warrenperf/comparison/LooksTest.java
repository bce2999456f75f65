package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooksTest {

  /**
   * Lan and DeMets' spending in the manner of O'Brien and Fleming, as Jennison and Turnbull (2000),
   * Group Sequential Methods, and R's ldbounds have it; the second of five to more digits by R's
   * {@code integrate}: 3.357011922.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0.025, 1.9600",
    "4, 0.025, 4.3326 2.9631 2.3590 2.0141",
    "5, 0.025, 4.8769 3.3570 2.6803 2.2898 2.0310"
  })
  void bounds_of_the_score(int looks, double level, String expected) {
    Looks planned = Looks.planned(looks, level);
    StringBuilder found = new StringBuilder();
    for (int look = 1; look <= looks; look++) {
      found.append(look == 1 ? "" : " ");
      found.append(String.format(Locale.ROOT, "%.4f", planned.bound(look)));
    }
    assertEquals(expected, found.toString());
  }

  @Test
  void one_look_spends_all() {
    assertEquals(0.05, Looks.planned(1, 0.05).level(1), 1e-9);
  }

  /** 200 000 walks without a drift; the standard error of the share is 0.0005. */
  @Test
  void all_looks_together_keep_the_level() {
    Looks planned = Looks.planned(4, 0.05);
    SplittableRandom random = new SplittableRandom(20261129);
    int stopped = 0;
    for (int walk = 0; walk < 200_000; walk++) {
      double sum = 0;
      for (int look = 1; look <= 4; look++) {
        sum += random.nextGaussian();
        if (sum / Math.sqrt(look) > planned.bound(look)) {
          stopped++;
          break;
        }
      }
    }
    assertEquals(0.05, stopped / 200_000.0, 0.002);
  }
}
