package dev.warrenperf.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A mapping of a target file. Keys that are unknown or stand twice are problems. Of a value that is
 * no mapping, which is a problem, and of one that is not there nothing more is asked.
 */
final class Entry {

  private final Value whole;

  private final String what;
  private final List<String> known;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();

  /**
   * Reads the keys of a mapping.
   *
   * @param whole null for one that is not there
   * @param what what it is, for messages: {@code "an operation"}
   */
  Entry(Value whole, String what, List<String> known) {
    this.whole = whole;
    this.what = what;
    this.known = known;
    if (whole != null && !whole.isMapping()) {
      whole.expected(what + " with the keys " + String.join(", ", known));
    } else if (whole != null) {
      whole.entries().forEach(entry -> take(entry.getKey(), entry.getValue()));
    }
  }

  private void take(Value key, Value value) {
    String word = key.scalar();
    if (word == null || !known.contains(word)) {
      if (word != null) {
        unknown.add(word);
      }
      key.fault(
          "expected one of %s, found %s%s"
              .formatted(String.join(", ", known), key.found(), suggestion(key)));
    } else if (values.putIfAbsent(word, value) != null) {
      key.fault("expected each key once, found " + Quoted.of(word) + " again");
    }
  }

  private String suggestion(Value key) {
    String misplaced = QuantileName.misplaced(key.scalar(), known);
    return misplaced.isEmpty() ? key.suggestion(known) : misplaced;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Whether an unknown key was told to be this one; one typo is then one problem. */
  boolean isMisspelt(String key) {
    return unknown.stream().anyMatch(word -> !Suggestion.of(word, List.of(key)).isEmpty());
  }

  /** The value as it stands there; null when the key is not there. */
  Value get(String key) {
    return values.get(key);
  }

  /** What the value is read as; null when the key is not there. */
  <T> T get(String key, Function<Value, T> reader) {
    return has(key) ? reader.apply(get(key)) : null;
  }

  /** What the value is read as. */
  <T> T get(String key, Function<Value, T> reader, T otherwise) {
    T read = get(key, reader);
    return read == null ? otherwise : read;
  }

  /** What the value is read as; a problem when the key is not there. */
  <T> T demand(String key, Function<Value, T> reader) {
    if (!has(key) && !isMisspelt(key)) {
      fault("expected the key " + key + " in " + what + ", found none");
    }
    return get(key, reader);
  }

  boolean flag(String key, boolean otherwise) {
    return get(key, Value::flag, otherwise);
  }

  <T> T word(String key, Map<String, T> words, T otherwise) {
    return get(key, value -> value.word(words), otherwise);
  }

  /** The mapping that a key has for its value. */
  Entry inner(String key, String name, List<String> keys) {
    return new Entry(get(key), name, keys);
  }

  /** Those of some keys that are there. */
  List<String> given(List<String> keys) {
    return keys.stream().filter(this::has).toList();
  }

  /**
   * Those of some keys that are there; a problem unless that is exactly one, or one is misspelt.
   */
  List<String> one(List<String> keys) {
    List<String> given = given(keys);
    if (given.size() > 1 || (given.isEmpty() && keys.stream().noneMatch(this::isMisspelt))) {
      fault(
          "expected exactly one of "
              + String.join(", ", keys)
              + " in "
              + what
              + ", found "
              + (given.isEmpty() ? "none" : String.join(", ", given)));
    }
    return given;
  }

  /** A key that changes how another is read says nothing without it. */
  void beside(String key, String other) {
    if (has(key) && !has(other) && !isMisspelt(other)) {
      fault("expected the key " + other + " beside " + key + ", found none");
    }
  }

  /** Whether no problem was found yet in the whole file. */
  boolean isFaultless() {
    return whole.isFaultless();
  }

  /** Adds a problem that concerns the whole. */
  void fault(String message) {
    if (whole != null && whole.isMapping()) {
      whole.fault(message);
    }
  }

  /** One-based, where it begins. */
  int line() {
    return whole.line();
  }
}
