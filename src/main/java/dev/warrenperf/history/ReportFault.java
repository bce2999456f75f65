package dev.warrenperf.history;

/** Something in a report is not what it should be. */
final class ReportFault extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param place the member, as {@code operations[3].count}; empty for the whole
   * @param message {@code expected ..., found ...}
   */
  ReportFault(String place, String message) {
    this(place, message, null);
  }

  ReportFault(String place, String message, Throwable cause) {
    super(place.isEmpty() ? message : place + ": " + message, cause);
  }
}
