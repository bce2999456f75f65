package dev.warrenperf.report;

import java.util.List;

/**
 * Who led when: a lane for each node, and one for the times without a leader. Times are seconds
 * from the start of the window.
 *
 * @param seconds length of the time axis, above 0
 * @param lanes one for each node
 * @param gaps times without a leader
 */
public record Lanes(double seconds, List<Lane> lanes, List<Gap> gaps) implements Layer {

  /** The same with all times later by so much, which may be negative; for another axis. */
  Lanes later(double by, double otherSeconds) {
    return new Lanes(
        otherSeconds,
        lanes.stream().map(lane -> lane.later(by)).toList(),
        gaps.stream().map(gap -> gap.later(by)).toList());
  }

  /** What a bar says of its time. */
  public enum Certainty {
    /** The node led. */
    LEADS,
    /** Its gauge says that it led, and may be out of date. */
    STALE,
    /** Its gauge does not say so, and may be out of date: it may have led. */
    POSSIBLE
  }

  /**
   * One node.
   *
   * @param name shown before it
   * @param bars when it led or may have, in any order
   * @param failures scrapes that failed
   */
  public record Lane(String name, List<LeaderBar> bars, List<Failures> failures) {

    private Lane later(double by) {
      return new Lane(
          name,
          bars.stream()
              .map(bar -> new LeaderBar(bar.certainty(), bar.from() + by, bar.to() + by))
              .toList(),
          failures.stream()
              .map(one -> new Failures(one.from() + by, one.to() + by, one.count()))
              .toList());
    }
  }

  /** A part of a lane; one that is not longer than 0 is left out. */
  public record LeaderBar(Certainty certainty, double from, double to) {}

  /** Scrapes that failed one after the other. */
  public record Failures(double from, double to, int count) {}

  /**
   * A time without a leader.
   *
   * @param may it began and ended not outside of these times
   * @param sure between these there surely was none; NaN when nothing proves it
   * @param text how long it was, for readers
   */
  public record Gap(Range may, Range sure, String text) {

    private Gap later(double by) {
      return new Gap(may.later(by), sure.later(by), text);
    }
  }
}
