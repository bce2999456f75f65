package dev.warrenperf.redaction;

import java.util.List;
import java.util.Set;

/** Words of a text, between blanks and line ends. */
final class WordTable {

  private WordTable() {}

  /** In their order. */
  static List<String> list(String text) {
    return List.of(words(text));
  }

  /**
   * @throws IllegalArgumentException when a word comes twice
   */
  static Set<String> set(String text) {
    return Set.of(words(text));
  }

  private static String[] words(String text) {
    return text.strip().replace('\n', ' ').split(" ");
  }
}
