package dev.warrenperf.render.markdown;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.warrenperf.unit.Visible;

/**
 * Text from outside as it stands in Markdown: shown as it was written, whatever is in it. It never
 * begins a line.
 */
final class Escape {

  /** What a name may take; the rest is cut, which an ellipsis says. */
  private static final int LONGEST_NAME = 200;

  /** What a sentence may take. */
  private static final int LONGEST_SENTENCE = 2000;

  /** A command that is longer is not typed again from here. */
  private static final int LONGEST_COMMAND = 4000;

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&~|$#]");

  /**
   * After Markdown is rendered GitHub makes links of addresses, mentions and issues, and pictures
   * of emoji names. A backslash does not hinder that; a blank without width behind the sign does.
   * The sign is the one group that is there; what has to follow it stands behind the group.
   */
  private static final Pattern LINKED =
      Pattern.compile(
          "(?i)([@$])|(#)[0-9]|(\\bgh-)[0-9]|(\\bwww)\\.|(\\b(?:https?|ftp|mailto|xmpp):)"
              + "|(:)(?:[a-z0-9_+-]*[a-z+-][a-z0-9_+-]*:|100:|1234:)");

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
    return MARKUP.matcher(unlinked(cut)).replaceAll("\\\\$0").replace("\0", NO_WIDTH);
  }

  /** With a NUL behind each sign. */
  private static String unlinked(String text) {
    Matcher linked = LINKED.matcher(text);
    StringBuilder broken = new StringBuilder();
    int done = 0;
    while (linked.find(done)) {
      int end = linked.start();
      for (int group = 1; group <= linked.groupCount(); group++) {
        end = Math.max(end, linked.end(group));
      }
      broken.append(text, done, end).append('\0');
      done = end;
    }
    return broken.append(text, done, text.length()).toString();
  }

  /** At most so many characters, the last an ellipsis where something is cut. */
  static String shortened(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /** As code, between fences that are longer than any row of backticks in it. */
  static String command(String commandLine) {
    String cut = shortened(Visible.of(commandLine), LONGEST_COMMAND);
    String fence = "```";
    while (cut.contains(fence)) {
      fence += "`";
    }
    return fence + "sh\n" + cut + "\n" + fence;
  }
}
