package dev.warrenperf.history;

import dev.warrenperf.unit.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The members of one object of a report; each reading checks the type. */
final class Members {

  /** Doubles tell all whole numbers up to here apart. */
  private static final double MOST_WHOLE = 0x1p53;

  private static final int MOST_SHOWN = 60;

  private final Map<String, Object> values;
  private final String place;

  private Members(Map<String, Object> values, String place) {
    this.values = values;
    this.place = place;
  }

  /**
   * The members of an object.
   *
   * @param place of it in the report; empty for the whole
   */
  @SuppressWarnings("unchecked")
  static Members of(Object value, String place) throws ReportFault {
    if (value instanceof Map) {
      return new Members((Map<String, Object>) value, place);
    }
    throw new ReportFault(place, "expected an object, found " + shown(value));
  }

  /** Whether the member is there, be it null. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Whether the member is there and not null. */
  boolean isKnown(String name) {
    return values.get(name) != null;
  }

  /** A text; null when it is null or not there. */
  String textOrNull(String name) throws ReportFault {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof String text) {
      return text;
    }
    throw fault(name, "a string");
  }

  String text(String name) throws ReportFault {
    String text = textOrNull(name);
    if (text == null || text.isEmpty()) {
      throw fault(name, "a string that is not empty");
    }
    return text;
  }

  /** The member as one of these words; null when it is null or not there. */
  <T> T wordOrNull(String name, Map<String, T> words) throws ReportFault {
    String text = textOrNull(name);
    if (text == null) {
      return null;
    }
    T meant = words.get(text);
    if (meant == null) {
      throw fault(name, "one of " + String.join(", ", words.keySet()));
    }
    return meant;
  }

  boolean flag(String name) throws ReportFault {
    if (values.get(name) instanceof Boolean flag) {
      return flag;
    }
    throw fault(name, "true or false");
  }

  /** A whole number of at least 0. */
  double whole(String name) throws ReportFault {
    if (values.get(name) instanceof Double number
        && number >= 0
        && number <= MOST_WHOLE
        && number == Math.rint(number)) {
      return number;
    }
    throw fault(name, "a whole number of at least 0");
  }

  /** A number or an infinity; NaN when it is null or not there. */
  double known(String name) throws ReportFault {
    Object value = values.get(name);
    return value == null ? Double.NaN : number(name);
  }

  /** A number or an infinity. */
  double number(String name) throws ReportFault {
    Object value = values.get(name);
    if (value instanceof Double number) {
      return number;
    }
    if ("+Inf".equals(value)) {
      return Double.POSITIVE_INFINITY;
    }
    if ("-Inf".equals(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    throw fault(name, "a number");
  }

  Members object(String name) throws ReportFault {
    return of(values.get(name), place(name));
  }

  /** The objects of a list. */
  List<Members> objects(String name) throws ReportFault {
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
  List<String> texts(String name) throws ReportFault {
    if (!(values.get(name) instanceof List<?> items)) {
      throw fault(name, "a list of strings");
    }
    List<String> texts = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof String text)) {
        throw new ReportFault(
            place(name) + "[" + texts.size() + "]", "expected a string, found " + shown(item));
      }
      texts.add(text);
    }
    return texts;
  }

  /** A list of numbers with at least one. */
  List<Double> numbers(String name) throws ReportFault {
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

  ReportFault fault(String name, String expected) {
    String found = values.containsKey(name) ? shown(values.get(name)) : "nothing";
    return new ReportFault(place(name), "expected " + expected + ", found " + found);
  }

  private String place(String name) {
    return (place.isEmpty() ? "" : place + ".") + name;
  }

  static String shown(Object value) {
    if (value instanceof String text) {
      boolean cut = text.length() > MOST_SHOWN;
      return "\"" + (cut ? text.substring(0, MOST_SHOWN) : text) + (cut ? "...\"" : "\"");
    }
    if (value instanceof Double number) {
      return Decimals.shortest(number).toString();
    }
    if (value instanceof Map) {
      return "an object";
    }
    return value instanceof List || value instanceof double[] ? "a list" : String.valueOf(value);
  }
}
