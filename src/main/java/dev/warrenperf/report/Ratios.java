package dev.warrenperf.report;

import java.util.List;
import java.util.Objects;

/**
 * Ratios with their intervals, one above the other, on one logarithmic scale around 1: left of it
 * is faster.
 *
 * @param margin the slowdown that counts, as a ratio: the band from 1/(1+margin) to 1+margin
 * @param rows worst first
 */
public record Ratios(double margin, List<Ratio> rows) implements Layer {

  public Ratios {
    rows = List.copyOf(rows);
  }

  /** What is known of a ratio. */
  public enum Finding {
    /** It is another than 1. */
    CHANGED,
    /** It is not. */
    SAME,
    /** It is another, which may come from the runs and not from the versions. */
    RUNS_DIFFER,
    /** It may be another. */
    OPEN
  }

  /**
   * One ratio.
   *
   * @param name of the operation, with the candidate where there are several
   * @param anchor id of the element that proves it
   * @param ratio above 0
   * @param interval from above 0, or 0 when that is not known, to what may be infinite
   * @param finding what is known of it
   * @param text the same for readers, with its sign
   * @param tone what it means
   */
  public record Ratio(
      String name,
      String anchor,
      double ratio,
      Range interval,
      Finding finding,
      String text,
      Tone tone) {
    public Ratio {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(interval, "interval");
      Objects.requireNonNull(text, "text");
    }
  }
}
