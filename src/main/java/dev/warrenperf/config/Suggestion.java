package dev.warrenperf.config;

import dev.warrenperf.model.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known words that somebody may have meant. */
public final class Suggestion {

  private Suggestion() {}

  /** {@code "; did you mean histogram?"}, or nothing when no known word is near. */
  public static String of(String word, Collection<String> known) {
    return near(word, known).stream()
        .findFirst()
        .map(candidate -> "; did you mean " + candidate + "?")
        .orElse("");
  }

  /**
   * The words that are near, the nearest first: at most a third of their letters apart (a swap of
   * neighbours counts as one), since anything further off misleads.
   */
  public static List<String> near(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3))
        .sorted(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .toList();
  }

  private static int distance(String word, String candidate) {
    return EditDistance.of(spelled(word), spelled(candidate));
  }

  private static String spelled(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
