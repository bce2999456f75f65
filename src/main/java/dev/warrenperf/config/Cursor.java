package dev.warrenperf.config;

/** A place in a text that is read once from left to right. */
final class Cursor {

  /** What {@link #peek} answers at the end. */
  static final int END = -1;

  private final String text;
  private int position;

  Cursor(String text) {
    this.text = text;
  }

  /** The code point at this place, or {@link #END}. */
  int peek() {
    return position < text.length() ? text.codePointAt(position) : END;
  }

  /** Takes the code point at this place, or answers {@link #END}. */
  int next() {
    int point = peek();
    if (point != END) {
      position += Character.charCount(point);
    }
    return point;
  }

  boolean take(String expected) {
    if (!text.startsWith(expected, position)) {
      return false;
    }
    position += expected.length();
    return true;
  }

  /** Blanks as PromQL knows them. */
  void skipBlanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      position++;
    }
  }

  /** The letters, digits, underscores (and colons, where wanted) from here; may be empty. */
  String word(boolean colons) {
    int start = position;
    while (isLetter(peek()) || (position > start && isDigit(peek())) || (colons && peek() == ':')) {
      position++;
    }
    return text.substring(start, position);
  }

  int position() {
    return position;
  }

  SyntaxException expected(String what) {
    return faultAt(position, "expected " + what + ", found " + found());
  }

  SyntaxException expected(String what, String hint) {
    return faultAt(position, "expected " + what + ", found " + found() + "; " + hint);
  }

  SyntaxException faultAt(int place, String fault) {
    return new SyntaxException(text.codePointCount(0, place) + 1, fault);
  }

  private String found() {
    if (peek() == END) {
      return "the end";
    }
    int start = position;
    String word = word(true);
    position = start;
    return word.isEmpty() ? Quoted.of(Character.toString(peek())) : Quoted.of(word);
  }

  private static boolean isLetter(int point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || point == '_';
  }

  private static boolean isDigit(int point) {
    return point >= '0' && point <= '9';
  }
}
