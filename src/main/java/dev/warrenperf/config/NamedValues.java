package dev.warrenperf.config;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Mappings whose keys are names of things, not of settings: each may stand there once. */
final class NamedValues {

  private NamedValues() {}

  /**
   * What is said of each.
   *
   * @param example of the whole in words, for messages
   * @param what has the names, for messages: {@code "quantile"}
   */
  static <K extends Comparable<K>, T> SortedMap<K, T> read(
      Value mapping,
      String example,
      String what,
      Function<Value, K> keyReader,
      Function<Value, T> reader) {
    SortedMap<K, T> values = new TreeMap<>();
    if (!mapping.isMapping()) {
      mapping.expected(example);
    } else if (mapping.entries().isEmpty()) {
      mapping.fault("expected " + example + ", found none");
    }
    for (Map.Entry<Value, Value> entry : mapping.entries()) {
      K key = keyReader.apply(entry.getKey());
      T value = reader.apply(entry.getValue());
      if (key != null && value != null && values.putIfAbsent(key, value) != null) {
        entry
            .getKey()
            .fault("expected each " + what + " once, found " + entry.getKey().found() + " again");
      }
    }
    return values;
  }
}
