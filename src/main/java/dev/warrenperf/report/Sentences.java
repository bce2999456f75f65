package dev.warrenperf.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sentences without full stops, put together. */
public final class Sentences {

  private Sentences() {}

  /**
   * One paragraph: each begins with a capital letter and ends in a full stop; empty ones and those
   * that were said already are left out. Empty when nothing is left.
   */
  public static String paragraph(List<String> sentences) {
    return sentences.stream()
        .filter(sentence -> !sentence.isEmpty())
        .map(Sentences::capitalised)
        .distinct()
        .map(sentence -> sentence + ".")
        .collect(Collectors.joining(" "));
  }

  /** Beginning with a capital letter, unless with a name such as v1.3.0; not empty. */
  public static String capitalised(String sentence) {
    if (sentence.split(" ", 2)[0].chars().anyMatch(Character::isDigit)) {
      return sentence;
    }
    int first = sentence.offsetByCodePoints(0, 1);
    return sentence.substring(0, first).toUpperCase(Locale.ROOT) + sentence.substring(first);
  }
}
