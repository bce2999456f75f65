package dev.warrenperf.comparison;

import dev.warrenperf.unit.Word;

/**
 * Something in which two sides are not alike.
 *
 * @param field what
 * @param candidate label of the side that differs from the reference
 * @param baselineValue the reference's, for readers
 * @param candidateValue the candidate's, for readers
 * @param weight whether numbers can differ for this reason alone
 * @param text a sentence without its full stop
 */
public record Difference(
    Field field,
    String candidate,
    String baselineValue,
    String candidateValue,
    Weight weight,
    String text) {

  /** In what sides can differ. */
  public enum Field implements Word {
    VERSION,
    SCENARIO,
    WINDOW,
    NODES,
    ENVIRONMENT,
    /** Of the window. */
    DURATION,
    /** Between scrapes. */
    INTERVAL,
    RESTARTS,
    LOAD,
    /** Calls that failed. */
    ERRORS,
    BUCKETS,
    /** In which the runs were made. */
    ORDER
  }

  /** How much a difference weighs. */
  public enum Weight implements Word {
    /** Numbers can differ for this reason alone. */
    SERIOUS,
    /** Worth knowing. */
    NOTE
  }
}
