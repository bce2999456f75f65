package dev.warrenperf.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The fields of a JSON object, asked for by name and type. A field that is missing or null is not
 * known and gives null or empty; one of another type is a fault. Other fields are ignored.
 */
final class JsonFields {

  /** Beyond this a number cannot be meant, and its value would take long to work out. */
  private static final int MOST_DIGITS = 100;

  private final Map<String, Json> values;
  private final int offset;

  private JsonFields(Map<String, Json> values, int offset) {
    this.values = values;
    this.offset = offset;
  }

  static JsonFields of(Json value, String wanted) throws Json.Fault {
    if (value instanceof Json.Fields fields) {
      return new JsonFields(fields.values(), fields.offset());
    }
    throw fault(value, wanted);
  }

  Map<String, Json> values() {
    return values;
  }

  boolean has(String key) {
    return known(key) != null;
  }

  String text(String key) throws Json.Fault {
    Json value = known(key);
    if (value == null) {
      return null;
    }
    if (value instanceof Json.Text text) {
      return text.value();
    }
    throw fault(value, "a string for '" + key + "'");
  }

  BigDecimal number(String key) throws Json.Fault {
    Json value = known(key);
    if (value == null) {
      return null;
    }
    if (value instanceof Json.Numeral number && number.literal().length() <= MOST_DIGITS) {
      try {
        BigDecimal exact = new BigDecimal(number.literal());
        if (Math.abs((long) exact.scale()) <= MOST_DIGITS) {
          return exact;
        }
      } catch (NumberFormatException ignored) {
        // an exponent beyond all measure: said below
      }
    }
    throw fault(value, "a number for '" + key + "'");
  }

  List<Json> items(String key) throws Json.Fault {
    Json value = known(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Json.Items items) {
      return items.values();
    }
    throw fault(value, "an array for '" + key + "'");
  }

  List<String> texts(String key) throws Json.Fault {
    List<String> texts = new ArrayList<>();
    for (Json item : items(key)) {
      if (!(item instanceof Json.Text text)) {
        throw fault(item, "a string in '" + key + "'");
      }
      texts.add(text.value());
    }
    return texts;
  }

  JsonFields object(String key) throws Json.Fault {
    Json value = known(key);
    return value == null
        ? new JsonFields(Map.of(), offset)
        : of(value, "an object for '" + key + "'");
  }

  /** A fault at a field, or at the object when it lacks the field. */
  Json.Fault fault(String key, String wanted) {
    Json value = values.get(key);
    return value == null
        ? new Json.Fault(offset, "expected " + wanted + ", found no '" + key + "'")
        : fault(value, wanted);
  }

  private static Json.Fault fault(Json value, String wanted) {
    return new Json.Fault(value.offset(), "expected " + wanted + ", found " + value.shown());
  }

  private Json known(String key) {
    Json value = values.get(key);
    return value instanceof Json.Null ? null : value;
  }
}
