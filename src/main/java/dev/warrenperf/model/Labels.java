package dev.warrenperf.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Label names and values, sorted by name. A label with an empty value is the same as no label, as
 * in Prometheus' data model, so such labels are dropped.
 */
public final class Labels implements Comparable<Labels> {

  public static final Labels EMPTY = new Labels(new TreeMap<>());

  private final SortedMap<String, String> values;

  /** What toString gives, kept since the order of labels is that of their texts; null at first. */
  private String text;

  private Labels(SortedMap<String, String> values) {
    this.values = Collections.unmodifiableSortedMap(values);
  }

  /** Copies the map; labels with an empty value are left out. */
  public static Labels of(Map<String, String> values) {
    SortedMap<String, String> sorted = new TreeMap<>(values);
    sorted.values().removeIf(String::isEmpty);
    return sorted.isEmpty() ? EMPTY : new Labels(sorted);
  }

  /** The value, or the empty string when there is no such label (as PromQL matchers see it). */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** These labels without one of them. */
  public Labels without(String name) {
    if (!values.containsKey(name)) {
      return this;
    }
    Map<String, String> rest = new TreeMap<>(values);
    rest.remove(name);
    return of(rest);
  }

  /** Unmodifiable, sorted by name. */
  public SortedMap<String, String> asMap() {
    return values;
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public int compareTo(Labels other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Labels that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** As PromQL writes them: {@code {a="x",b="y"}}; the empty string when there are none. */
  @Override
  public String toString() {
    String known = text; // two threads may both write it down: to the same text
    if (known == null) {
      known = write();
      text = known;
    }
    return known;
  }

  private String write() {
    if (values.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    values.forEach((name, value) -> parts.add(name + "=\"" + escape(value) + "\""));
    return "{" + String.join(",", parts) + "}";
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
