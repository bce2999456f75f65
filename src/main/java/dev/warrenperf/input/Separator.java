package dev.warrenperf.input;

/** What stands between the cells of a CSV. */
public enum Separator {
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
  public static Separator of(String text) {
    Separator most = COMMA;
    for (Separator separator : values()) {
      most = separator.countIn(text) > most.countIn(text) ? separator : most;
    }
    return most;
  }

  private int countIn(String text) {
    int count = 0;
    boolean quoted = false;
    boolean any = false;
    for (int at = 0; at < text.length(); at++) {
      char found = text.charAt(at);
      boolean end = found == '\n' || found == '\r';
      if (end && any && !quoted) {
        break;
      }
      any |= !end;
      quoted ^= found == '"';
      count += !quoted && found == character ? 1 : 0;
    }
    return count;
  }

  public char character() {
    return character;
  }

  /** Many of it, for a message. */
  String word() {
    return word;
  }
}
