package dev.warrenperf.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a document, and where it stands there. What is missing or null is not known, and has
 * null or nothing in it.
 */
public final class JsonValue {

  /** A number as it was written. */
  record Numeral(String literal) {}

  /** Beyond this a number cannot be meant, and its value would take long to work out. */
  private static final int MOST_DIGITS = 100;

  private static final Object MISSING =
      new Object() {
        @Override
        public String toString() {
          return "nothing";
        }
      };

  private final JsonValue parent;
  private final Object step;
  private final Object value;

  /**
   * A value of a document.
   *
   * @param parent the object or array around it; null for the whole
   * @param step its name there, or its place, from 0
   */
  private JsonValue(JsonValue parent, Object step, Object value) {
    this.parent = parent;
    this.step = step;
    this.value = value;
  }

  /** The whole of what was read. */
  static JsonValue of(Object whole) {
    return new JsonValue(null, null, whole);
  }

  /**
   * The one value that a text of strict JSON (RFC 8259) consists of.
   *
   * @throws JsonFault which may know its line
   */
  public static JsonValue parse(String text) throws JsonFault {
    return of(JsonTree.all(text));
  }

  /** A map, a list, an array of doubles, a string, a number, a Boolean, or null. */
  Object value() {
    return value == MISSING ? null : value;
  }

  /** Whether it is there, and not null. */
  public boolean isKnown() {
    return value() != null;
  }

  public boolean isObject() {
    return value instanceof Map;
  }

  public boolean isList() {
    return value instanceof List;
  }

  public boolean isText() {
    return value instanceof String;
  }

  /** Refuses what is no object, null included. */
  public JsonValue object(String expected) throws JsonFault {
    if (!isObject()) {
      throw fault(expected);
    }
    return this;
  }

  /** A member of an object. */
  public JsonValue get(String name) throws JsonFault {
    Map<String, Object> members = values();
    return new JsonValue(this, name, members.getOrDefault(name, MISSING));
  }

  /** The members of an object, in the order of the file. */
  public Map<String, JsonValue> members() throws JsonFault {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    values().forEach((name, member) -> members.put(name, new JsonValue(this, name, member)));
    return members;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> values() throws JsonFault {
    return isKnown() ? (Map<String, Object>) object("an object").value : Map.of();
  }

  /** The items of a list. */
  public List<JsonValue> items() throws JsonFault {
    return isKnown() ? items("a list") : List.of();
  }

  /** The items of a list that has to be there. */
  List<JsonValue> items(String expected) throws JsonFault {
    if (!(value instanceof List<?> values)) {
      throw fault(expected);
    }
    List<JsonValue> items = new ArrayList<>(values.size());
    for (Object item : values) {
      items.add(new JsonValue(this, items.size(), item));
    }
    return items;
  }

  /** The strings of a list. */
  public List<String> texts() throws JsonFault {
    return isKnown() ? texts("a list") : List.of();
  }

  /** The strings of a list that has to be there. */
  List<String> texts(String expected) throws JsonFault {
    List<String> texts = new ArrayList<>();
    for (JsonValue item : items(expected)) {
      if (!item.isText()) {
        throw item.fault("a string");
      }
      texts.add(item.text());
    }
    return texts;
  }

  public String text() throws JsonFault {
    if (isKnown() && !isText()) {
      throw fault("a string");
    }
    return (String) value();
  }

  /** A number, exactly. */
  public BigDecimal number() throws JsonFault {
    if (!isKnown()) {
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

  /** A string, a number as it was written, or a word of JSON. */
  public String literal() {
    return value instanceof Numeral number ? number.literal() : String.valueOf(value());
  }

  /** That something else was expected. */
  public JsonFault fault(String expected) {
    return JsonFault.of(place(), expected, value);
  }

  /** That something is wrong there. */
  public JsonFault refusal(String message) {
    return new JsonFault(place(), message);
  }

  /** As {@code nodes[2].cores}; empty for the whole. */
  private String place() {
    StringBuilder place = new StringBuilder();
    for (JsonValue at = this; at.parent != null; at = at.parent) {
      place.insert(0, at.step instanceof Integer ? "[" + at.step + "]" : "." + at.step);
    }
    return place.isEmpty() || place.charAt(0) != '.' ? place.toString() : place.substring(1);
  }
}
