package dev.warrenperf.json;

import dev.warrenperf.unit.Decimals;
import java.util.List;
import java.util.Map;

/** Something in a document is not what it should be. */
public final class JsonFault extends Exception {
  private static final long serialVersionUID = 1;

  private static final int MOST_SHOWN = 60;

  /**
   * @param place the member, as {@code operations[3].count}; empty for the whole
   * @param message {@code expected ..., found ...}
   */
  public JsonFault(String place, String message) {
    this(place, message, null);
  }

  JsonFault(String place, String message, Throwable cause) {
    super(place.isEmpty() ? message : place + ": " + message, cause);
  }

  /**
   * A value of a member.
   *
   * @param found what stands there; NaN is shown as null
   */
  public static JsonFault of(String place, String expected, Object found) {
    return new JsonFault(place, "expected " + expected + ", found " + shown(found));
  }

  private static String shown(Object value) {
    if (value instanceof String text) {
      boolean cut = text.length() > MOST_SHOWN;
      return "\"" + (cut ? text.substring(0, MOST_SHOWN) : text) + (cut ? "...\"" : "\"");
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Map) {
      return "an object";
    }
    return value instanceof List || value instanceof double[] ? "a list" : String.valueOf(value);
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "null";
    }
    return Double.isFinite(number)
        ? Decimals.shortest(number).toString()
        : number > 0 ? "\"+Inf\"" : "\"-Inf\"";
  }
}
