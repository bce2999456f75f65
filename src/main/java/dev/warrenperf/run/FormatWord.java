package dev.warrenperf.run;

import dev.warrenperf.unit.Word;
import java.util.List;

/** A word of {@code --format}. */
interface FormatWord extends Word {

  /**
   * The one that a word asks for.
   *
   * @throws CommandException with exit code 64 when none has that word
   */
  static <F extends FormatWord> F parse(String word, List<F> formats) throws CommandException {
    for (F format : formats) {
      if (format.word().equals(word)) {
        return format;
      }
    }
    String words = listed(formats.stream().map(FormatWord::word).toList(), " or ");
    throw CommandException.usage("--format", "expected " + words + ", found \"" + word + "\"");
  }

  /** {@code a, b and c}. */
  static String listed(List<String> words, String last) {
    int most = words.size() - 1;
    return String.join(", ", words.subList(0, most)) + last + words.get(most);
  }
}
