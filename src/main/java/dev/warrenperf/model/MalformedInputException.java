package dev.warrenperf.model;

/**
 * Input is there but is not what it should be (exit 65). The message is fit for a user: one line,
 * or one line for each fault where a whole file is checked at once.
 */
public final class MalformedInputException extends Exception {
  private static final long serialVersionUID = 1;

  public MalformedInputException(String message) {
    super(message);
  }

  public MalformedInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
