package dev.warrenperf.input.bundle;

import dev.warrenperf.json.JsonFault;
import dev.warrenperf.json.JsonValue;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The environment that {@code run.json} tells, and its labels, as facts with one name each: nested
 * keys joined by dots, numbers as they were written. A nested key stands in the name of each fact
 * below it, so the names of a small file could fill the memory; therefore they have limits.
 */
public final class EnvironmentFacts {

  public static final int MOST = 10_000;
  public static final int LONGEST_NAME = 1_000;

  private final SortedMap<String, String> facts = new TreeMap<>();

  private EnvironmentFacts() {}

  /** All facts by name; version and scenario, which have places of their own, left out. */
  static SortedMap<String, String> of(JsonValue run) throws JsonFault {
    EnvironmentFacts facts = new EnvironmentFacts();
    for (Map.Entry<String, JsonValue> fact : run.get("environment").members().entrySet()) {
      facts.add(fact.getKey(), fact.getValue());
    }
    for (Map.Entry<String, JsonValue> label : run.get("labels").members().entrySet()) {
      if (!label.getKey().equals("version") && !label.getKey().equals("scenario")) {
        facts.add("label " + label.getKey(), label.getValue());
      }
    }
    return facts.facts;
  }

  private void add(String name, JsonValue told) throws JsonFault {
    if (name.length() > LONGEST_NAME) {
      throw told.refusal(
          "expected a fact whose name, keys around it included, has at most "
              + LONGEST_NAME
              + " characters, found "
              + name.length());
    }
    if (told.isObject()) {
      for (Map.Entry<String, JsonValue> inner : told.members().entrySet()) {
        add(name + "." + inner.getKey(), inner.getValue());
      }
    } else if (told.isList()) {
      int i = 0;
      for (JsonValue item : told.items()) {
        add(name + "." + i++, item);
      }
    } else if (told.isKnown()) {
      put(name, told);
    }
  }

  private void put(String name, JsonValue told) throws JsonFault {
    if (facts.size() == MOST) {
      throw told.refusal("expected at most " + MOST + " facts of the environment, found more");
    }
    facts.put(name, told.literal());
  }
}
