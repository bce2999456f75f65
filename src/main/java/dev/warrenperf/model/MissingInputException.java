package dev.warrenperf.model;

/** Input is not there or cannot be opened (exit 66). The message is one line, fit for a user. */
public final class MissingInputException extends Exception {
  private static final long serialVersionUID = 1;

  public MissingInputException(String message) {
    super(message);
  }

  public MissingInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
