package dev.warrenperf.model;

/**
 * Input is there but is not what it should be (exit 65). The message is one line, fit for a user.
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
