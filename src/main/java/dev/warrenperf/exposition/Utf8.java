package dev.warrenperf.exposition;

/** Validity of UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above 10FFFF. */
final class Utf8 {

  private Utf8() {}

  /** The position of the first byte that is not part of valid UTF-8, or -1. */
  static int firstInvalid(byte[] bytes, int from, int to) {
    int p = from;
    while (p < to) {
      int length = bytes[p] >= 0 ? 1 : sequence(bytes, p, to);
      if (length == 0) {
        return p;
      }
      p += length;
    }
    return -1;
  }

  /** Length of the multi-byte sequence at the position, 0 when it is not valid. */
  private static int sequence(byte[] bytes, int p, int to) {
    int lead = bytes[p] & 0xff;
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (p + length > to || !validSecond(lead, bytes[p + 1] & 0xff)) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[p + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static boolean validSecond(int lead, int second) {
    int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    return second >= low && second <= high;
  }
}
