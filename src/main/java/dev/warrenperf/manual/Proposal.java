package dev.warrenperf.manual;

import java.util.List;

/**
 * What a shell may propose where a value is expected.
 *
 * @param choices the words of {@link Kind#CHOICE} and {@link Kind#LIST}, or those that may stand
 *     beside the files of {@link Kind#FILE}; without blanks and characters of a shell
 */
public record Proposal(Kind kind, List<String> choices) {

  /** Where proposals come from. */
  public enum Kind {
    /** Nobody knows: a number, a duration, a name of the user's. */
    NONE,
    /** One of a few words. */
    CHOICE,
    /** Some of a few words, with commas between. */
    LIST,
    /** A file. */
    FILE,
    /** A directory. */
    DIRECTORY,
    /** A file or directory; behind a directory of runs also which of them, {@code @latest}. */
    RUN,
    /** A file behind an equals sign. */
    NAMED_FILE,
    /** A phase of a run that stands on the line. */
    PHASE,
    /** A target of the target file on the line. */
    TARGET,
    /** A run of the store that stands on the line. */
    STORED,
    /** A command of the system, with its arguments. */
    COMMAND
  }

  /** What may follow a directory of runs. */
  static final List<String> SELECTORS = List.of("latest", "last:", "pinned", "version=");

  public Proposal {
    choices = List.copyOf(choices);
    for (String choice : choices) {
      if (!choice.chars().allMatch(Proposal::isPlain)) {
        throw new IllegalArgumentException("no plain word: " + choice);
      }
    }
  }

  /** Without choices. */
  public static Proposal of(Kind kind) {
    return new Proposal(kind, List.of());
  }

  /** Letters, digits, dots and hyphens mean themselves in every shell. */
  private static boolean isPlain(int letter) {
    return letter < 128 && (Character.isLetterOrDigit(letter) || letter == '-' || letter == '.');
  }

  /** With blanks between. */
  String words() {
    return String.join(" ", choices);
  }
}
