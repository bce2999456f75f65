package dev.warrenperf.model;

import java.util.List;

/**
 * Input is there but is not what it should be (exit 65). The message is fit for a user: one line,
 * or one line for each fault where a whole file is checked at once.
 */
public final class MalformedInputException extends Exception {
  private static final long serialVersionUID = 1;

  private final String[] lines;

  public MalformedInputException(String message) {
    this(message, null);
  }

  public MalformedInputException(String message, Throwable cause) {
    super(message, cause);
    this.lines = new String[] {message};
  }

  /** Of several faults, a line each. */
  public MalformedInputException(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = lines.toArray(String[]::new);
  }

  /** The message, line by line; a line feed inside one is a part of what was found. */
  public List<String> lines() {
    return List.of(lines);
  }
}
