package dev.warrenperf.report;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.math.MathContext;
import java.math.RoundingMode;

/** A share in percent that reads as all or nothing only where it is. */
final class ShareWords {

  private static final int DIGITS = 3;

  private ShareWords() {}

  /** {@code 99.2 %}; as many digits as it takes to keep off 100. */
  static String of(double share) {
    String text = Format.percent(share);
    if (share >= 1 || share <= 0 || !text.equals(Format.percent(1))) {
      return text;
    }
    for (int digits = DIGITS + 1; digits <= 17; digits++) {
      text = Format.of(share, Unit.RATIO, new MathContext(digits, RoundingMode.HALF_EVEN));
      if (!text.equals(Format.percent(1))) {
        return text;
      }
    }
    return text;
  }

  /** A share that is only known to lie between two: {@code 10 % – 99.8 %}. */
  static String between(double lower, double upper) {
    String least = of(lower);
    String most = of(upper);
    return least.equals(most) ? least : least + " – " + most;
  }
}
