package dev.warrenperf.report;

import dev.warrenperf.comparison.CalibratedOperation;
import dev.warrenperf.comparison.CalibrationResult;
import dev.warrenperf.unit.Format;
import java.util.Comparator;
import java.util.List;

/** What a bench can and cannot see, in short. */
final class CalibrationSentence {

  private CalibrationSentence() {}

  /**
   * Two sentences or three.
   *
   * @param result with an operation that has a spread
   */
  static String of(CalibrationResult result) {
    List<CalibratedOperation> measured =
        result.operations().stream()
            .filter(CalibratedOperation::isMeasured)
            .sorted(Comparator.comparingDouble(operation -> operation.slowdown(1)))
            .toList();
    CalibratedOperation steadiest = measured.get(0);
    CalibratedOperation worst = measured.get(measured.size() - 1);
    return "With one run a side this bench sees no slowdown of "
        + worst.key().name()
        + " below "
        + CalibrationWords.change(worst.slowdown(1))
        + (measured.size() == 1
            ? ""
            : ", and none of "
                + steadiest.key().name()
                + ", the steadiest operation, below "
                + CalibrationWords.change(steadiest.slowdown(1)))
        + "; with five a side "
        + CalibrationWords.change(worst.slowdown(5))
        + (measured.size() == 1 ? "" : " and " + CalibrationWords.change(steadiest.slowdown(5)))
        + ". It is measured from "
        + Format.counted(repeats(result), "run")
        + " of "
        + Format.counted(result.repeated().size(), "version")
        + ".";
  }

  private static int repeats(CalibrationResult result) {
    return result.repeated().stream().mapToInt(List::size).sum();
  }
}
