package dev.warrenperf.render.text;

import com.google.re2j.Pattern;
import dev.warrenperf.unit.Visible;
import java.util.ArrayList;
import java.util.List;

/** Text made fit for a terminal: nothing in it can move the cursor, and lines break at blanks. */
final class Plain {

  private static final Pattern BLANKS = Pattern.compile(" +");

  private Plain() {}

  /**
   * The text with control and format characters made visible ({@code \u001b}), so that a hostile
   * label value cannot write escape sequences or turn the direction of reading.
   */
  static String of(String text) {
    return Visible.of(text);
  }

  /** At most so many cells, the end replaced by an ellipsis where it does not fit. */
  static String shortened(String text, int cells, String ellipsis) {
    return TerminalCells.of(text) <= cells
        ? text
        : text.substring(
                0, TerminalCells.end(text, Math.max(0, cells - TerminalCells.of(ellipsis))))
            + ellipsis;
  }

  /** Likewise, the middle replaced. */
  static String shortenedName(String name, int cells, String ellipsis) {
    int kept = cells - TerminalCells.of(ellipsis);
    if (TerminalCells.of(name) <= cells || kept < 2) {
      return shortened(name, cells, ellipsis);
    }
    return name.substring(0, TerminalCells.end(name, kept - kept / 2))
        + ellipsis
        + name.substring(TerminalCells.start(name, kept / 2));
  }

  /** Lines of at most so many cells; a word that is longer is broken. */
  static List<String> wrapped(String text, int cells) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : BLANKS.split(text.strip(), -1)) {
      String rest = word;
      if (line.length() > 0
          && TerminalCells.of(line.toString()) + 1 + TerminalCells.of(rest) > cells) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (TerminalCells.of(rest) > cells) {
        int end = Math.max(TerminalCells.end(rest, cells), rest.offsetByCodePoints(0, 1));
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.length() == 0 ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }
}
