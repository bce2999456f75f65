package dev.warrenperf.run;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.Calibration;
import dev.warrenperf.judge.RunJudge;
import dev.warrenperf.model.InputException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How much runs of an operation differ, as the user says it or a calibration measured it. */
final class KnownNoise {

  private KnownNoise() {}

  /**
   * By the name of the operation; the usual noise where nothing is known of it.
   *
   * @throws CommandException when it is told twice, or is no percentage
   * @throws InputException when there is no such calibration
   */
  static Function<String, Spread> of(ComparisonOptions options)
      throws CommandException, InputException, IOException {
    Spread told = options.noise();
    if (told != null) {
      return operation -> told;
    }
    if (options.calibration() == null) {
      return operation -> RunJudge.USUAL_NOISE;
    }
    Map<String, Spread> measured =
        measured(CalibrationChoice.named(options.calibration()).calibration());
    return operation -> measured.getOrDefault(operation, RunJudge.USUAL_NOISE);
  }

  /** What the system measured of itself where clients measured the same operation, too. */
  private static Map<String, Spread> measured(Calibration calibration) {
    Map<String, Spread> measured = new HashMap<>();
    calibration.operations().forEach((key, spread) -> measured.putIfAbsent(key.name(), spread));
    return measured;
  }
}
