package dev.warrenperf.render.markdown;

import dev.warrenperf.unit.Visible;
import java.util.regex.Pattern;

/**
 * Text from outside as it stands in Markdown: shown as it was written, whatever is in it. It never
 * begins a line.
 */
final class Escape {

  /** What a name may take; the rest is cut, which an ellipsis says. */
  private static final int LONGEST_NAME = 200;

  /** What a sentence may take. */
  private static final int LONGEST_SENTENCE = 2000;

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&~|$#]");

  /**
   * After Markdown is rendered GitHub makes links of addresses, mentions and issues, and pictures
   * of emoji names. A backslash does not hinder that; a blank without width behind the sign does.
   */
  private static final Pattern LINKED =
      Pattern.compile(
          "@|\\$|#(?=[0-9])|(?i:\\bgh-(?=[0-9])|\\bwww(?=\\.)|\\b(?:https?|ftp|mailto|xmpp):"
              + "|:(?=[a-z0-9_+-]*[a-z+-][a-z0-9_+-]*:|100:|1234:))");

  private static final String NO_WIDTH = "&#8203;";

  private Escape() {}

  static String name(String name) {
    return escaped(name, LONGEST_NAME);
  }

  static String sentence(String sentence) {
    return escaped(sentence, LONGEST_SENTENCE);
  }

  private static String escaped(String text, int longest) {
    String cut = shortened(Visible.of(text), longest);
    String broken = LINKED.matcher(cut).replaceAll("$0\0");
    return MARKUP.matcher(broken).replaceAll("\\\\$0").replace("\0", NO_WIDTH);
  }

  /** At most so many characters, the last an ellipsis where something is cut. */
  static String shortened(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
