package dev.warrenperf.report;

import java.util.List;

/**
 * One ratio on a scale: where its interval, its mark and the runs behind it stand. Places are
 * shares of the scale, from 0 at its left end to 1 at its right.
 *
 * @param from left end of the interval; NaN where none is known, as {@code to}
 * @param to right end of the interval, at least {@code from}
 * @param below whether the interval goes on to the left of the scale
 * @param above whether it goes on to the right
 * @param at the ratio
 * @param changed whether it is a change, and not within the margin or undecided
 * @param runs the candidate's runs by the mean of the reference; empty where one is all
 * @param reference the reference's own runs by their mean; empty where one is all
 * @param tone what it means
 */
public record RatioTrack(
    double from,
    double to,
    boolean below,
    boolean above,
    double at,
    boolean changed,
    List<Double> runs,
    List<Double> reference,
    Tone tone) {

  /** Whether nothing is decided: its mark is hollow. */
  public boolean isOpen() {
    return tone == Tone.UNDECIDED;
  }
}
