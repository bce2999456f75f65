package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.PopulationTest;
import dev.warrenperf.analysis.Quantiles;
import dev.warrenperf.analysis.Spread;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.OptionalLong;

/**
 * Whether a verdict would stand in other runs of the same system: for a PASS the test at {@code
 * T/(1+k)}, for a FAIL at {@code T(1+k)}, where 1+k is {@link #factor}.
 *
 * @param noise that is assumed
 * @param limit the value that was tested
 * @param counts around it
 * @param p of the test there
 * @param bears whether that says the same with little error
 * @param further observations like these until p is small; empty when it would not become so
 */
public record OtherRuns(
    Spread noise,
    double limit,
    CountsAtLimit counts,
    double p,
    boolean bears,
    OptionalLong further) {

  /**
   * Tests a decision that was reached by counts.
   *
   * @param q the quantile
   */
  static OtherRuns of(double q, Decision decision, RunSample sample) {
    double factor = factor(sample.noise());
    double value = decision.limit().value();
    boolean kept = !decision.isMissed();
    double limit = kept == value > 0 ? value / factor : value * factor;
    CountsAtLimit counts = sample.counts().apply(limit);
    PopulationTest test = sample.test(q, limit, kept);
    double hits = RunSample.hits(counts, kept);
    double p = test.says(kept, hits);
    return new OtherRuns(
        sample.noise(),
        limit,
        counts,
        p,
        test.sees(kept) && p <= Population.LEVEL,
        test.further(kept, hits));
  }

  /**
   * How many times as long another run of the same system may take, with one-sided 95 % confidence:
   * {@code exp(1.645 tau)}, with the quantile of Student's distribution where tau was measured.
   * 1.086 for 5 %, 1 for 0.
   */
  static double factor(Spread noise) {
    double quantile = Quantiles.student(Quantiles.CONFIDENCE, noise.degrees());
    return Math.exp(quantile * noise.deviation());
  }

  /** What is assumed of them, to follow a comma. */
  public String assumed() {
    return "assuming that runs differ by " + Format.percent(noise.deviation());
  }

  /** The step of the test. */
  String tested(Unit unit) {
    return "For other runs: p "
        + Population.words(p)
        + " at "
        + Format.of(limit, unit)
        + ", "
        + assumed()
        + "; 0.05 or less is firm";
  }

  /** What makes a verdict weak that the run itself bears. */
  String weak(boolean kept, Unit unit) {
    return doubt(kept, unit)
        + (isBeyondBounds(kept)
            ? ""
            : ": p " + Population.words(p) + " at " + Format.of(limit, unit))
        + ", "
        + assumed();
  }

  /** The same beside the figures of the test. */
  String doubt(boolean kept, Unit unit) {
    return "another run may "
        + (kept ? "miss" : "meet")
        + " the limit"
        + (isBeyondBounds(kept)
            ? ", no bucket bound is at "
                + Format.of(limit, unit)
                + (kept ? " or below" : " or above")
            : "");
  }

  private boolean isBeyondBounds(boolean kept) {
    return Double.isInfinite(kept ? counts.boundBelow() : counts.boundAbove());
  }
}
