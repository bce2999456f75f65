package dev.warrenperf.comparison;

import dev.warrenperf.unit.Word;
import java.util.Objects;

/**
 * Something in which two sides are not alike.
 *
 * @param field what: {@code scenario}, {@code nodes}, {@code load}
 * @param baseline the reference's, in words
 * @param candidate the candidate's, in words
 * @param weight whether numbers can differ for this reason alone
 * @param text a sentence without its full stop
 */
public record Difference(
    String field, String baseline, String candidate, Weight weight, String text) {

  /** How much a difference weighs. */
  public enum Weight implements Word {
    /** Numbers can differ for this reason alone. */
    SERIOUS,
    /** Worth knowing. */
    NOTE
  }

  public Difference {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(weight, "weight");
  }
}
