package dev.warrenperf.exposition;

import dev.warrenperf.model.Problem.Tier;
import java.util.Map;

/** Reads what may follow a sample's value: a timestamp, and in OpenMetrics an exemplar. */
final class SampleTail {

  private static final double LARGEST_MILLIS = 9e18;

  private final LabelScanner labels;
  private final LabelScanner exemplarLabels = new LabelScanner();
  private final NumberReader number = new NumberReader();
  private byte[] bytes = new byte[0];
  private int limit;
  private boolean timestamped;
  private double timestamp;
  private long millis;
  private int exemplarLength;

  /** Gathers the flaws it finds where those of the rest of the line are. */
  SampleTail(LabelScanner labels) {
    this.labels = labels;
  }

  boolean timestamped() {
    return timestamped;
  }

  /** The timestamp as written: milliseconds in text, seconds in OpenMetrics. */
  double timestamp() {
    return timestamp;
  }

  /** The timestamp in milliseconds since 1970. */
  long millis() {
    return millis;
  }

  /** Characters in the names and values of the exemplar's labels; -1 without an exemplar. */
  int exemplarLength() {
    return exemplarLength;
  }

  /**
   * Reads from directly behind the value.
   *
   * @return the position of the line end, a carriage return included
   */
  int read(byte[] text, int valueStart, int valueEnd, int textLimit, boolean openMetrics)
      throws SyntaxFault {
    bytes = text;
    limit = textLimit;
    timestamped = false;
    exemplarLength = -1;
    boolean blank = openMetrics ? text[valueEnd] == ' ' : Characters.isBlank(text[valueEnd]);
    if (!blank && Characters.lineEnd(text, valueEnd, limit) == 0) {
      throw SyntaxFault.expected("a number", text, valueStart, limit);
    }
    return openMetrics ? openMetricsTail(valueEnd) : textTail(valueEnd);
  }

  private int textTail(int valueEnd) throws SyntaxFault {
    int p = Characters.skipBlanks(bytes, valueEnd);
    if (Characters.lineEnd(bytes, p, limit) > 0) {
      if (p > valueEnd) {
        labels.flaw(Tier.STRICT_ONLY, valueEnd, "expected a line end, found a blank before it");
      }
      return p;
    }
    p = Characters.skipBlanks(bytes, wholeMillis(p));
    if (Characters.lineEnd(bytes, p, limit) == 0) {
      throw SyntaxFault.expected("a line end after the timestamp", bytes, p, limit);
    }
    return p;
  }

  private int wholeMillis(int start) throws SyntaxFault {
    int p = start;
    long total = 0;
    boolean fits = true;
    while (Characters.isDigit(bytes[p])) {
      int digit = bytes[p++] - '0';
      fits &= total <= (Long.MAX_VALUE - digit) / 10;
      total = total * 10 + digit;
    }
    if (p == start || !fits) {
      throw SyntaxFault.expected(
          p == start ? "a timestamp in whole milliseconds" : "a timestamp of 64 bits",
          bytes,
          start,
          limit);
    }
    timestamped = true;
    millis = total;
    timestamp = (double) total;
    return p;
  }

  private int openMetricsTail(int valueEnd) throws SyntaxFault {
    int p = valueEnd;
    if (bytes[p] == ' ' && bytes[p + 1] != '#') {
      p = seconds(p + 1);
      timestamped = true;
      timestamp = number.value();
      millis = toMillis(timestamp);
    }
    if (bytes[p] == ' ') {
      p = exemplar(p);
    }
    if (Characters.lineEnd(bytes, p, limit) == 0) {
      throw SyntaxFault.expected("a line end", bytes, p, limit);
    }
    return p;
  }

  private static long toMillis(double seconds) {
    double exact = Math.rint(seconds * 1000);
    return (long) Math.max(-LARGEST_MILLIS, Math.min(LARGEST_MILLIS, exact));
  }

  private int seconds(int start) throws SyntaxFault {
    int p = finishedNumber(start, "a timestamp in seconds");
    if (Double.isNaN(number.value()) || Double.isInfinite(number.value())) {
      throw SyntaxFault.expected("a finite timestamp", bytes, start, limit);
    }
    return p;
  }

  private int finishedNumber(int start, String what) throws SyntaxFault {
    int p = number.read(bytes, start);
    if (p < 0 || (bytes[p] != ' ' && Characters.lineEnd(bytes, p, limit) == 0)) {
      throw SyntaxFault.expected(what, bytes, start, limit);
    }
    return p;
  }

  private int exemplar(int start) throws SyntaxFault {
    int p = start + 1;
    if (bytes[p] != '#' || bytes[p + 1] != ' ' || bytes[p + 2] != '{') {
      throw SyntaxFault.expected("a line end or an exemplar", bytes, p, limit);
    }
    exemplarLabels.begin(bytes, limit, p, true);
    p = exemplarLabels.scan(p + 3);
    exemplarLength = 0;
    for (Map.Entry<String, String> label : exemplarLabels.labels().entrySet()) {
      exemplarLength += length(label.getKey()) + length(label.getValue());
    }
    if (exemplarLabels.hasQuotedName() || bytes[p] != ' ') {
      throw SyntaxFault.expected("one blank and the exemplar's value", bytes, p, limit);
    }
    p = finishedNumber(p + 1, "the exemplar's value");
    return bytes[p] == ' ' ? seconds(p + 1) : p;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
