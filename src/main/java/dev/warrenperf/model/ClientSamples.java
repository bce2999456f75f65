package dev.warrenperf.model;

import dev.warrenperf.unit.Word;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Single durations that a client measured and a file tells: those of the calls that succeeded,
 * ascending, as they were printed. Calls that failed are counted apart and have no part in any
 * duration.
 */
public final class ClientSamples {

  /** Which program's output the durations were read from. */
  public enum Kind implements Word {
    HEY,
    CSV,
    SCRIPT,
    K6,
    JMETER,
    GHZ,
    AB,
    VEGETA,
    OHA,
    TSUNG,
    H2LOAD,
    YCSB;

    /** Whether the program leaves calls out of its file that got no answer. */
    public boolean leavesOutUnanswered() {
      return this == HEY || this == AB || this == OHA;
    }
  }

  /** How a duration became the number that was printed. */
  public enum Rounding implements Word {
    /** To the nearest step: what was measured lies up to half a step to either side. */
    NEAREST,
    /** Cut to whole steps: what was measured lies less than a step above. */
    DOWN
  }

  private final String name;
  private final String origin;
  private final Kind kind;
  private final double[] seconds;
  private final BigDecimal resolution;
  private final Rounding rounding;
  private final SortedMap<String, Integer> failures;
  private final double spanSeconds;

  private CallStarts starts = CallStarts.UNKNOWN;
  private ClosedClients closed;
  private boolean ofMore;

  /** Rows of which nobody knows what became of their calls; infinite when nobody knows how many. */
  private double unread;

  /**
   * Copies and sorts.
   *
   * @param name what the user calls them
   * @param origin the file as the user knows it, safe to print
   * @param kind of file
   * @param seconds durations of the calls that succeeded, in any order, finite and not negative
   * @param resolution step of the printed numbers in seconds, above 0
   * @param rounding how they were brought to that step
   * @param failures number of failed calls by status
   * @param spanSeconds from the first call's start to the last one's end; NaN when not known
   * @throws IllegalArgumentException when there is no duration, one is out of range, or the step is
   *     not above 0
   */
  public ClientSamples(
      String name,
      String origin,
      Kind kind,
      double[] seconds,
      BigDecimal resolution,
      Rounding rounding,
      SortedMap<String, Integer> failures,
      double spanSeconds) {
    this.name = Objects.requireNonNull(name, "name");
    this.origin = Objects.requireNonNull(origin, "origin");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.seconds = seconds.clone();
    this.resolution = resolution;
    this.rounding = Objects.requireNonNull(rounding, "rounding");
    this.failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    this.spanSeconds = spanSeconds;
    Arrays.sort(this.seconds);
    if (this.seconds.length == 0
        || !(this.seconds[0] >= 0)
        || !Double.isFinite(this.seconds[this.seconds.length - 1])) {
      throw new IllegalArgumentException("expected durations of 0 or more");
    }
    if (resolution.signum() <= 0) {
      throw new IllegalArgumentException("expected a step above 0, found " + resolution);
    }
  }

  /** The same calls, with when they began. */
  public ClientSamples started(CallStarts known) {
    ClientSamples timed = copy();
    timed.starts = known;
    return timed;
  }

  /** The same calls, made by such clients; null when they are not known to be such. */
  public ClientSamples by(ClosedClients clients) {
    ClientSamples known = copy();
    known.closed = clients;
    return known;
  }

  /** The same calls, of which only a part may belong to the time that is judged. */
  public ClientSamples ofMore() {
    ClientSamples more = copy();
    more.ofMore = true;
    return more;
  }

  /**
   * The same calls, beside which the file has rows that hold no duration and no failure.
   *
   * @param rows how many; infinite when not known
   */
  public ClientSamples beside(double rows) {
    ClientSamples partial = copy();
    partial.unread = rows;
    return partial;
  }

  private ClientSamples copy() {
    ClientSamples copy =
        new ClientSamples(name, origin, kind, seconds, resolution, rounding, failures, spanSeconds);
    copy.starts = starts;
    copy.closed = closed;
    copy.ofMore = ofMore;
    copy.unread = unread;
    return copy;
  }

  /** When they began, those that failed too. */
  public CallStarts starts() {
    return starts;
  }

  /** The clients of a closed loop that made them; null when they are not known to be such. */
  public ClosedClients closed() {
    return closed;
  }

  /** Whether only a part of them may belong to the time that is judged. */
  public boolean isOfMore() {
    return ofMore;
  }

  /** What the user calls them. */
  public String name() {
    return name;
  }

  /** The file they were read from, safe to print. */
  public String origin() {
    return origin;
  }

  /** Which program's output it is. */
  public Kind kind() {
    return kind;
  }

  /** Number of calls that succeeded, at least 1. */
  public int count() {
    return seconds.length;
  }

  /**
   * The duration of this rank in ascending order, in seconds, as printed.
   *
   * @param rank from 1 to {@link #count}
   */
  public double seconds(int rank) {
    return seconds[rank - 1];
  }

  /** Sum of the durations as printed, in seconds. */
  public double sum() {
    return Arrays.stream(seconds).sum();
  }

  /** Mean of the durations as printed, in seconds. */
  public double mean() {
    return sum() / count();
  }

  /** Step of the printed numbers, in seconds. */
  public BigDecimal resolution() {
    return resolution;
  }

  /** How durations were brought to that step. */
  public Rounding rounding() {
    return rounding;
  }

  /** Failed calls by status, in the order of its text. */
  public SortedMap<String, Integer> failures() {
    return failures;
  }

  /** Number of calls that failed. */
  public int failed() {
    return failures.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Rows that hold neither a duration nor a failure; infinite when nobody knows how many. */
  public double unread() {
    return unread;
  }

  /** Seconds from the first call's start to the last one's end; NaN when not known. */
  public double spanSeconds() {
    return spanSeconds;
  }
}
