package dev.warrenperf.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * The members of a document that a record reads back, as maps, lists, strings, doubles, booleans
 * and null; a list of numbers alone is an array. Everything else is passed over without being kept.
 */
final class JsonTree {

  /** Our documents have some eight levels. */
  private static final int MOST_LEVELS = 32;

  private final JsonReader json;
  private final UnaryOperator<String> printable;

  private JsonTree(JsonReader json, UnaryOperator<String> printable) {
    this.json = json;
    this.printable = printable;
  }

  /**
   * Reads a document.
   *
   * @param type of record that it is read back as
   * @param printable makes texts from outside safe to print
   * @throws JsonFault when it is not JSON, or has a member twice
   */
  static Object read(Reader text, Class<?> type, UnaryOperator<String> printable)
      throws IOException, JsonFault {
    JsonReader json = new JsonReader(text);
    json.setStrictness(Strictness.STRICT);
    json.setNestingLimit(MOST_LEVELS);
    try {
      Object whole = new JsonTree(json, printable).value(type);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonFault("", "expected one JSON document, found more behind it");
      }
      return whole;
    } catch (EOFException cut) {
      throw new JsonFault("", "expected JSON to its end, found that it is cut off", cut);
    } catch (MalformedJsonException | NumberFormatException | IllegalStateException broken) {
      throw new JsonFault(
          place(json, printable), "expected JSON, found none that can be read", broken);
    }
  }

  private String place() {
    return place(json, printable);
  }

  private static String place(JsonReader json, UnaryOperator<String> printable) {
    String path = json.getPath();
    return path.startsWith("$.") ? printable.apply(path.substring(2)) : "";
  }

  /**
   * The next value.
   *
   * @param wanted what it is read back as
   */
  private Object value(Type wanted) throws IOException, JsonFault {
    return switch (json.peek()) {
      case BEGIN_OBJECT -> object(wanted);
      case BEGIN_ARRAY -> array(elements(wanted));
      case STRING -> printable.apply(json.nextString());
      case NUMBER -> number();
      case BOOLEAN -> json.nextBoolean();
      case NULL -> {
        json.nextNull();
        yield null;
      }
      default -> throw new MalformedJsonException("unexpected token");
    };
  }

  private double number() throws IOException, JsonFault {
    double number = Double.parseDouble(json.nextString());
    if (Double.isInfinite(number)) {
      throw new JsonFault(place(), "expected a number that fits a double, found a larger one");
    }
    return number + 0.0;
  }

  private Map<String, Object> object(Type wanted) throws IOException, JsonFault {
    Map<String, Object> members = new LinkedHashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = printable.apply(json.nextName());
      Type member = member(wanted, name);
      if (member == null) {
        json.skipValue();
      } else if (members.containsKey(name)) {
        throw new JsonFault(place(), "expected each member once, found it again");
      } else {
        members.put(name, value(member));
      }
    }
    json.endObject();
    return members;
  }

  /** What a member is read back as; null when it is passed over. */
  private static Type member(Type object, String name) {
    if (object instanceof Class<?> record && record.isRecord()) {
      return name.equals(RecordWriter.SCHEMA) ? String.class : Component.readBack(record, name);
    }
    // a map has names of its own choosing, all of them wanted
    return object instanceof ParameterizedType map && map.getRawType() == SortedMap.class
        ? String.class
        : null;
  }

  private static Type elements(Type list) {
    return list instanceof ParameterizedType of && of.getRawType() == List.class
        ? of.getActualTypeArguments()[0]
        : Object.class;
  }

  private Object array(Type wanted) throws IOException, JsonFault {
    List<Object> items = new ArrayList<>();
    double[] numbers = new double[16];
    int count = 0;
    json.beginArray();
    while (json.hasNext() && json.peek() == JsonToken.NUMBER) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number();
    }
    if (count > 0 && !json.hasNext()) {
      json.endArray();
      return Arrays.copyOf(numbers, count);
    }
    for (int i = 0; i < count; i++) {
      items.add(numbers[i]);
    }
    while (json.hasNext()) {
      items.add(value(wanted));
    }
    json.endArray();
    return items;
  }
}
