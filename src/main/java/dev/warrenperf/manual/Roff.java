package dev.warrenperf.manual;

import java.util.Locale;

/**
 * Text of a man page: the macros of man(7) that groff, mandoc and every other formatter know. What
 * is not ASCII is written as roff's own escapes.
 */
final class Roff {

  private final StringBuilder page = new StringBuilder();

  /** A comment, for whoever reads the source. */
  Roff comment(String text) {
    return line(".\\\" " + escaped(text));
  }

  Roff title(String name, String source, String manual) {
    return line(".TH " + argument(name) + " 1 \"\" " + argument(source) + " " + argument(manual));
  }

  Roff section(String heading) {
    return line(".SH " + argument(heading));
  }

  Roff subsection(String heading) {
    return line(".SS " + argument(heading));
  }

  /** A paragraph of its own. */
  Roff paragraph(String text) {
    return line(".PP").text(text);
  }

  /** An item with a tag that is marked up already, and what is said of it. */
  Roff item(String tag, String text) {
    return line(".TP").line(tag).text(text);
  }

  Roff text(String text) {
    return line(guarded(escaped(text)));
  }

  /** Lines as they are, neither filled nor hyphenated. */
  Roff verbatim(String... lines) {
    line(".in +4n").line(".nf");
    for (String each : lines) {
      text(each);
    }
    return line(".fi").line(".in");
  }

  /** A line of source. */
  Roff line(String source) {
    page.append(source).append('\n');
    return this;
  }

  static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  private static String argument(String text) {
    return '"' + escaped(text) + '"';
  }

  /** A line that begins with a control character of roff would be a request. */
  private static String guarded(String source) {
    return source.startsWith(".") ? "\\&" + source : source; // a straight quote is an escape by now
  }

  /** The text as it is to be read: hyphens that can be copied, quotes that stay straight. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '\\' -> out.append("\\e");
      case '-' -> out.append("\\-");
      case '\'' -> out.append("\\(aq");
      case '"' -> out.append("\\(dq");
      case '`' -> out.append("\\(ga");
      case '^' -> out.append("\\(ha");
      case '~' -> out.append("\\(ti");
      case ',' -> out.append(",\\:"); // a list without blanks may be parted there
      default -> {
        if (point >= ' ' && point < 0x7f) {
          out.appendCodePoint(point);
        } else {
          out.append("\\[u").append(String.format(Locale.ROOT, "%04X", point)).append(']');
        }
      }
    }
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
