package dev.warrenperf.report;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;

/**
 * How observations are spoken of: durations pass and finish, other amounts are.
 *
 * @param unit what the observations are in
 */
record ObservationWords(Unit unit) {

  private boolean isTime() {
    return unit == Unit.SECONDS;
  }

  String value(double value) {
    return Format.of(value, unit);
  }

  /** Beside another that is larger, or as large. */
  String value(double value, double largest) {
    return Format.beside(value, largest, unit);
  }

  /** {@code 12 of 13 finished within 1 s}. */
  String within() {
    return isTime() ? " finished within " : " are at most ";
  }

  /** Behind what {@link #within} has begun. */
  String furtherWithin() {
    return isTime() ? " within " : " at most ";
  }

  /** {@code the others took longer}. */
  String more() {
    return isTime() ? " took longer" : " are more";
  }

  /** {@code slower than 1 s}. */
  String above(String bound) {
    return (isTime() ? "slower than " : "above ") + bound;
  }

  /** {@code a request of the candidate takes longer than}, of one against one. */
  String longer() {
    return isTime()
        ? "a request of the candidate takes longer than"
        : "an observation of the candidate is more than";
  }

  /** What an axis shows. */
  String noun() {
    return isTime() ? "duration" : unit == Unit.BYTES ? "size" : "value";
  }
}
