package dev.warrenperf.json;

import dev.warrenperf.unit.Decimals;
import java.util.List;
import java.util.Map;

/** Something in a document is not what it should be. */
public final class JsonFault extends Exception {
  private static final long serialVersionUID = 1;

  private static final int MOST_SHOWN = 60;
  private static final int MOST_PLACE = 200;

  /** {@code :line:column} of the file; empty where only the member is known. */
  private final String position;

  /**
   * @param place the member, as {@code operations[3].count}; empty for the whole
   * @param message {@code expected ..., found ...}
   */
  public JsonFault(String place, String message) {
    this(place, message, null);
  }

  JsonFault(String place, String message, Throwable cause) {
    super(place.isEmpty() ? message : cut(place, MOST_PLACE) + ": " + message, cause);
    this.position = "";
  }

  private JsonFault(Throwable cause, String message, String position) {
    super(message, cause);
    this.position = position;
  }

  /**
   * A fault of which the line is known.
   *
   * @param position {@code line:column}
   */
  static JsonFault at(String position, String message, Throwable cause) {
    return new JsonFault(cause, message, ":" + position);
  }

  /** The fault in one line: {@code file:line:column: ...} or {@code file: member: ...}. */
  public String in(String file) {
    return file + position + ": " + getMessage();
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
      return '"' + cut(text, MOST_SHOWN) + '"';
    }
    if (value instanceof JsonValue.Numeral number) {
      return cut(number.literal(), MOST_SHOWN);
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Map) {
      return "an object";
    }
    return value instanceof List || value instanceof double[] ? "a list" : String.valueOf(value);
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) + "..." : text;
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
