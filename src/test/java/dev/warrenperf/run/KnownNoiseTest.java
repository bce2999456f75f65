package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.judge.RunJudge;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KnownNoiseTest {

  private static ComparisonOptions options(String runNoise, Path calibration) {
    return new ComparisonOptions(null, runNoise, calibration, null, false, false);
  }

  @Test
  void what_is_not_told_is_the_usual_noise() throws Exception {
    assertEquals(RunJudge.USUAL_NOISE, KnownNoise.of(options(null, null)).apply("Order"));
  }

  @Test
  void what_is_told_holds_for_every_operation() throws Exception {
    Spread told = KnownNoise.of(options("2%", null)).apply("Order");
    assertEquals(Spread.known(0.02), told);
    assertThrows(CommandException.class, () -> KnownNoise.of(options("much", null)));
  }

  @Test
  void a_calibration_tells_it_by_operation_and_with_its_degrees() throws Exception {
    Path file = Path.of("src/test/resources/fuzz/calibration/whole.json");
    Spread measured = KnownNoise.of(options(null, file)).apply("Service Create");
    assertEquals(0.98026, measured.deviation(), 1e-5);
    assertEquals(1, measured.degrees());
    assertEquals(RunJudge.USUAL_NOISE, KnownNoise.of(options(null, file)).apply("Order"));
    assertThrows(CommandException.class, () -> KnownNoise.of(options("2%", file)));
  }
}
