package dev.warrenperf.judge;

import dev.warrenperf.analysis.SampleInterval;
import dev.warrenperf.model.ClientSamples;

/**
 * Judges the mean of client samples: what stays open is only what the step of the printed numbers
 * hides, and what of the file cannot be read.
 */
public final class SampleJudge {

  private SampleJudge() {}

  /** The judgement on the mean: UNDECIDED where the deciding limit lies inside its step. */
  public static Judgement judgeMean(Tiers limits, ClientSamples samples) {
    double mean = samples.mean();
    if (samples.unread() > 0) {
      return judgePart(limits, samples);
    }
    SampleInterval interval = SampleInterval.of(mean, samples);
    Limit deciding = limits.deciding();
    if (!isTold(deciding, interval, samples)) {
      return Judgement.undecided(
          Reason.TARGET_INSIDE_RESOLUTION,
          place(interval)
              + ", and "
              + limits.describe(deciding)
              + " lies inside; print durations in smaller steps");
    }
    if (deciding.isKeptBy(mean) && !isTold(limits.target(), interval, samples)) {
      return new Judgement(
          Verdict.PASS,
          Reason.TARGET_UNDECIDED,
          null,
          Tier.ACCEPTABLE,
          Headroom.of(mean, deciding),
          place(interval)
              + ", which meets "
              + limits.describe(deciding)
              + "; "
              + limits.describe(limits.target())
              + " lies inside",
          null);
    }
    Limit critical = limits.critical();
    if (critical == null || isTold(critical, interval, samples)) {
      return scalar(mean, limits);
    }
    Judgement missed = scalar(mean, new Tiers(limits.target(), limits.acceptable(), null));
    return missed.with(Tier.MISSED, missed.headroom(), "");
  }

  /** Rows without a duration may be of calls as slow as any, or that took no time. */
  private static Judgement judgePart(Tiers limits, ClientSamples samples) {
    double least = samples.sum() / (samples.count() + samples.unread());
    return limits.deciding().isKeptBy(least)
        ? Judgement.undecided(
            Reason.OBSERVATIONS_LOST,
            "the mean of the durations that can be read is "
                + SampleWords.value(samples.mean())
                + "; "
                + SampleWords.unread(samples.unread())
                + ", and may be of slower calls")
        : ScalarJudge.judge("the mean, at the least,", least, limits, Reason.OBSERVATIONS_LOST);
  }

  private static Judgement scalar(double mean, Tiers limits) {
    return ScalarJudge.judge("the mean", mean, limits, Reason.NOT_A_NUMBER);
  }

  private static String place(SampleInterval interval) {
    return "the mean lies from "
        + SampleWords.exact(interval.lower())
        + " to "
        + SampleWords.exact(interval.upper());
  }

  /** Whether both ends are on one side of a limit; cut numbers do not reach the upper end. */
  private static boolean isTold(Limit limit, SampleInterval interval, ClientSamples samples) {
    boolean free =
        samples.rounding() == ClientSamples.Rounding.DOWN && interval.upper() == limit.value();
    boolean above = free ? limit.comparison().isUpper() : limit.isKeptBy(interval.upper());
    return limit.isKeptBy(interval.lower()) == above;
  }
}
