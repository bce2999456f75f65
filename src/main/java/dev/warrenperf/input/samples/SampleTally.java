package dev.warrenperf.input.samples;

import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.DecimalText;
import dev.warrenperf.unit.Printable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the durations of one file and the finest step that any of them shows. */
final class SampleTally {

  /** So many statuses are told apart; a hostile file may hold a million. */
  private static final int MOST_STATUSES = 50;

  private static final int LONGEST = 40;
  private static final int LONGEST_LIST = 100;
  private static final int MOST_SCALE = 100;

  /** Thirty years: what is longer is no duration that a client measured. */
  private static final BigDecimal MOST_SECONDS = new BigDecimal(1_000_000_000);

  private final DurationUnit unit;
  private final String successes;
  private double[] seconds = new double[1024];
  private int count;
  private int scale = Integer.MIN_VALUE;
  private final SortedMap<String, Integer> failures = new TreeMap<>();
  private final SampleStarts starts = new SampleStarts();

  /**
   * @param successes which calls count as such, for a message; empty when nothing has to be said
   */
  SampleTally(DurationUnit unit, String successes) {
    this.unit = unit;
    this.successes = successes;
  }

  /** The number as it is written, in the file's unit; null when it is no duration. */
  static BigDecimal duration(String text, DurationUnit unit) {
    String stripped = text.strip();
    int first = stripped.startsWith("+") ? 1 : 0;
    if (stripped.length() > LONGEST || !DecimalText.isDecimal(stripped, first)) {
      return null;
    }
    BigDecimal value = exact(stripped);
    if (value == null) {
      return null;
    }
    return value.multiply(unit.seconds()).compareTo(MOST_SECONDS) > 0 ? null : value;
  }

  /** Null for an exponent that no duration has: its value would take long to work out. */
  private static BigDecimal exact(String decimal) {
    try {
      BigDecimal value = new BigDecimal(decimal);
      return Math.abs((long) value.scale()) <= MOST_SCALE ? value : null;
    } catch (NumberFormatException beyondMeasure) {
      return null;
    }
  }

  void success(BigDecimal duration) {
    if (count == seconds.length) {
      seconds = Arrays.copyOf(seconds, count * 2);
    }
    seconds[count++] = duration.multiply(unit.seconds()).doubleValue();
    scale = Math.max(scale, duration.scale());
  }

  /**
   * What tells when a call began, that succeeded or failed; nothing of any is known where one tells
   * none.
   *
   * @param role of what is told; null for nothing
   * @param duration in the file's unit; null when the row holds none
   */
  void start(SampleRole role, String told, BigDecimal duration) {
    boolean known = duration != null || role != SampleRole.END;
    BigDecimal lasted = duration == null ? BigDecimal.ZERO : duration.multiply(unit.seconds());
    starts.add(known ? role : null, told, lasted);
  }

  void failure(String status) {
    String word = status.isEmpty() ? "none" : Printable.of(status, LONGEST);
    boolean known = failures.containsKey(word) || failures.size() < MOST_STATUSES;
    failures.merge(known ? word : "others", 1, Integer::sum);
  }

  int succeeded() {
    return count;
  }

  int failed() {
    return failures.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * @param name that they are to have
   * @param spanSeconds NaN when not known
   * @throws MalformedInputException when none succeeded
   */
  ClientSamples samples(
      String name,
      String origin,
      ClientSamples.Kind kind,
      ClientSamples.Rounding rounding,
      double spanSeconds)
      throws MalformedInputException {
    if (count == 0) {
      throw new MalformedInputException(
          origin
              + ": expected the duration of one call that succeeded at least, found "
              + (failed() == 0 ? "none" : failed() + " that failed" + why()));
    }
    return new ClientSamples(
            Printable.of(name),
            origin,
            kind,
            Arrays.copyOf(seconds, count),
            BigDecimal.ONE.scaleByPowerOfTen(-scale).multiply(unit.seconds()),
            rounding,
            failures,
            spanSeconds)
        .started(starts.starts())
        .by(starts.closed());
  }

  /** What they failed with, since it may be told in words not known here. */
  private String why() {
    String words = Printable.of(String.join(", ", failures.keySet()), LONGEST_LIST);
    return successes.isEmpty() ? "" : " (" + words + "); " + successes;
  }
}
