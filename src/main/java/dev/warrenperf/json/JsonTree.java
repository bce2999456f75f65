package dev.warrenperf.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
 * A document as maps, lists, strings, numbers, booleans and null: of one that is read back as a
 * record the members that the record reads back, numbers as doubles, a list of numbers alone as an
 * array. Everything else is passed over without being kept.
 */
final class JsonTree {

  /** Our documents have some eight levels, and people nest the environment of a run. */
  private static final int MOST_LEVELS = 64;

  /** How the reader names the place where it gave up. */
  private static final Pattern POSITION = Pattern.compile("at line (\\d+) column (\\d+)");

  private final JsonReader json;
  private final UnaryOperator<String> printable;

  /** Whether all members are kept, and numbers as they are written. */
  private final boolean all;

  private JsonTree(Reader text, UnaryOperator<String> printable, boolean all) {
    this.json = new JsonReader(text);
    this.printable = printable;
    this.all = all;
    json.setStrictness(all ? Strictness.LEGACY_STRICT : Strictness.STRICT);
    json.setNestingLimit(MOST_LEVELS);
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
    return new JsonTree(text, printable, false).whole(type);
  }

  /**
   * Reads all of a text, numbers as {@link JsonValue.Numeral}s.
   *
   * @throws JsonFault when it is not JSON, or has a member twice
   */
  static Object all(String text) throws JsonFault {
    StrictJson.check(text);
    try {
      return new JsonTree(new StringReader(text), UnaryOperator.identity(), true)
          .whole(Object.class);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
  }

  private Object whole(Type type) throws IOException, JsonFault {
    try {
      Object whole = value(type);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonFault("", "expected one JSON document, found more behind it");
      }
      return whole;
    } catch (EOFException cut) {
      throw broken("expected the rest of the JSON, found the end of the file", "", cut);
    } catch (MalformedJsonException | NumberFormatException | IllegalStateException broken) {
      if (String.valueOf(broken.getMessage()).startsWith("Nesting")) {
        throw broken(
            "expected at most " + MOST_LEVELS + " levels of nesting, found more", "", broken);
      }
      throw broken(StrictJson.NONE, place(), broken);
    }
  }

  /** Where a text is at hand in which somebody can look, by its line. */
  private JsonFault broken(String message, String place, Exception cause) {
    Matcher position = POSITION.matcher(String.valueOf(cause.getMessage()));
    return all && position.find()
        ? JsonFault.at(position.group(1) + ":" + position.group(2), message, cause)
        : new JsonFault(place, message, cause);
  }

  private String place() {
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
      case NUMBER -> all ? new JsonValue.Numeral(json.nextString()) : number();
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
  private Type member(Type object, String name) {
    if (all) {
      return Object.class;
    }
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
    while (!all && json.hasNext() && json.peek() == JsonToken.NUMBER) {
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
