package dev.warrenperf.analysis;

/**
 * An increase of an activity counter between two scrapes of one process: it proves that the node
 * led at some instant after the first and not after the second. Instants are milliseconds since
 * 1970.
 *
 * @param afterMillis the scrape before
 * @param byMillis the scrape that shows the increase; later
 * @param process counted from 0
 */
public record LeaderIncrease(long afterMillis, long byMillis, int process) {

  /** Whether the instant surely lies within a leadership that lasted from one to another. */
  boolean isInside(LeaderTerm term) {
    return term.beganLatest() <= afterMillis && byMillis < term.endedEarliest();
  }
}
