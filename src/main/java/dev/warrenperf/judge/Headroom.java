package dev.warrenperf.judge;

/** Distance of a value to its limit, as a share of the limit; positive on the good side. */
final class Headroom {

  private Headroom() {}

  /**
   * {@code (limit - value) / limit} for an upper limit, {@code (value - limit) / limit} for a lower
   * one; NaN for limits that are not above 0, which nothing can be a share of.
   */
  static double of(double value, Limit limit) {
    if (!(limit.value() > 0)) {
      return Double.NaN;
    }
    double distance = limit.comparison().isUpper() ? limit.value() - value : value - limit.value();
    return distance / limit.value();
  }
}
