package dev.warrenperf.config;

import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.RunConditions.Demand;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The value of {@code valid}.
 *
 * @param operations names of those that the file holds
 * @param figures names of its rates and levels
 */
record RunConditionsReader(List<String> operations, List<String> figures) {

  static final List<String> KEYS =
      List.of(
          "benchmark",
          "nodes",
          "restarts",
          "snapshots",
          "length",
          "observations",
          "errors",
          "achieved",
          "steady",
          "clocks");

  /** What leaves a condition out. */
  private static final String ANY = "any";

  RunConditions read(Value value) {
    Entry entry = new Entry(value, "conditions of a valid run", KEYS);
    return new RunConditions(
        demand(entry, "benchmark", "0") != Demand.NONE,
        demand(entry, "nodes", "all"),
        demand(entry, "restarts", "none"),
        entry.get("snapshots", Value::whole, 0),
        entry.get("length", Place.LENGTH::limit),
        entry.get("observations", this::observations, new TreeMap<>()),
        entry.get("errors", Place.SHARE::limit),
        entry.get("achieved", Place.ACHIEVED::limit),
        entry.get("steady", this::steady, new TreeMap<>()),
        entry.get("clocks", Place.LATENCY::limit));
  }

  private static Demand demand(Entry entry, String key, String strict) {
    return entry.word(key, Map.of(strict, Demand.STRICT, ANY, Demand.NONE), Demand.USUAL);
  }

  private SortedMap<String, Integer> observations(Value value) {
    return NamedValues.read(
        value,
        "operations and numbers such as {Place Order: 100}",
        "name",
        name -> known(name, operations, "an operation"),
        Value::whole);
  }

  private SortedMap<String, Limit> steady(Value value) {
    return NamedValues.read(
        value,
        "rates or gauges and shares such as {Orders: 10%}",
        "name",
        name -> known(name, figures, "a rate or gauge"),
        Place.DRIFT::limit);
  }

  private static String known(Value name, List<String> names, String what) {
    if (name.scalar() != null && names.contains(name.scalar())) {
      return name.scalar();
    }
    name.fault(
        "expected the name of %s of this file, found %s%s"
            .formatted(what, name.found(), name.suggestion(names)));
    return null;
  }
}
