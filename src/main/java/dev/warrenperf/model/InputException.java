package dev.warrenperf.model;

import java.util.List;

/** An input is at fault, in words fit for a user: one line, or one for each fault. */
public abstract sealed class InputException extends Exception
    permits MalformedInputException, MissingInputException {
  private static final long serialVersionUID = 1;

  private final String[] lines;

  InputException(List<String> lines, Throwable cause) {
    super(String.join("\n", lines), cause);
    this.lines = lines.toArray(String[]::new);
  }

  /** The message, line by line; a line feed inside one is a part of what was found. */
  public List<String> lines() {
    return List.of(lines);
  }
}
