package dev.warrenperf.json;

import java.lang.reflect.Type;
import java.util.function.Function;

/** Types of components that hold no others. */
enum Scalar {
  TEXT(String.class, null, "a string that is not empty", Scalar::text),
  FLAG(boolean.class, false, "true or false", value -> value instanceof Boolean ? value : null),
  NUMBER(double.class, Double.NaN, "a number", Scalar::number),
  COUNT(long.class, 0L, "a whole number of at least 0", Scalar::count),
  SMALL_COUNT(int.class, 0, "a whole number of at least 0", Scalar::smallCount),
  WHOLE(Integer.class, null, "a whole number", Scalar::whole);

  /** Doubles tell all whole numbers up to here apart. */
  private static final double MOST_WHOLE = 0x1p53;

  private final Type type;
  private final Object nothing;
  private final String expected;
  private final Function<Object, Object> read;

  Scalar(Type type, Object nothing, String expected, Function<Object, Object> read) {
    this.type = type;
    this.nothing = nothing;
    this.expected = expected;
    this.read = read;
  }

  /** Null for a type that holds others. */
  static Scalar of(Type type) {
    for (Scalar scalar : values()) {
      if (scalar.type == type) {
        return scalar;
      }
    }
    return null;
  }

  /** What stands for a member that is not there. */
  Object nothing() {
    return nothing;
  }

  /** What it has to be, in words. */
  String expected() {
    return expected;
  }

  /** A value of a document as one of this type; null when it is none. */
  Object read(Object value) {
    return read.apply(value);
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
