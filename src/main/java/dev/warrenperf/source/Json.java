package dev.warrenperf.source;

import java.util.List;
import java.util.Map;

/** A JSON value that knows where in its text it begins. */
sealed interface Json {

  /** Index of its first character. */
  int offset();

  record Text(String value, int offset) implements Json {
    @Override
    public String shown() {
      return "\"" + Printable.of(value, 60) + "\"";
    }
  }

  /** The number as it was written. */
  record Numeral(String literal, int offset) implements Json {
    @Override
    public String shown() {
      return Printable.of(literal, 60);
    }
  }

  record Bool(boolean value, int offset) implements Json {
    @Override
    public String shown() {
      return String.valueOf(value);
    }
  }

  record Null(int offset) implements Json {
    @Override
    public String shown() {
      return "null";
    }
  }

  record Items(List<Json> values, int offset) implements Json {
    @Override
    public String shown() {
      return "an array";
    }
  }

  /** Keys in the order of the text. */
  record Fields(Map<String, Json> values, int offset) implements Json {
    @Override
    public String shown() {
      return "an object";
    }
  }

  /** The value as an error shows it. */
  String shown();

  /** A fault at a place of the text; the message is {@code expected ..., found ...}. */
  final class Fault extends Exception {
    private static final long serialVersionUID = 1;
    private final int offset;

    Fault(int offset, String message) {
      super(message);
      this.offset = offset;
    }

    int offset() {
      return offset;
    }
  }
}
