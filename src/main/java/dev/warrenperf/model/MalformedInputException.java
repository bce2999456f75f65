package dev.warrenperf.model;

import java.util.List;

/** Input is there but is not what it should be (exit 65). */
public final class MalformedInputException extends InputException {
  private static final long serialVersionUID = 1;

  public MalformedInputException(String message) {
    this(message, null);
  }

  public MalformedInputException(String message, Throwable cause) {
    super(List.of(message), cause);
  }

  /** Of several faults, a line each. */
  public MalformedInputException(List<String> lines) {
    super(lines, null);
  }
}
