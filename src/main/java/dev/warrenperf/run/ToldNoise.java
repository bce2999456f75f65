package dev.warrenperf.run;

import dev.warrenperf.analysis.Spread;

/** Run-to-run noise as users give it: {@code 3%}, or with its degrees of freedom {@code 3%:2}. */
final class ToldNoise {

  private static final double MOST_DEGREES = 1e6;

  private ToldNoise() {}

  /** Without degrees it is taken as known. */
  static Spread parse(String text) throws CommandException {
    int colon = text.lastIndexOf(':');
    double deviation = ComparisonOptions.share(colon < 0 ? text : text.substring(0, colon));
    double degrees = colon < 0 ? Double.POSITIVE_INFINITY : degrees(text.substring(colon + 1));
    if (!(deviation >= 0 && degrees >= 1)) {
      throw CommandException.usage(
          "--run-noise",
          "expected a percentage from 0% and below 1000%, which may have its degrees"
              + " of freedom (3%:2 for the standard deviation of three runs), found \""
              + text
              + "\"");
    }
    return new Spread(deviation * deviation, degrees);
  }

  private static double degrees(String text) {
    try {
      int degrees = Integer.parseInt(text);
      return degrees <= MOST_DEGREES ? degrees : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
