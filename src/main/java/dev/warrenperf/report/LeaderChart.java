package dev.warrenperf.report;

import java.util.List;
import java.util.Objects;

/**
 * Who led when: a lane for each node, and one for the times without a leader. Times are seconds
 * from the start of the window. Texts are as in {@link Chart}.
 *
 * @param id unique in the page; a letter, then letters, digits, {@code -} or {@code _}
 * @param title what the chart is of, read out by screen readers
 * @param finding what it shows, in a sentence without a full stop
 * @param description how to read it, in sentences
 * @param axisLabel under the time axis; may be empty
 * @param seconds length of the time axis, above 0
 * @param lanes one for each node
 * @param gaps times without a leader
 * @param phases of the run
 * @param rows the numbers behind the chart
 */
public record LeaderChart(
    String id,
    String title,
    String finding,
    String description,
    String axisLabel,
    double seconds,
    List<Lane> lanes,
    List<Gap> gaps,
    List<Layer.Mark> phases,
    List<LeaderRow> rows) {

  private static final int FRAME = 112;
  private static final int LANE = 30;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the id cannot be part of an XML id
   */
  public LeaderChart {
    ChartId.checked(id);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(axisLabel, "axisLabel");
    lanes = List.copyOf(lanes);
    gaps = List.copyOf(gaps);
    phases = List.copyOf(phases);
    rows = List.copyOf(rows);
  }

  /** The same under another id, to be drawn a second time in one page. */
  public LeaderChart withId(String other) {
    return new LeaderChart(
        other, title, finding, description, axisLabel, seconds, lanes, gaps, phases, rows);
  }

  /** Pixels that its lanes take. */
  public int height() {
    return FRAME + LANE * (lanes.size() + 1);
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
    public Lane {
      Objects.requireNonNull(name, "name");
      bars = List.copyOf(bars);
      failures = List.copyOf(failures);
    }
  }

  /** A part of a lane; one that is not longer than 0 is left out. */
  public record LeaderBar(Certainty certainty, double fromSeconds, double toSeconds) {
    public LeaderBar {
      Objects.requireNonNull(certainty, "certainty");
    }
  }

  /** Scrapes that failed one after the other. */
  public record Failures(double fromSeconds, double toSeconds, int count) {}

  /**
   * A time without a leader.
   *
   * @param fromSeconds it began not before
   * @param toSeconds it ended not after
   * @param provenFromSeconds there surely was none from here; NaN when nothing proves it
   * @param provenToSeconds up to here
   * @param text how long it was, for readers
   */
  public record Gap(
      double fromSeconds,
      double toSeconds,
      double provenFromSeconds,
      double provenToSeconds,
      String text) {
    public Gap {
      Objects.requireNonNull(text, "text");
    }
  }

  /** A row of the table behind the chart: who, what, from when to when. */
  public record LeaderRow(String node, String what, String fromText, String toText) {}
}
