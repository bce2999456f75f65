package dev.warrenperf.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;

/**
 * A type of components that hold no others.
 *
 * @param nothing what stands for a member that is not there
 * @param expected what a member has to be, in words
 * @param read makes a value of a document one of this type; null when it is none
 */
record Scalar(Type type, Object nothing, String expected, Function<Object, Object> read) {

  /** Doubles tell all whole numbers up to here apart. */
  private static final double MOST_WHOLE = 0x1p53;

  private static final List<Scalar> ALL =
      List.of(
          new Scalar(String.class, null, "a string that is not empty", Scalar::text),
          new Scalar(boolean.class, false, "true or false", Scalar::flag),
          new Scalar(double.class, Double.NaN, "a number", Scalar::number),
          new Scalar(long.class, 0L, "a whole number of at least 0", Scalar::count),
          new Scalar(int.class, 0, "a whole number of at least 0", Scalar::smallCount),
          new Scalar(Integer.class, null, "a whole number", Scalar::whole));

  /** Null for a type that holds others. */
  static Scalar of(Type type) {
    for (Scalar scalar : ALL) {
      if (scalar.type.equals(type)) {
        return scalar;
      }
    }
    return null;
  }

  /** What a member has to be, in words, where this one stands. */
  String expected(Object found) {
    boolean text = type.equals(String.class) && found != null && !found.equals("");
    return text ? "a string" : expected;
  }

  private static Object flag(Object value) {
    return value instanceof Boolean ? value : null;
  }

  private static String text(Object value) {
    return value instanceof String text && !text.isEmpty() ? text : null;
  }

  private static Double number(Object value) {
    if (value instanceof String text) {
      return switch (text) {
        case "+Inf" -> Double.POSITIVE_INFINITY;
        case "-Inf" -> Double.NEGATIVE_INFINITY;
        default -> null;
      };
    }
    return value instanceof Double number ? number : null;
  }

  private static Long count(Object value) {
    boolean counts =
        value instanceof Double number
            && number >= 0
            && number <= MOST_WHOLE
            && number == Math.rint(number);
    return counts ? Long.valueOf(((Double) value).longValue()) : null;
  }

  private static Integer smallCount(Object value) {
    Long count = count(value);
    return count == null ? null : Integer.valueOf((int) Math.min(count, Integer.MAX_VALUE));
  }

  private static Integer whole(Object value) {
    boolean whole =
        value instanceof Double number
            && Math.abs(number) <= Integer.MAX_VALUE
            && number == Math.rint(number);
    return whole ? Integer.valueOf(((Double) value).intValue()) : null;
  }
}
