package dev.warrenperf.model;

import java.util.List;

/** Input is not there or cannot be opened (exit 66). */
public final class MissingInputException extends InputException {
  private static final long serialVersionUID = 1;

  public MissingInputException(String message) {
    this(message, null);
  }

  public MissingInputException(String message, Throwable cause) {
    super(List.of(message), cause);
  }
}
