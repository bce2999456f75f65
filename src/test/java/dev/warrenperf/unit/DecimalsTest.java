package dev.warrenperf.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  // the last three are examples of JDK-4511638, printed with a digit too many before JDK 19
  @ParameterizedTest
  @CsvSource({
    "0.005, 0.005",
    "0.1, 0.1",
    "100, 1E+2",
    "0, 0",
    "0.20666710900000002, 0.20666710900000002",
    "2.0E-3, 0.002",
    "1.0E23, 1E+23",
    "2.2250738585072014E-308, 2.2250738585072014E-308",
    "4.9E-324, 4.9E-324"
  })
  void the_shortest_decimal_is_found(double value, String expected) {
    assertEquals(0, new BigDecimal(expected).compareTo(Decimals.shortest(value)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "100, 100",
    "0.1, 0.1",
    "-2.5, -2.5",
    "1e14, 100000000000000",
    "1e20, 1E+20"
  })
  void text_has_whole_numbers_in_full(double value, String expected) {
    assertEquals(expected, Decimals.text(value));
  }

  @Test
  void it_reads_back_as_the_same_double_and_nothing_shorter_does() {
    SplittableRandom random = new SplittableRandom(20260131);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value) && Math.abs(value) > 1e-300) {
        check(value);
      }
    }
  }

  private static void check(double value) {
    BigDecimal shortest = Decimals.shortest(value);
    assertEquals(value, shortest.doubleValue());
    int shorter = shortest.precision() - 1;
    if (shorter > 0) {
      MathContext rounding = new MathContext(shorter, RoundingMode.HALF_EVEN);
      assertTrue(new BigDecimal(value).round(rounding).doubleValue() != value, () -> "" + value);
    }
  }

  @Test
  void what_is_not_finite_has_no_decimal() {
    assertThrows(NumberFormatException.class, () -> Decimals.shortest(Double.NaN));
    assertThrows(NumberFormatException.class, () -> Decimals.shortest(Double.POSITIVE_INFINITY));
  }
}
