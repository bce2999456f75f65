package dev.warrenperf.report;

import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * Shares of observations by bucket: in each one bar a version, beside one another.
 *
 * @param versions labels, the reference first; one alone needs none
 * @param groups from the smallest bound up; empty when nothing is known
 */
public record Bars(List<String> versions, List<Group> groups) implements Layer {

  /**
   * The bars of one bucket.
   *
   * @param label its upper bound, short: {@code "≤ 5 ms"}, {@code "> 10 s"}
   * @param fullLabel the bucket in full: {@code "2.5 ms to 5 ms"}
   * @param shares of each version's observations, 0 to 1; NaN when there are none
   * @param highlighted whether a percentile that is judged lies in it
   */
  public record Group(String label, String fullLabel, List<Double> shares, boolean highlighted) {

    /** 0 to 100 of a version; nothing known is no height. */
    public double percent(int version) {
      double share = shares.get(version);
      return Double.isNaN(share) ? 0 : 100 * Math.max(0, Math.min(1, share));
    }

    /** A version's share for readers. */
    public String text(int version) {
      return Format.percent(shares.get(version));
    }
  }
}
