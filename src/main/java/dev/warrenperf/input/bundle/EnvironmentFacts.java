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
  private final SortedMap<String, String> labels = new TreeMap<>();

  EnvironmentFacts(JsonValue run) throws JsonFault {
    for (Map.Entry<String, JsonValue> fact : run.get("environment").members().entrySet()) {
      add(facts, fact.getKey(), fact.getValue());
    }
    for (Map.Entry<String, JsonValue> label : run.get("labels").members().entrySet()) {
      add(labels, label.getKey(), label.getValue());
    }
  }

  /** Facts of the environment, by name. */
  SortedMap<String, String> facts() {
    return facts;
  }

  SortedMap<String, String> labels() {
    return labels;
  }

  private void add(SortedMap<String, String> into, String name, JsonValue told) throws JsonFault {
    if (name.length() > LONGEST_NAME) {
      throw told.refusal(
          "expected a fact whose name, keys around it included, has at most "
              + LONGEST_NAME
              + " characters, found "
              + name.length());
    }
    if (told.isObject()) {
      for (Map.Entry<String, JsonValue> inner : told.members().entrySet()) {
        add(into, name + "." + inner.getKey(), inner.getValue());
      }
    } else if (told.isList()) {
      int i = 0;
      for (JsonValue item : told.items()) {
        add(into, name + "." + i++, item);
      }
    } else if (told.isKnown()) {
      put(into, name, told);
    }
  }

  private void put(SortedMap<String, String> into, String name, JsonValue told) throws JsonFault {
    if (facts.size() + labels.size() == MOST) {
      throw told.refusal("expected at most " + MOST + " facts of the environment, found more");
    }
    into.put(name, told.literal());
  }
}
