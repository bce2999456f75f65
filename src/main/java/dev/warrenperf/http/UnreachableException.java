package dev.warrenperf.http;

import java.io.IOException;

/**
 * A server cannot be reached, does not answer in time or refuses to answer (exit 69). The message
 * is one line, fit for a user.
 */
public class UnreachableException extends IOException {
  private static final long serialVersionUID = 1;

  public UnreachableException(String message) {
    super(message);
  }

  public UnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
