package dev.warrenperf.exposition;

/** Character classes of the two grammars, over single bytes. */
final class Characters {

  private static final int NAME = 1;
  private static final int NAME_START = 2;
  private static final int LABEL = 4;
  private static final int LABEL_START = 8;

  private static final byte[] CLASSES = classes();

  private Characters() {}

  private static byte[] classes() {
    byte[] classes = new byte[256];
    for (int c = 0; c < 128; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (letter) {
        classes[c] = NAME | NAME_START | LABEL | LABEL_START;
      } else if (c == ':') {
        classes[c] = NAME | NAME_START;
      } else if (c >= '0' && c <= '9') {
        classes[c] = NAME | LABEL;
      }
    }
    return classes;
  }

  static boolean isNameStart(byte c) {
    return (CLASSES[c & 0xff] & NAME_START) != 0;
  }

  static boolean isName(byte c) {
    return (CLASSES[c & 0xff] & NAME) != 0;
  }

  static boolean isLabelStart(byte c) {
    return (CLASSES[c & 0xff] & LABEL_START) != 0;
  }

  static boolean isLabel(byte c) {
    return (CLASSES[c & 0xff] & LABEL) != 0;
  }

  static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  static boolean isBlank(byte c) {
    return c == ' ' || c == '\t';
  }

  /** The first position that holds neither blank nor tab; something else must follow. */
  static int skipBlanks(byte[] bytes, int position) {
    int p = position;
    while (isBlank(bytes[p])) {
      p++;
    }
    return p;
  }

  /** Length of the line end at the position: 1, 2 for one with a carriage return, 0 for none. */
  static int lineEnd(byte[] bytes, int position, int limit) {
    if (bytes[position] == '\n') {
      return 1;
    }
    return bytes[position] == '\r' && position < limit && bytes[position + 1] == '\n' ? 2 : 0;
  }

  /** The position of the line feed that ends the line; there must be one. */
  static int lineFeed(byte[] bytes, int position) {
    int p = position;
    while (bytes[p] != '\n') {
      p++;
    }
    return p;
  }
}
