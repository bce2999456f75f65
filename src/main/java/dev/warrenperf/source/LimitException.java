package dev.warrenperf.source;

import java.io.IOException;

/** There is more than is allowed. */
final class LimitException extends IOException {
  private static final long serialVersionUID = 1;

  LimitException(String message) {
    super(message);
  }
}
