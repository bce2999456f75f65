package dev.warrenperf.config;

import com.google.re2j.Pattern;

/**
 * Whether RE2/J comes to an end with a regular expression that ignores case. The letters U+1C80 to
 * U+1C88 are newer than its tables: it goes from one to its capital and never comes back to it,
 * also within a range (<a href="https://github.com/google/re2j/commit/10ba78d">the authors' words
 * on it</a>).
 */
final class CaseFolding {

  private static final Pattern IGNORES_CASE = Pattern.compile("\\(\\?[imsU]*i");

  /** One of the letters, or what may be the end of a range beyond them: more than is needed. */
  private static final Pattern ENDLESS =
      Pattern.compile(
          "[\\x{1C80}-\\x{1C88}]"
              + "|-\\\\?[\\x{1C89}-\\x{10FFFF}]"
              + "|\\\\x\\{0*(?:1[cC][89a-fA-F]H|1[d-fD-F]H{2}|[2-9a-fA-F]H{3}|[1-9a-fA-F]H{4})"
                  .replace("H", "[0-9a-fA-F]"));

  private CaseFolding() {}

  /** False for some expressions with which it would. */
  static boolean ends(String regex) {
    return !IGNORES_CASE.matcher(regex).find() || !ENDLESS.matcher(regex).find();
  }
}
