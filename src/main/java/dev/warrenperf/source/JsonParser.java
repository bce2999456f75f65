package dev.warrenperf.source;

import dev.warrenperf.unit.DecimalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses strict JSON (RFC 8259) and keeps the place of every value. The library at hand tells
 * places only in prose, and those of the end of a token; a user needs the beginning.
 */
final class JsonParser {

  /** Far deeper than any description of a run, and no danger to the stack. */
  private static final int MOST_DEPTH = 64;

  private final String text;
  private int position;
  private int depth;

  private JsonParser(String text) {
    this.text = text;
  }

  /** The one value that the text consists of. */
  static Json parse(String text) throws Json.Fault {
    JsonParser parser = new JsonParser(text);
    Json value = parser.value();
    parser.skipBlanks();
    if (parser.position < text.length()) {
      throw parser.expected("the end of the file");
    }
    return value;
  }

  private Json value() throws Json.Fault {
    skipBlanks();
    int start = position;
    return switch (peek()) {
      case '{' -> fields();
      case '[' -> items();
      case '"' -> new Json.Text(string(), start);
      case 't' -> word("true", new Json.Bool(true, start));
      case 'f' -> word("false", new Json.Bool(false, start));
      case 'n' -> word("null", new Json.Null(start));
      default -> number();
    };
  }

  private Json fields() throws Json.Fault {
    int start = enter();
    Map<String, Json> values = new LinkedHashMap<>();
    if (!closes('}')) {
      do {
        skipBlanks();
        int key = position;
        if (peek() != '"') {
          throw expected("a key in double quotes");
        }
        String name = string();
        take(':');
        if (values.put(name, value()) != null) {
          throw new Json.Fault(
              key, "expected each key once, found \"" + Printable.of(name, 60) + "\" again");
        }
      } while (continues('}'));
    }
    depth--;
    return new Json.Fields(values, start);
  }

  private Json items() throws Json.Fault {
    int start = enter();
    List<Json> values = new ArrayList<>();
    if (!closes(']')) {
      do {
        values.add(value());
      } while (continues(']'));
    }
    depth--;
    return new Json.Items(values, start);
  }

  private int enter() throws Json.Fault {
    if (++depth > MOST_DEPTH) {
      throw new Json.Fault(
          position, "expected at most " + MOST_DEPTH + " levels of nesting, found more");
    }
    return position++;
  }

  private boolean closes(char end) {
    skipBlanks();
    if (peek() == end) {
      position++;
      return true;
    }
    return false;
  }

  private boolean continues(char end) throws Json.Fault {
    if (closes(end)) {
      return false;
    }
    if (peek() != ',') {
      throw expected("',' or '" + end + "'");
    }
    position++;
    return true;
  }

  private void take(char wanted) throws Json.Fault {
    skipBlanks();
    if (peek() != wanted) {
      throw expected("'" + wanted + "'");
    }
    position++;
  }

  private Json word(String word, Json value) throws Json.Fault {
    if (!text.startsWith(word, position)) {
      throw expected("a JSON value");
    }
    position += word.length();
    return value;
  }

  private Json number() throws Json.Fault {
    int start = position;
    int first = text.startsWith("-", start) ? start + 1 : start;
    int end = text.startsWith("0", first) ? first + 1 : DecimalText.digits(text, first);
    if (end == first) {
      throw expected("a JSON value");
    }
    end = withDigits(end, text.startsWith(".", end) ? end + 1 : end);
    boolean exponent = text.startsWith("e", end) || text.startsWith("E", end);
    boolean signed = text.startsWith("+", end + 1) || text.startsWith("-", end + 1);
    position = withDigits(end, exponent ? end + (signed ? 2 : 1) : end);
    return new Json.Numeral(text.substring(start, position), start);
  }

  /** Where the digits that begin here end; {@code otherwise} when there is none. */
  private int withDigits(int otherwise, int first) {
    int end = first == otherwise ? first : DecimalText.digits(text, first);
    return end == first ? otherwise : end;
  }

  private String string() throws Json.Fault {
    int start = position++;
    StringBuilder value = new StringBuilder();
    while (true) {
      if (position == text.length()) {
        throw new Json.Fault(start, "expected a closing '\"', found the end of the file");
      }
      char character = text.charAt(position);
      if (character == '"') {
        position++;
        return value.toString();
      }
      if (character < ' ') {
        throw expected("no control character inside a string");
      }
      if (character == '\\') {
        value.append(escaped());
      } else {
        value.append(character);
        position++;
      }
    }
  }

  private char escaped() throws Json.Fault {
    position++;
    char character = peek();
    int plain = "\"\\/bfnrt".indexOf(character);
    if (plain >= 0) {
      position++;
      return "\"\\/\b\f\n\r\t".charAt(plain);
    }
    if (character == 'u') {
      position++;
      return hexadecimal();
    }
    throw expected("one of \" \\ / b f n r t u after a backslash");
  }

  private char hexadecimal() throws Json.Fault {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0 || peek() > 'f') {
        throw expected("four hexadecimal digits");
      }
      value = value << 4 | digit;
      position++;
    }
    return (char) value;
  }

  private void skipBlanks() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  /** The next character; NUL at the end, which no rule accepts. */
  private char peek() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private Json.Fault expected(String wanted) {
    String found =
        position == text.length()
            ? "the end of the file"
            : "'"
                + Printable.of(text.substring(position, text.offsetByCodePoints(position, 1)))
                + "'";
    return new Json.Fault(position, "expected " + wanted + ", found " + found);
  }
}
