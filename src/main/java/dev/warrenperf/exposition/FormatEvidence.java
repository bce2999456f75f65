package dev.warrenperf.exposition;

import java.nio.charset.StandardCharsets;

/**
 * Tells the format from the beginning of a file that is too long to look at its end first: by what
 * text would refuse and OpenMetrics has - its own types, timestamps with a fraction, exemplars - or
 * by {@code # EOF}. Without such a sign it is text, which reads the timestamps of both alike where
 * they are whole numbers; the file's last line has the last word.
 */
final class FormatEvidence {

  /** Longer lines are no evidence; this keeps the time linear, whatever the file holds. */
  private static final int LONGEST_LINE = 4096;

  private static final String EXEMPLAR = " # {";

  private final NumberReader number = new NumberReader();

  private FormatEvidence() {}

  static ExpositionFormat of(byte[] bytes, int from, int to) {
    FormatEvidence evidence = new FormatEvidence();
    int start = from;
    for (int p = from; p < to; p++) {
      if (bytes[p] == '\n') {
        if (p - start <= LONGEST_LINE && evidence.isOpenMetrics(bytes, start, p)) {
          return ExpositionFormat.OPENMETRICS;
        }
        start = p + 1;
      }
    }
    return ExpositionFormat.TEXT;
  }

  private boolean isOpenMetrics(byte[] bytes, int from, int to) {
    String line = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    if (line.startsWith("#")) {
      return line.equals("# EOF") || hasOwnType(line);
    }
    int exemplar = line.lastIndexOf(EXEMPLAR);
    return exemplar >= 0
        ? quotesAreClosed(line, exemplar) && endsWithNumber(line.substring(0, exemplar))
        : hasFractionalTimestamp(line);
  }

  private static boolean quotesAreClosed(String line, int before) {
    boolean open = false;
    for (int i = 0; i < before; i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '"') {
        open = !open;
      }
    }
    return !open;
  }

  private static boolean hasOwnType(String line) {
    if (!line.startsWith("# TYPE ")) {
      return false;
    }
    String word = line.substring(line.lastIndexOf(' ') + 1);
    return MetricType.of(word, true) != null && MetricType.of(word, false) == null;
  }

  private boolean hasFractionalTimestamp(String line) {
    int blank = line.lastIndexOf(' ');
    return blank > 0
        && line.indexOf('.', blank) > 0
        && endsWithNumber(line)
        && endsWithNumber(line.substring(0, blank));
  }

  /** Whether the last word is a number, behind a blank that may part it from a series. */
  private boolean endsWithNumber(String line) {
    int blank = line.lastIndexOf(' ');
    byte[] word = (line.substring(blank + 1) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    return blank > 0 && number.read(word, 0) == word.length - 1;
  }
}
