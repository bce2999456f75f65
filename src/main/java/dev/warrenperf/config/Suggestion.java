package dev.warrenperf.config;

import dev.warrenperf.model.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known word that somebody may have meant. */
final class Suggestion {

  private Suggestion() {}

  /**
   * {@code "; did you mean histogram?"}, or nothing when no known word is near: at most a third of
   * its letters apart (a swap of neighbours counts as one), since anything further off misleads.
   */
  static String of(String word, Collection<String> known) {
    String lower = word.toLowerCase(Locale.ROOT).replace('_', '-');
    return known.stream()
        .filter(
            candidate -> EditDistance.of(lower, candidate) <= Math.max(1, candidate.length() / 3))
        .min(Comparator.comparingInt(candidate -> EditDistance.of(lower, candidate)))
        .map(candidate -> "; did you mean " + candidate + "?")
        .orElse("");
  }
}
