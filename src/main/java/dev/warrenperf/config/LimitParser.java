package dev.warrenperf.config;

import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Limit.Comparison;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.util.List;

/** Limits as people write them: {@code < 500ms}, {@code <= 1s}, {@code > 100/s}, {@code >= 3}. */
final class LimitParser {

  /** Longer symbols before those that they begin with. */
  private static final List<Comparison> COMPARISONS =
      List.of(Comparison.AT_MOST, Comparison.LESS, Comparison.AT_LEAST, Comparison.GREATER);

  private final Cursor cursor;
  private final String text;
  private final Place place;

  private LimitParser(String text, Place place) {
    this.cursor = new Cursor(text);
    this.text = text;
    this.place = place;
  }

  /**
   * Reads a limit whose unit must fit its place; its direction is the caller's to check.
   *
   * @throws SyntaxException when there is no comparison, no number, or an unknown unit
   */
  static Limit parse(String text, Place place) throws SyntaxException {
    return new LimitParser(text, place).limit();
  }

  private Limit limit() throws SyntaxException {
    cursor.skipBlanks();
    Comparison comparison = comparison();
    cursor.skipBlanks();
    int start = cursor.position();
    Quantity quantity = quantity(start);
    if (!place.fits(quantity.unit())) {
      throw cursor.faultAt(
          start,
          "expected %s, found %s, %s%s"
              .formatted(
                  place.fitting(),
                  Quoted.of(quantity.text()),
                  Place.kind(quantity.unit()),
                  place.instead(quantity.unit())));
    }
    return possible(new Limit(comparison, quantity), start);
  }

  private Comparison comparison() throws SyntaxException {
    int start = cursor.position();
    if (cursor.take("=<") || cursor.take("=>") || cursor.take("=") || cursor.take("!=")) {
      throw cursor.faultAt(
          start,
          "expected one of <, <=, >, >=, found "
              + Quoted.of(text.substring(start, cursor.position())));
    }
    for (Comparison comparison : COMPARISONS) {
      if (cursor.take(comparison.symbol())) {
        return comparison;
      }
    }
    if (isQuantity(text.substring(start)) && place.understood().isPresent()) {
      return place.understood().orElseThrow();
    }
    throw noComparison(start);
  }

  private SyntaxException noComparison(int start) {
    String rest = text.substring(start).strip();
    if (rest.isEmpty()) {
      return cursor.faultAt(start, "expected a limit such as \"< 500ms\", found nothing");
    }
    String found = "expected a comparison and a limit, found " + Quoted.of(rest);
    return cursor.faultAt(start, isQuantity(rest) ? found + hint(rest) : found);
  }

  private String hint(String quantity) {
    String below = "; write \"< " + quantity + "\"";
    return place.upperOnly() ? below : below + " or \"> " + quantity + "\"";
  }

  private static boolean isQuantity(String text) {
    try {
      return Quantity.parse(text).unit() != null;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  private Quantity quantity(int start) throws SyntaxException {
    try {
      return Quantity.parse(text.substring(start));
    } catch (IllegalArgumentException notOne) {
      throw cursor.faultAt(start, notOne.getMessage());
    }
  }

  /** Durations, sizes, rates and shares are never negative; a limit below them says nothing. */
  private Limit possible(Limit limit, int start) throws SyntaxException {
    boolean never = limit.comparison() == Comparison.LESS && limit.value() == 0;
    if (limit.quantity().unit() != Unit.COUNT && (limit.value() < 0 || never)) {
      throw cursor.faultAt(
          start, "expected a limit above 0, found " + Quoted.of(limit.quantity().text()));
    }
    return limit;
  }
}
