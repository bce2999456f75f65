package dev.warrenperf.analysis;

import dev.warrenperf.json.AsText;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Word;
import java.util.List;

/**
 * The time between one leadership and the next, as an interval: it was at least {@code
 * shortestSeconds} and at most {@code longestSeconds} long. Instants are milliseconds since 1970.
 *
 * @param kind what is known of it
 * @param from who led before; null when none is known
 * @param to who led after, likewise
 * @param lossEarliest the old leadership ended not before; {@link Long#MIN_VALUE} when not known
 * @param lossLatest it ended not after
 * @param gainEarliest the new one began not before
 * @param gainLatest it began not after; {@link Long#MAX_VALUE} when not known
 * @param shortestSeconds 0 when nothing proves that there was a time without a leader
 * @param longestSeconds +Inf when it has no known end; NaN when the gauges contradict one another
 * @param watched whether every known manager was read often enough between the two to rule out that
 *     another one led there for longer than the gauge's age; where not, the shortest is 0
 */
public record LeaderGap(
    Kind kind,
    Leaders from,
    Leaders to,
    long lossEarliest,
    long lossLatest,
    long gainEarliest,
    long gainLatest,
    double shortestSeconds,
    double longestSeconds,
    boolean watched) {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("watched")
          .andInstants("lossEarliest", "lossLatest", "gainEarliest", "gainLatest");

  /**
   * Who led.
   *
   * @param nodes one, unless it is not known which was the first or last of several
   */
  public record Leaders(List<String> nodes) implements AsText {

    /** {@code a or b}. */
    @Override
    public String asText() {
      return String.join(" or ", nodes);
    }
  }

  /** What is known of a gap. */
  public enum Kind implements Word {
    /** One leadership was followed by another. */
    CHANGE,
    /** Several short ones, whose order the age of the gauges leaves open. */
    ORDER_UNKNOWN,
    /** The next one began before the old one can have ended. */
    CONTRADICTED,
    /** No node leads at first; how long that had lasted is not known. */
    NO_PREDECESSOR,
    /** A leadership ended, and no other began before the run's end. */
    NO_SUCCESSOR;
  }
}
