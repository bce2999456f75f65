package dev.warrenperf.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The members of one object of a document, with its place. */
final class Members {

  private final Map<String, Object> values;
  private final String place;

  private Members(Map<String, Object> values, String place) {
    this.values = values;
    this.place = place;
  }

  /**
   * The members of an object.
   *
   * @param place of it in the document; empty for the whole
   */
  @SuppressWarnings("unchecked")
  static Members of(Object value, String place) throws JsonFault {
    if (value instanceof Map) {
      return new Members((Map<String, Object>) value, place);
    }
    throw JsonFault.of(place, "an object", value);
  }

  /** A member as it was read; null when it is null or not there. */
  Object value(String name) {
    return values.get(name);
  }

  Members object(String name) throws JsonFault {
    return of(values.get(name), place(name));
  }

  /** The objects of a list. */
  List<Members> objects(String name) throws JsonFault {
    if (!(values.get(name) instanceof List<?> items)) {
      throw fault(name, "a list of objects");
    }
    List<Members> objects = new ArrayList<>();
    for (Object item : items) {
      objects.add(of(item, place(name) + "[" + objects.size() + "]"));
    }
    return objects;
  }

  /** The strings of a list. */
  List<String> texts(String name) throws JsonFault {
    if (!(values.get(name) instanceof List<?> items)) {
      throw fault(name, "a list of strings");
    }
    List<String> texts = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof String text)) {
        throw JsonFault.of(place(name) + "[" + texts.size() + "]", "a string", item);
      }
      texts.add(text);
    }
    return texts;
  }

  /** A list of numbers with at least one. */
  List<Double> numbers(String name) throws JsonFault {
    if (!(values.get(name) instanceof double[] numbers)) {
      throw fault(name, "a list of numbers");
    }
    List<Double> list = new ArrayList<>(numbers.length);
    for (double number : numbers) {
      list.add(number);
    }
    return list;
  }

  /** The names of all members, in the order of the file. */
  List<String> names() {
    return List.copyOf(values.keySet());
  }

  JsonFault fault(String name, String expected) {
    return values.containsKey(name)
        ? JsonFault.of(place(name), expected, values.get(name))
        : new JsonFault(place(name), "expected " + expected + ", found nothing");
  }

  /** That a member is null or not there. */
  JsonFault missing(String name, String message) {
    return new JsonFault(place(name), message);
  }

  private String place(String name) {
    return (place.isEmpty() ? "" : place + ".") + name;
  }
}
