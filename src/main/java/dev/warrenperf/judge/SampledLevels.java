package dev.warrenperf.judge;

import dev.warrenperf.unit.Format;

/**
 * A level that is looked at now and then: that it never was beyond a limit is known of the samples
 * alone, while one sample beyond it is enough.
 *
 * @param samples how many there are
 * @param seconds from the first to the last; NaN when not known
 */
record SampledLevels(int samples, double seconds) {

  /** A PASS on the extreme that a level was not to reach holds in the samples. */
  Judgement on(Judgement judgement, boolean largest, Tiers limits) {
    boolean never = limits.deciding().comparison().isUpper() == largest;
    if (judgement.verdict() != Verdict.PASS || !never) {
      return judgement;
    }
    return new Judgement(
        judgement.verdict(),
        judgement.reason(),
        Evidence.SAMPLED,
        judgement.tier(),
        judgement.headroom(),
        judgement.text() + words(),
        null);
  }

  private String words() {
    if (samples < 2) {
      return ", in one sample";
    }
    return ", in "
        + Format.count(samples)
        + " samples"
        + (Double.isNaN(seconds) ? "" : " " + Format.seconds(seconds / (samples - 1)) + " apart");
  }
}
