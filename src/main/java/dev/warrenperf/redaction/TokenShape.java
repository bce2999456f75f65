package dev.warrenperf.redaction;

import java.util.List;

/** Whether a run of characters looks like a credential by itself, whatever stands before it. */
final class TokenShape {

  /** How tokens of well-known makers begin. */
  private static final List<String> PREFIXES =
      WordTable.list(
          """
          eyJ ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- gldt- glrt- glcbt- xoxa- xoxb- xoxe-
          xoxp- xoxr- xoxs- xoxe. xapp- AKIA ASIA AROA sk_live_ sk_test_ rk_live_ rk_test_ whsec_
          AIza ya29. GOCSPX- dop_v1_ hvs. hvb. shpat_ SG. NRAK- dckr_pat_ lin_api_ PMAK-
          AGE-SECRET-KEY- glsa_
          """);

  /** Others begin like names of other things, and are told apart by a digit or a capital. */
  private static final List<String> WORDLIKE =
      List.of("sk-", "sk_", "npm_", "pypi-", "hf_", "dapi");

  private static final int FEWEST_BEHIND_PREFIX = 6;
  private static final int FEWEST_BEHIND_WORD = 12;

  /** Looking further would make a text of many prefixes cost its square. */
  private static final int LONGEST_PREFIXED = 100;

  /**
   * 20 characters of base62 hold 119 bits; names that people make of letters and digits together
   * are seldom so long without a separator or change between them so often.
   */
  private static final int FEWEST_RANDOM = 20;

  private static final int FEWEST_HEX = 32;

  /** So long is the longest piece between separators, at least, of what is random. */
  private static final int LONGEST_PIECE = 12;

  /**
   * The share of neighbours of different classes (small, capital, digit): 0.62 of random base62,
   * 0.47 of hex, 0.40 of small letters and digits; in names of several words it is below.
   */
  private static final double LEAST_CHANGES = 0.3;

  /** The same without digits, where the humps of a long name count, too; random: 0.5. */
  private static final double LEAST_CHANGES_OF_LETTERS = 0.4;

  private TokenShape() {}

  /** Where a token of a well-known maker begins in a text of token characters; -1 when nowhere. */
  static int knownAt(String run) {
    for (int at = 0; at < run.length(); at++) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(run.charAt(at - 1));
      if (begins && isKnown(run, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isKnown(String run, int at) {
    for (String prefix : PREFIXES) {
      if (isBehind(prefix, run, at, FEWEST_BEHIND_PREFIX)) {
        return true;
      }
    }
    for (String prefix : WORDLIKE) {
      if (isBehind(prefix, run, at, FEWEST_BEHIND_WORD)) {
        String head = run.substring(at, Math.min(run.length(), at + LONGEST_PREFIXED));
        return head.chars().anyMatch(c -> kind((char) c) > 0);
      }
    }
    return false;
  }

  private static boolean isBehind(String prefix, String run, int at, int fewest) {
    return run.startsWith(prefix, at) && run.length() - at >= prefix.length() + fewest;
  }

  /** Whether letters and digits change as often as in what was drawn at random. */
  static boolean isRandom(String run) {
    int length = run.length();
    if (length < FEWEST_RANDOM) {
      return isPadded(run);
    }
    int[] classes = new int[3];
    int hex = 0;
    int neighbours = 0;
    int changes = 0;
    int piece = 0;
    int longest = 0;
    for (int i = 0; i < length; i++) {
      char c = run.charAt(i);
      int kind = kind(c);
      piece = kind < 0 ? 0 : piece + 1;
      longest = Math.max(longest, piece);
      hex += Character.digit(c, 16) >= 0 || c == '-' ? 1 : 0;
      if (kind >= 0) {
        classes[kind]++;
        if (piece > 1) {
          neighbours++;
          changes += kind == kind(run.charAt(i - 1)) ? 0 : 1;
        }
      }
    }
    boolean letters = classes[0] + classes[1] > 0;
    if (hex == length && length >= FEWEST_HEX) {
      return letters && longest >= LONGEST_PIECE;
    }
    double least = classes[2] > 0 ? LEAST_CHANGES : LEAST_CHANGES_OF_LETTERS;
    return (letters && longest >= LONGEST_PIECE && changes >= least * neighbours) || isPadded(run);
  }

  /** Base64 with the padding at its end: short, and yet nothing else. */
  private static boolean isPadded(String run) {
    return run.length() >= 12
        && run.length() % 4 == 0
        && (run.endsWith("==") || (run.endsWith("=") && run.chars().anyMatch(Character::isDigit)))
        && run.chars().anyMatch(Character::isUpperCase)
        && run.chars().anyMatch(Character::isLowerCase);
  }

  /** 0 for a small letter, 1 for a capital, 2 for a digit, -1 for what separates. */
  private static int kind(char c) {
    return c >= 'a' && c <= 'z' ? 0 : c >= 'A' && c <= 'Z' ? 1 : c >= '0' && c <= '9' ? 2 : -1;
  }

  /** The characters of base64, of its form for URLs, and of tokens made of several such pieces. */
  static boolean isTokenCharacter(char c) {
    return kind(c) >= 0 || c == '+' || c == '/' || c == '_' || c == '-' || c == '=' || c == '~';
  }
}
