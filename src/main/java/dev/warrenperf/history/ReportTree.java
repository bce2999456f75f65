package dev.warrenperf.history;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The members of a report that are wanted, as maps, lists, strings, doubles, booleans and null; a
 * list of numbers alone is an array. Everything else is passed over without being kept.
 */
final class ReportTree {

  /** Reports have some eight levels. */
  private static final int MOST_LEVELS = 32;

  private final JsonReader json;
  private final Set<String> wanted;
  private final UnaryOperator<String> printable;

  private ReportTree(JsonReader json, Set<String> wanted, UnaryOperator<String> printable) {
    this.json = json;
    this.wanted = wanted;
    this.printable = printable;
  }

  /**
   * Reads a document.
   *
   * @param wanted names of members, at any level
   * @param printable makes texts from outside safe to print
   * @throws ReportFault when it is not JSON, or has a member twice
   */
  static Object read(Reader text, Set<String> wanted, UnaryOperator<String> printable)
      throws IOException, ReportFault {
    JsonReader json = new JsonReader(text);
    json.setStrictness(Strictness.STRICT);
    json.setNestingLimit(MOST_LEVELS);
    try {
      Object tree = new ReportTree(json, wanted, printable).value(false);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new ReportFault("", "expected one JSON document, found more behind it");
      }
      return tree;
    } catch (EOFException cut) {
      throw new ReportFault("", "expected JSON to its end, found that it is cut off", cut);
    } catch (MalformedJsonException | NumberFormatException | IllegalStateException broken) {
      throw new ReportFault(
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
   * @param open whether all members are wanted, whatever their names, should it have any
   */
  private Object value(boolean open) throws IOException, ReportFault {
    return switch (json.peek()) {
      case BEGIN_OBJECT -> object(open);
      case BEGIN_ARRAY -> array();
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

  private double number() throws IOException, ReportFault {
    double number = Double.parseDouble(json.nextString());
    if (Double.isInfinite(number)) {
      throw new ReportFault(place(), "expected a number that fits a double, found a larger one");
    }
    return number + 0.0;
  }

  private Map<String, Object> object(boolean open) throws IOException, ReportFault {
    Map<String, Object> members = new LinkedHashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = printable.apply(json.nextName());
      if (!open && !wanted.contains(name)) {
        json.skipValue();
      } else if (members.containsKey(name)) {
        throw new ReportFault(place(), "expected each member once, found it again");
      } else {
        // an environment has names of its own choosing, all of them wanted
        members.put(name, value(name.equals("environment")));
      }
    }
    json.endObject();
    return members;
  }

  private Object array() throws IOException, ReportFault {
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
      items.add(value(false));
    }
    json.endArray();
    return items;
  }
}
