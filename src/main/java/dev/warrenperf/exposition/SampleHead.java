package dev.warrenperf.exposition;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Series;
import java.nio.charset.StandardCharsets;

/** Reads a sample line up to its value: metric name and labels, and what parts them. */
final class SampleHead {

  private final LabelScanner labels;
  private byte[] bytes = new byte[0];
  private int nameStart;
  private int nameEnd;

  SampleHead(LabelScanner labels) {
    this.labels = labels;
  }

  /**
   * Reads from the start of the line.
   *
   * @return the position of the value
   */
  int read(byte[] text, int lineStart, int limit, boolean openMetrics) throws SyntaxFault {
    bytes = text;
    labels.begin(text, limit, lineStart, openMetrics);
    int p = openMetrics ? lineStart : Characters.skipBlanks(text, lineStart);
    nameStart = p;
    if (Characters.isNameStart(text[p])) {
      while (Characters.isName(text[p])) {
        p++;
      }
    } else if (text[p] != '{') {
      throw SyntaxFault.expected("a metric name", text, p, limit);
    }
    nameEnd = p;
    if (!openMetrics) {
      p = Characters.skipBlanks(text, p);
    }
    if (text[p] == '{') {
      p = braces(p, limit);
    }
    return openMetrics ? oneBlank(p, limit) : Characters.skipBlanks(text, p);
  }

  private int braces(int open, int limit) throws SyntaxFault {
    int p = labels.scan(open + 1);
    if (labels.hasQuotedName() == nameEnd > nameStart) {
      throw labels.hasQuotedName()
          ? SyntaxFault.saying(open, "expected one metric name, found another in the braces")
          : SyntaxFault.saying(
              open, "expected a metric name, found " + SyntaxFault.found(bytes, open, limit));
    }
    return p;
  }

  private int oneBlank(int p, int limit) throws SyntaxFault {
    if (bytes[p] != ' ') {
      throw SyntaxFault.expected("one blank and a value", bytes, p, limit);
    }
    return p + 1;
  }

  /** The series that the line read last names. */
  Series series() throws SyntaxFault {
    String name =
        nameEnd > nameStart
            ? new String(bytes, nameStart, nameEnd - nameStart, StandardCharsets.US_ASCII)
            : labels.quotedName();
    return new Series(name, Labels.of(labels.labels()));
  }
}
