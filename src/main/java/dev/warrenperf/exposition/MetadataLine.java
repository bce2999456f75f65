package dev.warrenperf.exposition;

import dev.warrenperf.model.Problem.Tier;
import java.nio.charset.StandardCharsets;

/** Reads a line that begins with {@code #}: HELP, TYPE, UNIT, {@code # EOF} or a comment. */
final class MetadataLine {

  /** What such a line may be. */
  enum Keyword {
    HELP,
    TYPE,
    UNIT,
    EOF,
    COMMENT
  }

  private final LabelScanner names;
  private byte[] bytes = new byte[0];
  private int limit;
  private boolean openMetrics;
  private int lineFeed;
  private int textEnd;
  private Keyword keyword = Keyword.COMMENT;
  private String name = "";
  private MetricType type;
  private String unit;

  MetadataLine(LabelScanner names) {
    this.names = names;
  }

  Keyword keyword() {
    return keyword;
  }

  /** The family named, for HELP, TYPE and UNIT. */
  String name() {
    return name;
  }

  /** The type named, for TYPE; else null. */
  MetricType type() {
    return type;
  }

  /**
   * The unit named, for UNIT; else null. In text such a line is a comment, and tells all the same.
   */
  String unit() {
    return unit;
  }

  /** Whether the line ended with a carriage return. */
  boolean carriageReturn() {
    return textEnd < lineFeed;
  }

  /**
   * Reads the line.
   *
   * @param hash the position of the {@code #}
   * @return the position of the line feed at its end
   */
  int read(byte[] text, int lineStart, int hash, int textLimit, boolean isOpenMetrics)
      throws SyntaxFault {
    bytes = text;
    limit = textLimit;
    openMetrics = isOpenMetrics;
    type = null;
    unit = null;
    names.begin(text, textLimit, lineStart, isOpenMetrics);
    setEnd(Characters.lineFeed(text, hash));
    int p = openMetrics ? openMetricsKeyword(hash) : textKeyword(hash);
    if (keyword != Keyword.EOF && keyword != Keyword.COMMENT) {
      family(p);
    }
    return lineFeed;
  }

  private void setEnd(int feed) {
    lineFeed = feed;
    textEnd = feed > 0 && bytes[feed - 1] == '\r' ? feed - 1 : feed;
  }

  private int textKeyword(int hash) {
    keyword = Keyword.COMMENT;
    int p = hash + 1;
    if (!Characters.isBlank(bytes[p])) {
      return p;
    }
    p = Characters.skipBlanks(bytes, p);
    Keyword found = keywordAt(p);
    if (found == Keyword.UNIT) {
      unitComment(p + 4);
    }
    if (found == Keyword.COMMENT || found == Keyword.UNIT || !Characters.isBlank(bytes[p + 4])) {
      return p;
    }
    keyword = found;
    return Characters.skipBlanks(bytes, p + 4);
  }

  /** {@code # UNIT name unit} as clients write it, and nothing else. */
  private void unitComment(int behind) {
    String[] words =
        new String(bytes, behind, textEnd - behind, StandardCharsets.UTF_8).split(" ", -1);
    if (words.length == 3 && words[0].isEmpty() && !words[1].isEmpty()) {
      name = words[1];
      unit = words[2];
    }
  }

  private int openMetricsKeyword(int hash) throws SyntaxFault {
    int p = hash + 2;
    if (textEnd == hash + 5 && ExpositionFormat.isEof(bytes, hash)) {
      keyword = Keyword.EOF;
      return p;
    }
    keyword = textEnd > p && bytes[hash + 1] == ' ' ? keywordAt(p) : Keyword.COMMENT;
    if (keyword == Keyword.COMMENT || bytes[p + 4] != ' ') {
      throw SyntaxFault.saying(
          hash, "expected \"# HELP \", \"# TYPE \", \"# UNIT \" or \"# EOF\", found a comment");
    }
    return p + 5;
  }

  private Keyword keywordAt(int p) {
    if (textEnd - p < 4) {
      return Keyword.COMMENT;
    }
    int word =
        bytes[p] << 24 | (bytes[p + 1] & 0xff) << 16 | (bytes[p + 2] & 0xff) << 8 | bytes[p + 3];
    return switch (word) {
      case 'H' << 24 | 'E' << 16 | 'L' << 8 | 'P' -> Keyword.HELP;
      case 'T' << 24 | 'Y' << 16 | 'P' << 8 | 'E' -> Keyword.TYPE;
      case 'U' << 24 | 'N' << 16 | 'I' << 8 | 'T' -> Keyword.UNIT;
      default -> Keyword.COMMENT;
    };
  }

  private void family(int start) throws SyntaxFault {
    int p = start;
    if (bytes[p] == '"') {
      p = names.scanQuotedName(p);
      name = names.quotedName();
      setEnd(Characters.lineFeed(bytes, p));
    } else {
      while (Characters.isName(bytes[p]) && (p > start || Characters.isNameStart(bytes[p]))) {
        p++;
      }
      if (p == start) {
        throw SyntaxFault.expected("a metric name after " + keyword, bytes, p, limit);
      }
      name = new String(bytes, start, p - start, StandardCharsets.US_ASCII);
    }
    content(p);
  }

  private void content(int nameEnd) throws SyntaxFault {
    if (openMetrics && (bytes[nameEnd] != ' ' || lineFeed >= limit)) {
      throw SyntaxFault.expected("one blank and text after the name", bytes, nameEnd, limit);
    }
    if (nameEnd < textEnd && !Characters.isBlank(bytes[nameEnd])) {
      names.flaw(Tier.STRICT_ONLY, nameEnd, "expected a blank after the metric name, found none");
    }
    int from = Math.min(nameEnd + 1, textEnd);
    switch (keyword) {
      case HELP -> checkHelp(from);
      case TYPE -> readType(from);
      case UNIT -> checkUnit(from);
      case EOF, COMMENT -> throw new IllegalStateException(keyword + " has no content");
    }
  }

  private void checkHelp(int from) throws SyntaxFault {
    int invalid = Utf8.firstInvalid(bytes, from, textEnd);
    if (invalid >= 0) {
      throw SyntaxFault.notUtf8(bytes, invalid);
    }
  }

  private void readType(int from) throws SyntaxFault {
    // The whole rest must be the word: a trailing blank or a second one before it is refused.
    String word = new String(bytes, from, textEnd - from, StandardCharsets.UTF_8);
    type = MetricType.of(word, openMetrics);
    if (type == null) {
      int blank = word.indexOf(' ');
      boolean more = blank > 0 && MetricType.of(word.substring(0, blank), openMetrics) != null;
      int behind = more ? Characters.skipBlanks(bytes, from + blank) : textEnd;
      throw behind < textEnd
          ? SyntaxFault.expected("a line end behind the metric type", bytes, behind, limit)
          : SyntaxFault.expected("a metric type", bytes, from, limit);
    }
  }

  private void checkUnit(int from) throws SyntaxFault {
    unit = new String(bytes, from, textEnd - from, StandardCharsets.UTF_8);
    if (!unit.isEmpty() && !name.endsWith("_" + unit)) {
      throw SyntaxFault.expected("a unit that the metric's name ends with", bytes, from, limit);
    }
  }
}
