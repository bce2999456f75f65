package dev.warrenperf.input;

import java.io.IOException;
import java.io.StringReader;

/**
 * Text of a CSV in which no line may have separators without end: a library that keeps each cell of
 * a row would take many times the memory of the file.
 */
public final class NarrowLines extends StringReader {

  /** No file that is read here has more columns. */
  public static final int MOST_COMMAS = 100_000;

  /** There are more. */
  static final class TooWideException extends IOException {
    private static final long serialVersionUID = 1;

    TooWideException(String message) {
      super(message);
    }
  }

  private final Separator separator;
  private int count;

  NarrowLines(String text, Separator separator) {
    super(text);
    this.separator = separator;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    if (character >= 0) {
      follow((char) character);
    }
    return character;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    for (int i = offset; i < offset + count; i++) {
      follow(into[i]);
    }
    return count;
  }

  private void follow(char character) throws IOException {
    if (character == '\n' || character == '\r') {
      count = 0;
    } else if (character == separator.character() && ++count > MOST_COMMAS) {
      throw new TooWideException(
          "expected at most " + MOST_COMMAS + " " + separator.word() + " in a line, found more");
    }
  }
}
