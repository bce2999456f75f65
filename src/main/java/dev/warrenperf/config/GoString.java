package dev.warrenperf.config;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * String literals of PromQL, which are those of Go with single quotes allowed: {@code "..."} and
 * {@code '...'} know the escapes {@code \a \b \f \n \r \t \v \\}, the own quote, {@code \123}
 * (octal), {@code \x1f}, {@code \}{@code u00e9} and {@code \U0001F600}, and end with the line;
 * {@code `...`} is raw. Octal and {@code \x} escapes are bytes of UTF-8, as in Go.
 *
 * <p>Rules: prometheus/prometheus {@code promql/parser/lex.go} and {@code util/strutil/quote.go}.
 */
final class GoString {

  private final Cursor cursor;
  private final int start;
  private final int quote;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private GoString(Cursor cursor) {
    this.cursor = cursor;
    this.start = cursor.position();
    this.quote = cursor.next();
  }

  static boolean startsAt(Cursor cursor) {
    return cursor.peek() == '"' || cursor.peek() == '\'' || cursor.peek() == '`';
  }

  /** Takes the literal that starts here; the caller has seen its quote. */
  static String take(Cursor cursor) throws SyntaxException {
    return new GoString(cursor).rest();
  }

  private String rest() throws SyntaxException {
    while (cursor.peek() != quote) {
      if (cursor.peek() == Cursor.END || (cursor.peek() == '\n' && quote != '`')) {
        throw cursor.expected("the closing quote " + Character.toString(quote));
      }
      if (cursor.peek() == '\\' && quote != '`') {
        escape();
      } else {
        write(cursor.peek(), cursor.position());
        cursor.next();
      }
    }
    cursor.next();
    return decoded();
  }

  private void escape() throws SyntaxException {
    int place = cursor.position();
    cursor.next();
    int letter = cursor.next();
    switch (letter) {
      case 'a' -> bytes.write(7);
      case 'b' -> bytes.write('\b');
      case 'f' -> bytes.write('\f');
      case 'n' -> bytes.write('\n');
      case 'r' -> bytes.write('\r');
      case 't' -> bytes.write('\t');
      case 'v' -> bytes.write(11);
      case '\\' -> bytes.write('\\');
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(letter - '0', place);
      case 'x' -> bytes.write(digits(2, 16));
      case 'u' -> write(digits(4, 16), place);
      case 'U' -> write(digits(8, 16), place);
      default -> {
        if (letter != quote) {
          throw unknown(letter, place);
        }
        bytes.write(letter);
      }
    }
  }

  private SyntaxException unknown(int letter, int place) {
    String found = letter == Cursor.END ? "the end" : Quoted.of("\\" + Character.toString(letter));
    return cursor.faultAt(
        place,
        "expected an escape of Go such as \\n, \\t, \\\\ or \\x1f, found "
            + found
            + "; a backslash itself is written \\\\, or the value in backquotes");
  }

  private void octal(int first, int place) throws SyntaxException {
    int value = first * 64 + digits(2, 8);
    if (value > 255) {
      throw cursor.faultAt(place, "expected an octal escape of at most \\377, found a larger one");
    }
    bytes.write(value);
  }

  private int digits(int count, int radix) throws SyntaxException {
    long value = 0;
    for (int i = 0; i < count; i++) {
      int point = cursor.peek();
      int digit = point < 128 ? Character.digit(point, radix) : -1;
      if (digit < 0) {
        throw cursor.expected("a digit of base " + radix + " in the escape");
      }
      value = value * radix + digit;
      cursor.next();
    }
    return (int) Math.min(value, Integer.MAX_VALUE);
  }

  private void write(int point, int place) throws SyntaxException {
    if (!Character.isValidCodePoint(point) || isSurrogate(point)) {
      throw cursor.faultAt(place, "expected a Unicode character, found a number that is none");
    }
    bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private String decoded() throws SyntaxException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException invalid) {
      throw cursor.faultAt(start, "expected UTF-8, found escapes that make other bytes");
    }
  }
}
