package dev.warrenperf.analysis;

import java.util.Set;

/**
 * What tells of a series that is seen for the first time whether it began at zero inside the
 * window, or only had nothing new to tell before.
 *
 * @param scraped instants of the current snapshot at which there are samples of series that were
 *     there before, so that the same was scraped without the new one; null where each snapshot
 *     shows all series
 * @param since earliest instant of the node's first snapshot
 */
record Births(Set<Long> scraped, long since) {

  /** Each snapshot shows all series: what is in none before began inside the window. */
  static final Births SEEN = new Births(null, Long.MIN_VALUE);

  /**
   * Whether a series is new.
   *
   * @param own the instant that its first sample tells
   */
  boolean areProven(long own) {
    return scraped == null || scraped.contains(own);
  }

  /** Whether a series with this distance between samples would have had one earlier. */
  boolean areProvenBy(long first, long second) {
    return second - first <= first - since;
  }
}
