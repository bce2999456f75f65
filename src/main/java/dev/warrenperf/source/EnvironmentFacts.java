package dev.warrenperf.source;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The environment that {@code run.json} tells, and its labels, as facts with one name each: nested
 * keys joined by dots, numbers as they were written. A nested key stands in the name of each fact
 * below it, so the names of a small file could fill the memory; therefore they have limits.
 */
final class EnvironmentFacts {

  static final int MOST = 10_000;
  static final int LONGEST_NAME = 1_000;

  private final SortedMap<String, String> facts = new TreeMap<>();

  private EnvironmentFacts() {}

  /** All facts by name; version and scenario, which have places of their own, left out. */
  static SortedMap<String, String> of(JsonFields fields) throws Json.Fault {
    EnvironmentFacts facts = new EnvironmentFacts();
    for (Map.Entry<String, Json> fact : fields.object("environment").values().entrySet()) {
      facts.add(fact.getKey(), fact.getValue());
    }
    for (Map.Entry<String, Json> label : fields.object("labels").values().entrySet()) {
      if (!label.getKey().equals("version") && !label.getKey().equals("scenario")) {
        facts.add("label " + label.getKey(), label.getValue());
      }
    }
    return facts.facts;
  }

  private void add(String name, Json value) throws Json.Fault {
    if (name.length() > LONGEST_NAME) {
      throw new Json.Fault(
          value.offset(),
          "expected a fact whose name, keys around it included, has at most "
              + LONGEST_NAME
              + " characters, found "
              + name.length());
    }
    if (value instanceof Json.Fields fields) {
      for (Map.Entry<String, Json> inner : fields.values().entrySet()) {
        add(name + "." + inner.getKey(), inner.getValue());
      }
    } else if (value instanceof Json.Items items) {
      List<Json> values = items.values();
      for (int i = 0; i < values.size(); i++) {
        add(name + "." + i, values.get(i));
      }
    } else if (!(value instanceof Json.Null)) {
      put(name, value);
    }
  }

  private void put(String name, Json value) throws Json.Fault {
    if (facts.size() == MOST) {
      throw new Json.Fault(
          value.offset(), "expected at most " + MOST + " facts of the environment, found more");
    }
    facts.put(name, written(value));
  }

  private static String written(Json value) {
    if (value instanceof Json.Text text) {
      return text.value();
    }
    return value instanceof Json.Numeral number ? number.literal() : value.shown();
  }
}
