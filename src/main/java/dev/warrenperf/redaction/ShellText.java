package dev.warrenperf.redaction;

/** A text taken apart into words as a shell does it, and put together again with masked ones. */
final class ShellText {

  private static final String OPERATORS = ";|&()";

  private final String text;
  private final boolean operators;
  private final boolean references;
  private final CommandWords words;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param operators whether commands end at {@code ;}, {@code |} and the like; elsewhere they are
   *     letters like others
   * @param references whether {@code $NAME} in it stands for something else
   */
  ShellText(String text, boolean operators, boolean references, CommandWords words) {
    this.text = text;
    this.operators = operators;
    this.references = references;
    this.words = words;
  }

  String redacted() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        words.beginLine();
      } else if (isOperator(c)) {
        words.begin();
      } else if (c > ' ') {
        int end = wordEnd(at);
        out.append(words.word(ShellWord.in(text.substring(at, end), references)));
        at = end;
        continue;
      }
      out.append(c);
      at++;
    }
    return out.toString();
  }

  private boolean isOperator(char c) {
    return operators && OPERATORS.indexOf(c) >= 0;
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) > ' ' && !isOperator(text.charAt(at))) {
      at = pieceEnd(text, at, operators);
    }
    return at;
  }

  /** The end of what begins there: something in quotes, in {@code $(...)}, or one character. */
  static int pieceEnd(String text, int at, boolean references) {
    return switch (text.charAt(at)) {
      case '\\' -> Math.min(at + 2, text.length());
      case '\'' -> behind(text, text.indexOf('\'', at + 1));
      case '"' -> quoteEnd(text, at);
      case '`' -> references ? behind(text, text.indexOf('`', at + 1)) : at + 1;
      case '$' -> references && text.startsWith("$(", at) ? parenthesisEnd(text, at + 1) : at + 1;
      default -> at + 1;
    };
  }

  private static int behind(String text, int at) {
    return at < 0 ? text.length() : at + 1;
  }

  private static int quoteEnd(String text, int from) {
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at +=
          switch (text.charAt(at)) {
            case '\\' -> 2;
            case '$' -> text.startsWith("$(", at) ? parenthesisEnd(text, at + 1) - at : 1;
            default -> 1;
          };
    }
    return Math.min(at + 1, text.length());
  }

  /** The end of what begins with an opening parenthesis; quotes in it are not looked into. */
  private static int parenthesisEnd(String text, int from) {
    int open = 0;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open == 0) {
        return at + 1;
      }
    }
    return text.length();
  }
}
