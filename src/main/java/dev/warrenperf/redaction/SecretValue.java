package dev.warrenperf.redaction;

import java.util.Set;

/**
 * How far the value of a secret reaches; where that is not clear, rather too far.
 *
 * @param start its first character, behind a quote
 * @param end behind its last one, before a quote
 * @param next where the text goes on, behind a quote
 * @param isLiteral whether it is in single quotes
 */
record SecretValue(int start, int end, int next, boolean isLiteral) {

  /** Words of JSON that are no strings. */
  private static final Set<String> WORDS = Set.of("true", "false", "null");

  /** How a shell writes a single quote in single quotes. */
  private static final String QUOTE_IN_QUOTES = "'\\''";

  /**
   * The value that begins there.
   *
   * @param name where its name begins
   * @param blanks whether the text consists of several words
   * @param inUrl whether it is part of a URL
   */
  static SecretValue in(String text, int name, int from, boolean blanks, boolean inUrl) {
    if (text.startsWith(QUOTE_IN_QUOTES, from)) {
      int close = text.indexOf(QUOTE_IN_QUOTES, from + QUOTE_IN_QUOTES.length());
      int end = close < 0 ? text.length() : close;
      return new SecretValue(from + QUOTE_IN_QUOTES.length(), end, end, true);
    }
    int slashes = 0;
    while (from + slashes < text.length() && text.charAt(from + slashes) == '\\') {
      slashes++;
    }
    int open = from + slashes;
    if (open < text.length() && (text.charAt(open) == '"' || text.charAt(open) == '\'')) {
      return quoted(text, open, slashes);
    }
    int end = unquotedEnd(text, name, from, blanks, inUrl);
    char around = name == 0 ? 0 : text.charAt(name - 1);
    boolean closed =
        end < text.length() && text.charAt(end) == around && (around == '"' || around == '\'');
    return new SecretValue(from, end, closed ? end + 1 : end, false);
  }

  private static SecretValue quoted(String text, int open, int slashes) {
    char quote = text.charAt(open);
    int run = 0;
    for (int at = open + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean closes = slashes == 0 ? run % 2 == 0 : run <= slashes;
      if (c == quote && closes) {
        int end = slashes == 0 ? at : at - run;
        int next = behindQuote(text, at + 1);
        // letters right behind a closing quote belong to the same word of a shell
        return next == at + 1
            ? new SecretValue(open + 1, end, next, quote == '\'')
            : new SecretValue(open, next, next, false);
      }
      run = c == '\\' ? run + 1 : 0;
    }
    return new SecretValue(open + 1, text.length(), text.length(), quote == '\'');
  }

  private static int behindQuote(String text, int from) {
    int at = from;
    while (at < text.length()
        && text.charAt(at) > ' '
        && ",;&|)}]>:\\".indexOf(text.charAt(at)) < 0) {
      at = ShellText.pieceEnd(text, at, false);
    }
    return at;
  }

  private static int unquotedEnd(String text, int name, int from, boolean blanks, boolean inUrl) {
    int begin = name;
    while (begin > 0 && text.charAt(begin - 1) == '-') {
      begin--;
    }
    char before = begin == 0 ? 0 : text.charAt(begin - 1);
    char first = text.charAt(from);
    if (first == '|' || first == '>') {
      return text.length(); // the value is a block of lines
    }
    if (first == '{' || first == '[') {
      return bracketEnd(text, from);
    }
    if (first == '`' || text.startsWith("$(", from)) {
      int end = ShellText.pieceEnd(text, from, true);
      boolean whole = end == text.length() || text.charAt(end) <= ' ';
      return whole ? end : begin == 0 || !blanks ? text.length() : end(text, end, "\n");
    }
    int literal = literalEnd(text, from);
    if (literal > 0) {
      return literal;
    }
    if (before == '"' || before == '\'') {
      return quoteEnd(text, from, String.valueOf(before));
    }
    if (before == '?' || before == '&' || before == '#') {
      return end(text, from, blanks && inUrl ? "&#\"'<> \t\n" : "&#\"'<>\n");
    }
    if (before == ';') {
      return end(text, from, ";\"'\n");
    }
    return begin == 0 || !blanks ? text.length() : end(text, from, "\n");
  }

  /** The end of the quotes that name and value stand in; a quote in them may be a shell's. */
  private static int quoteEnd(String text, int from, String quote) {
    int at = end(text, from, quote);
    while (text.startsWith(QUOTE_IN_QUOTES, at)) {
      at = end(text, at + QUOTE_IN_QUOTES.length(), quote);
    }
    return at;
  }

  private static int end(String text, int from, String ends) {
    int at = from;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** The end of a number or word of JSON between other values; 0 when it is none. */
  private static int literalEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isLiteral(text.charAt(at))) {
      at++;
    }
    boolean behind = at > from && at < text.length() && ",}]".indexOf(text.charAt(at)) >= 0;
    boolean word = behind && WORDS.contains(text.substring(from, Math.min(at, from + 6)));
    boolean number = behind && text.substring(from, at).chars().noneMatch(Character::isLetter);
    return word || number ? at : 0;
  }

  private static boolean isLiteral(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
  }

  /** The end of an object or a list, strings in it passed over. */
  private static int bracketEnd(String text, int from) {
    int open = 0;
    boolean inString = false;
    boolean escaped = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (escaped) {
        escaped = false;
        continue;
      }
      escaped = c == '\\';
      inString ^= c == '"';
      if (!inString) {
        open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (open == 0) {
          return at + 1;
        }
      }
    }
    return text.length();
  }
}
