package dev.warrenperf.render.chart;

/**
 * Lengths to a tenth of a pixel, counted in tenths as whole numbers so that printing them needs no
 * floating point and gives the same digits on every JDK.
 */
final class Tenths {

  /** Far outside any chart, and small enough that sums stay exact. */
  private static final double LIMIT = 1e7;

  private Tenths() {}

  /** Rounds half up; clamped to a million pixels. NaN is the caller's to handle and gives 0. */
  static long of(double pixels) {
    return (long) Math.floor(Math.max(-LIMIT, Math.min(LIMIT, pixels * 10)) + 0.5);
  }

  static String text(double pixels) {
    StringBuilder out = new StringBuilder();
    append(out, of(pixels));
    return out.toString();
  }

  /** Shortest form: {@code 0}, {@code 12}, {@code -.5}, {@code 3.2}. */
  static void append(StringBuilder out, long tenths) {
    if (tenths < 0) {
      out.append('-');
    }
    long magnitude = Math.abs(tenths);
    long whole = magnitude / 10;
    long fraction = magnitude % 10;
    if (whole != 0 || fraction == 0) {
      out.append(whole);
    }
    if (fraction != 0) {
      out.append('.').append(fraction);
    }
  }
}
