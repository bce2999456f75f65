package dev.warrenperf.exposition;

import dev.warrenperf.unit.Word;

/** The two formats that are read. */
public enum ExpositionFormat implements Word {
  /** Prometheus text 0.0.4. */
  TEXT,
  /** OpenMetrics 1.0. */
  OPENMETRICS;

  private static final byte[] EOF = {'#', ' ', 'E', 'O', 'F'};

  /**
   * Tells the format from the content: OpenMetrics when the last line that is not empty is {@code #
   * EOF}, else text. An empty body is text.
   */
  public static ExpositionFormat detect(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    int start = end - EOF.length;
    if (start < 0 || (start > 0 && bytes[start - 1] != '\n')) {
      return TEXT;
    }
    return isEof(bytes, start) ? OPENMETRICS : TEXT;
  }

  /** Whether {@code # EOF} stands at the position; the array must reach that far. */
  static boolean isEof(byte[] bytes, int start) {
    for (int i = 0; i < EOF.length; i++) {
      if (bytes[start + i] != EOF[i]) {
        return false;
      }
    }
    return true;
  }
}
