package dev.warrenperf.bytes;

import java.io.IOException;

/** There is more than is allowed. */
public final class LimitException extends IOException {
  private static final long serialVersionUID = 1;

  public LimitException(String message) {
    super(message);
  }
}
