package dev.warrenperf.exposition;

import dev.warrenperf.model.Problem.Tier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what stands in braces, labels and perhaps a quoted metric name, and remembers where each
 * part is. Decoding is a second step, since most labels are never looked at.
 *
 * <p>Text allows blanks everywhere, a missing comma and raw line feeds inside quotes unless a
 * backslash stands before them, all as Prometheus' scraper does; OpenMetrics nothing of this.
 */
final class LabelScanner {

  private final List<Flaw> flaws = new ArrayList<>();
  private byte[] bytes = new byte[0];
  private int limit;
  private int lineStart;
  private boolean openMetrics;
  private int[] parts = new int[64];
  private int count;
  private int quotedNameStart;
  private int quotedNameEnd;
  private int brokenQuote;
  private int end;

  /** Prepares for a line. */
  void begin(byte[] text, int textLimit, int start, boolean isOpenMetrics) {
    bytes = text;
    limit = textLimit;
    lineStart = start;
    openMetrics = isOpenMetrics;
    flaws.clear();
    count = 0;
    quotedNameStart = -1;
    brokenQuote = -1;
  }

  /** What was read although it is not as it should be; valid until the next line. */
  List<Flaw> flaws() {
    return flaws;
  }

  void flaw(Tier tier, int position, String message) {
    // No more of one line are reported than of a body, and a hostile line may have millions.
    if (flaws.size() <= ProblemList.CAP) {
      flaws.add(new Flaw(tier, position - lineStart, message));
    }
  }

  boolean hasQuotedName() {
    return quotedNameStart >= 0;
  }

  int labelCount() {
    return count;
  }

  /** The quote that a raw line feed stands in, or -1: errors behind it begin there. */
  int brokenQuote() {
    return brokenQuote;
  }

  /**
   * Reads from behind the opening brace.
   *
   * @return the position behind the closing one
   */
  int scan(int from) throws SyntaxFault {
    int p = blanks(from);
    while (bytes[p] != '}') {
      p = item(p);
    }
    return p + 1;
  }

  private int item(int start) throws SyntaxFault {
    boolean quoted = bytes[start] == '"';
    int p = quoted ? quoted(start) : name(start);
    int nameEnd = end;
    p = blanks(p);
    if (quoted && (bytes[p] == ',' || bytes[p] == '}')) {
      takeName(start + 1, nameEnd);
      return separator(p);
    }
    if (bytes[p] != '=') {
      throw expected("'=' after the label name", p);
    }
    p = blanks(p + 1);
    if (bytes[p] != '"') {
      throw expected("a label value in double quotes", p);
    }
    int valueStart = p + 1;
    p = blanks(quoted(p));
    addLabel(quoted ? start + 1 : start, nameEnd, quoted, valueStart, end);
    return separator(p);
  }

  /** Reads a metric name in quotes, as metadata has it, and returns the position behind it. */
  int scanQuotedName(int open) throws SyntaxFault {
    int p = quoted(open);
    quotedNameStart = open + 1;
    quotedNameEnd = end;
    return p;
  }

  private void takeName(int from, int to) throws SyntaxFault {
    if (quotedNameStart >= 0) {
      throw SyntaxFault.saying(from - 1, "expected one metric name, found another in the braces");
    }
    quotedNameStart = from;
    quotedNameEnd = to;
  }

  private int name(int start) throws SyntaxFault {
    int p = start;
    if (!Characters.isLabelStart(bytes[p])) {
      throw expected("a label name", p);
    }
    while (Characters.isLabel(bytes[p])) {
      p++;
    }
    end = p;
    return p;
  }

  private int separator(int p) throws SyntaxFault {
    if (bytes[p] == ',') {
      int next = blanks(p + 1);
      if (openMetrics && bytes[next] == '}') {
        flaw(Tier.STRICT_ONLY, p, "expected a closing brace, found a trailing comma");
      }
      return next;
    }
    if (bytes[p] == '}') {
      return p;
    }
    if (openMetrics || !(Characters.isLabelStart(bytes[p]) || bytes[p] == '"')) {
      throw expected("a comma or a closing brace", p);
    }
    flaw(Tier.STRICT_ONLY, p, "expected a comma between labels, found none");
    return p;
  }

  /** Reads a quoted string and leaves its end, before the closing quote, in {@code end}. */
  private int quoted(int open) throws SyntaxFault {
    int p = open + 1;
    while (bytes[p] != '"') {
      if (bytes[p] == '\\' && p + 1 < limit && bytes[p + 1] != '\n') {
        p++;
      } else if (bytes[p] == '\\' && p + 1 < limit && !openMetrics) {
        throw SyntaxFault.saying(p, "expected an escaped character, found a line end");
      } else if (bytes[p] == '\n') {
        lineFeedInside(open, p);
      }
      p++;
      if (p > limit) {
        throw SyntaxFault.unclosed(open);
      }
    }
    end = p;
    return p + 1;
  }

  private void lineFeedInside(int open, int p) throws SyntaxFault {
    if (p >= limit) {
      throw SyntaxFault.unclosed(open);
    }
    if (openMetrics) {
      throw SyntaxFault.saying(open, "expected a closing quote, found a line end");
    }
    if (brokenQuote < 0) {
      brokenQuote = open;
      flaw(Tier.STRICT_ONLY, open, "expected a closing quote in the same line, found a line end");
    }
  }

  private int blanks(int p) {
    return openMetrics ? p : Characters.skipBlanks(bytes, p);
  }

  private SyntaxFault expected(String what, int p) {
    return brokenQuote >= 0
        ? SyntaxFault.saying(
            brokenQuote, "expected a closing quote in the same line, found a line end")
        : SyntaxFault.expected(what, bytes, p, limit);
  }

  private void addLabel(int nameStart, int nameEnd, boolean quoted, int valueStart, int valueEnd) {
    if (5 * count + 5 > parts.length) {
      parts = Arrays.copyOf(parts, parts.length * 2);
    }
    int at = 5 * count++;
    parts[at] = nameStart;
    parts[at + 1] = nameEnd;
    parts[at + 2] = quoted ? 1 : 0;
    parts[at + 3] = valueStart;
    parts[at + 4] = valueEnd;
  }

  /** The quoted metric name. */
  String quotedName() throws SyntaxFault {
    if (quotedNameEnd == quotedNameStart) {
      throw SyntaxFault.saying(quotedNameStart, "expected a metric name, found an empty one");
    }
    return decode(quotedNameStart, quotedNameEnd, true);
  }

  /**
   * Decodes the labels.
   *
   * @throws SyntaxFault for a name that comes twice, {@code __name__}, an empty name, invalid UTF-8
   */
  SortedMap<String, String> labels() throws SyntaxFault {
    SortedMap<String, String> labels = new TreeMap<>();
    for (int at = 0; at < 5 * count; at += 5) {
      String name = decode(parts[at], parts[at + 1], true);
      if (name.isEmpty()) {
        throw SyntaxFault.saying(parts[at], "expected a label name, found an empty one");
      }
      String value = decode(parts[at + 3], parts[at + 4], false);
      if (name.equals("__name__") || labels.put(name, value) != null) {
        throw SyntaxFault.saying(
            parts[at], "expected each label name once, found \"" + name + "\" again");
      }
    }
    return labels;
  }

  /** Removes escapes; one that the format does not know stays as it is, as in Prometheus. */
  String decode(int from, int to, boolean isName) throws SyntaxFault {
    int invalid = Utf8.firstInvalid(bytes, from, to);
    if (invalid >= 0) {
      throw SyntaxFault.notUtf8(bytes, invalid);
    }
    String raw = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return raw.indexOf('\\') < 0 ? raw : unescape(raw, from, isName);
  }

  private String unescape(String raw, int from, boolean isName) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char next = c == '\\' && i + 1 < raw.length() ? raw.charAt(i + 1) : 0;
      if (next == '\\' || next == '"' || next == 'n') {
        text.append(next == 'n' ? '\n' : next);
        i++;
      } else {
        text.append(c);
        if (c == '\\') {
          unknownEscape(from, isName);
        }
      }
    }
    return text.toString();
  }

  private void unknownEscape(int from, boolean isName) {
    // Client libraries' own test suites read such escapes in values literally, so only in names
    // do they count against a file.
    flaw(
        isName ? Tier.STRICT_ONLY : Tier.NOTICE,
        from,
        "expected one of the escapes \\\\, \\\" and \\n, found another; it is read literally");
  }
}
