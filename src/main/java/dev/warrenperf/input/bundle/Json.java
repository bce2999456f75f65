package dev.warrenperf.input.bundle;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.Printable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value of a file, and where it stands there. A member that is missing or null is not known
 * and gives null or empty; one of another type is a fault.
 *
 * @param parent the object or array around it; null for the whole
 * @param step its name there, {@code .cores}, or its place, {@code [2]}; of the whole its file
 * @param value a map, a list, a text, a {@link Numeral}, a Boolean, or null
 */
record Json(Json parent, String step, Object value) {

  /** A number as it was written. */
  record Numeral(String literal) {}

  /** Beyond this a number cannot be meant, and its value would take long to work out. */
  private static final int MOST_DIGITS = 100;

  private static final int MOST_SHOWN = 60;
  private static final int MOST_PLACE = 200;

  /** A member of an object. */
  Json get(String name) throws MalformedInputException {
    return new Json(this, "." + name, object().get(name));
  }

  boolean isKnown() {
    return value != null;
  }

  /** Refuses what is no object, null included. */
  void required(String object) throws MalformedInputException {
    if (!(value instanceof Map)) {
      throw fault(object);
    }
  }

  /** The members of an object, in the order of the file. */
  Map<String, Json> members() throws MalformedInputException {
    Map<String, Json> members = new LinkedHashMap<>();
    for (String name : object().keySet()) {
      members.put(name, get(name));
    }
    return members;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> object() throws MalformedInputException {
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map) {
      return (Map<String, Object>) value;
    }
    throw fault("an object");
  }

  /** The items of an array. */
  List<Json> items() throws MalformedInputException {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> values)) {
      throw fault("an array");
    }
    List<Json> items = new ArrayList<>(values.size());
    for (Object item : values) {
      items.add(new Json(this, "[" + items.size() + "]", item));
    }
    return items;
  }

  /** The texts of an array. */
  List<String> texts() throws MalformedInputException {
    List<String> texts = new ArrayList<>();
    for (Json item : items()) {
      if (item.value == null) {
        throw item.fault("a string");
      }
      texts.add(item.text());
    }
    return texts;
  }

  String text() throws MalformedInputException {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw fault("a string");
  }

  BigDecimal number() throws MalformedInputException {
    if (value == null) {
      return null;
    }
    if (value instanceof Numeral number && number.literal().length() <= MOST_DIGITS) {
      try {
        BigDecimal exact = new BigDecimal(number.literal());
        if (Math.abs((long) exact.scale()) <= MOST_DIGITS) {
          return exact;
        }
      } catch (NumberFormatException ignored) {
        // an exponent beyond all measure: said below
      }
    }
    throw fault("a number");
  }

  /** That something else was wanted. */
  MalformedInputException fault(String wanted) {
    return refusal("expected " + wanted + ", found " + shown());
  }

  /** {@code file: nodes[2].cores: expected ..., found ...}. */
  MalformedInputException refusal(String message) {
    StringBuilder place = new StringBuilder();
    Json at = this;
    for (; at.parent != null; at = at.parent) {
      place.insert(0, at.step);
    }
    String shown = place.length() == 0 ? "" : Printable.of(place.substring(1), MOST_PLACE) + ": ";
    return new MalformedInputException(at.step + ": " + shown + message);
  }

  private String shown() {
    if (value instanceof String text) {
      return "\"" + Printable.of(text, MOST_SHOWN) + "\"";
    }
    if (value instanceof Numeral number) {
      return Printable.of(number.literal(), MOST_SHOWN);
    }
    return value == null
        ? "none"
        : value instanceof Map
            ? "an object"
            : value instanceof List ? "an array" : value.toString();
  }
}
