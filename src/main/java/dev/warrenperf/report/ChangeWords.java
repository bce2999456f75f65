package dev.warrenperf.report;

import dev.warrenperf.comparison.Contrast;
import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.unit.Format;

/** Ratios and p-values in words. */
final class ChangeWords {

  private ChangeWords() {}

  /** With its interval, where there is one; empty when not known. */
  static String ratio(MeanRatio ratio) {
    return Format.change(ratio.ratio(), ratio.ratioLower(), ratio.ratioUpper());
  }

  /** Why an interval proves nothing. */
  static String tooWide(Contrast contrast, String margin) {
    MeanRatio ratio = contrast.ratio();
    return ratio.ratioLower() > 1 || ratio.ratioUpper() < 1
        ? "the interval excludes no change by itself (%s), but not among all comparisons here (%s)"
            .formatted(p(contrast.decision().p()), adjusted(contrast.decision()))
        : "the interval includes no change and exceeds the margin of " + margin;
  }

  /** {@code p = 0.0065}, {@code p < 0.0001}. */
  static String p(double p) {
    return p < 1e-4 ? "p < 0.0001" : "p = " + Format.number(p, 2);
  }

  private static String adjusted(Decision decision) {
    return "adjusted " + p(decision.adjustedP());
  }

  /** {@code p = 0.0065, and p = 0.02 adjusted for all comparisons here}. */
  static String p(Decision decision) {
    String own = p(decision.p());
    String adjusted = p(decision.adjustedP());
    return adjusted.equals(own)
        ? own
        : "%s, and %s adjusted for all comparisons here".formatted(own, adjusted);
  }
}
