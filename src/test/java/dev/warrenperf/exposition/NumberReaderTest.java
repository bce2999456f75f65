package dev.warrenperf.exposition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference for what is finite: {@link Double#parseDouble}, which rounds correctly. */
class NumberReaderTest {

  private static final int LITERALS = 500_000;

  private final NumberReader reader = new NumberReader();
  private byte[] buffer = new byte[64];

  private int read(String text) {
    int length = text.length();
    if (length >= buffer.length) {
      buffer = new byte[2 * length];
    }
    for (int i = 0; i < length; i++) {
      buffer[i] = (byte) text.charAt(i);
    }
    buffer[length] = '\n';
    return reader.read(buffer, 0);
  }

  private void assertReads(String text) {
    double expected = Double.parseDouble(text);
    int end = read(text);
    if (Double.isInfinite(expected)) {
      assertEquals(NumberReader.RANGE, end, text);
      return;
    }
    assertEquals(text.length(), end, text);
    if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(reader.value())) {
      assertEquals(expected, reader.value(), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+1",
        ".5",
        "5.",
        "1E+3",
        "007",
        "1e-400",
        "1e400",
        "-1e400",
        "1.7976931348623157e308",
        "1.7976931348623158e308",
        "1.7976931348623159e308",
        "4.9e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "2.2250738585072011e-308",
        "2.2250738585072014e-308",
        "9007199254740993",
        "9007199254740992.5",
        "9007199254740993.0000000000000000000000000001",
        "18446744073709551615",
        "18446744073709551616",
        "9223372036854775808",
        "1.234567e+06",
        "9.223372036854776e+18",
        "0.000653105",
        "1e22",
        "1e23",
        "8.5e-19",
        "1e-22",
        "1e-23",
        "0e999999999999",
        "0.0e-999999999999",
        "1e-999999999999",
        "1e999999999999",
        "0000000000000000000000000000000000000000001.2e-1",
        "6.02214076e23",
        "1e0000000000000000000001",
        "12345678901234567890123456789012345678901234567890e-40",
        "1090544144181609348671888949248",
        "0.500000000000000166533453693773481063544750213623046875",
        "7.2057594037927933e16",
        "3.518437208883201171875e13",
        "62.5364939768271845828",
        "9214843084008499"
      })
  void a_decimal_reads_as_the_nearest_double(String text) {
    assertReads(text);
  }

  @ParameterizedTest
  @CsvSource({
    "NaN,NaN",
    "nan,NaN",
    "NAN,NaN",
    "Inf,Infinity",
    "inf,Infinity",
    "+Inf,Infinity",
    "-Inf,-Infinity",
    "Infinity,Infinity",
    "+INFINITY,Infinity",
    "-infinity,-Infinity"
  })
  void words_are_read_in_any_case(String text, double expected) {
    assertEquals(text.length(), read(text));
    assertEquals(expected, reader.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "+", ".", "e5", ".e5", "1e", "1e+", "1e-", "+NaN", "-NaN", "true", "x", "in", "na",
        "--1", "+-1", "\u0661"
      })
  void what_is_no_number_is_invalid(String text) {
    assertEquals(NumberReader.INVALID, read(text), text);
  }

  /** The position tells that more stands behind; the caller refuses it. */
  @ParameterizedTest
  @CsvSource({
    "1_000,1",
    "0x10,1",
    "0x1p-3,1",
    "1.0d,3",
    "1f,1",
    "1e5L,3",
    "infinit,3",
    "nano,3",
    "1.2.3,3"
  })
  void a_number_ends_where_its_grammar_ends(String text, int end) {
    assertEquals(end, read(text));
  }

  @Test
  void doubles_as_java_and_go_print_them_come_back() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < LITERALS; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(value) && !Double.isInfinite(value)) {
        assertReads(Double.toString(value));
      }
    }
  }

  @Test
  void random_digits_with_random_exponents_are_rounded_correctly() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < LITERALS; i++) {
      assertReads(literal(random, 1 + random.nextInt(19), 340));
    }
  }

  @Test
  void long_literals_are_rounded_correctly() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < LITERALS / 5; i++) {
      assertReads(literal(random, 20 + random.nextInt(30), 330));
    }
  }

  @Test
  void values_of_ordinary_size_are_rounded_correctly() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < LITERALS; i++) {
      assertReads(literal(random, 1 + random.nextInt(19), 25));
    }
  }

  @Test
  void literals_next_to_the_middle_between_two_doubles_are_rounded_correctly() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < LITERALS / 25; i++) {
      double value = Math.abs(Double.longBitsToDouble(random.nextLong()));
      if (!(value < 1e300) || value < 1e-290) {
        continue;
      }
      BigDecimal middle =
          new BigDecimal(value)
              .add(new BigDecimal(Math.nextUp(value)))
              .divide(BigDecimal.valueOf(2));
      assertReads(middle.toString());
      assertReads(middle.round(new java.math.MathContext(17)).toString());
      assertReads(middle.round(new java.math.MathContext(19)).toString());
    }
  }

  private static String literal(SplittableRandom random, int digits, int exponentRange) {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
    int point = random.nextInt(digits + 1);
    for (int i = 0; i < digits; i++) {
      text.append(i == point ? "." : "").append((char) ('0' + random.nextInt(10)));
    }
    if (random.nextInt(3) > 0) {
      int exponent = random.nextInt(-exponentRange, exponentRange + 1);
      text.append(random.nextBoolean() ? "e" : "E").append(exponent);
    }
    return text.toString();
  }

  @Test
  void integers_as_go_prints_them_come_back() {
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < LITERALS / 5; i++) {
      long value = random.nextLong(1L << (1 + random.nextInt(53)));
      String text = Generated.go(value);
      assertEquals(text.length(), read(text), text);
      assertEquals((double) value, reader.value(), text);
    }
    assertEquals("1.234567e+06", Generated.go(1_234_567));
  }
}
