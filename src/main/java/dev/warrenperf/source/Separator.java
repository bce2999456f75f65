package dev.warrenperf.source;

/** What stands between the cells of a CSV. */
enum Separator {
  COMMA(',', "commas"),
  TAB('\t', "tabs"),
  SEMICOLON(';', "semicolons");

  private final char character;
  private final String word;

  Separator(char character, String word) {
    this.character = character;
    this.word = word;
  }

  /**
   * The one that the first line has most of outside quotes; of equal numbers, and where there is
   * none, the comma, then the tab.
   */
  static Separator of(String text) {
    int[] counts = new int[values().length];
    boolean quoted = false;
    boolean any = false;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      boolean end = character == '\n' || character == '\r';
      if (end && any && !quoted) {
        break;
      }
      any |= !end;
      quoted ^= character == '"';
      for (Separator separator : values()) {
        counts[separator.ordinal()] += !quoted && character == separator.character ? 1 : 0;
      }
    }
    Separator most = COMMA;
    for (Separator separator : values()) {
      most = counts[separator.ordinal()] > counts[most.ordinal()] ? separator : most;
    }
    return most;
  }

  char character() {
    return character;
  }

  /** Many of it, for a message. */
  String word() {
    return word;
  }
}
