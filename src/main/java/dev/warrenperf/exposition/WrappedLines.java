package dev.warrenperf.exposition;

/** Lines that were cut where the window of a terminal ended, as they are copied out of one. */
final class WrappedLines {

  /** So many bytes of a body show whether it is. */
  static final int SAMPLE = 8192;

  /** Windows are hardly narrower. */
  private static final int NARROWEST = 40;

  /** One line may be the longest by chance. */
  private static final int FEWEST = 2;

  private WrappedLines() {}

  /**
   * Whether the line before this one, which is none of its own, and another one are as long as any
   * is.
   *
   * @param line from 1 on
   */
  static boolean continuesAt(int line, byte[] bytes, int length) {
    int end = Math.min(length, SAMPLE);
    int longest = 0;
    int cut = 0;
    int before = 0;
    int number = 1;
    int begin = 0;
    for (int at = 0; at < end; at++) {
      if (bytes[at] == '\n') {
        int columns = columns(bytes, begin, at);
        cut = columns > longest ? 1 : columns == longest ? cut + 1 : cut;
        longest = Math.max(longest, columns);
        before = number == line - 1 ? columns : before;
        number++;
        begin = at + 1;
      }
    }
    return longest >= NARROWEST && before == longest && cut >= FEWEST;
  }

  /** Characters without the line's end. */
  private static int columns(byte[] bytes, int from, int to) {
    int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    int columns = 0;
    for (int at = from; at < end; at++) {
      columns += (bytes[at] & 0xc0) == 0x80 ? 0 : 1;
    }
    return columns;
  }
}
