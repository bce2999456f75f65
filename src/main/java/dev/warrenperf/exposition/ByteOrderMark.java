package dev.warrenperf.exposition;

import dev.warrenperf.model.Problem.Tier;

/** The three bytes that some editors put before UTF-8. */
final class ByteOrderMark {

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private ByteOrderMark() {}

  /**
   * Reports a byte-order mark at the beginning of the text.
   *
   * @return the position behind it
   */
  static int skip(byte[] text, int length, ProblemList problems) {
    if (length < MARK.length) {
      return 0;
    }
    for (int i = 0; i < MARK.length; i++) {
      if (text[i] != MARK[i]) {
        return 0;
      }
    }
    problems.add(
        Tier.STRICT_ONLY, 1, 1, "expected metrics, found a byte-order mark before them: left out");
    return MARK.length;
  }
}
