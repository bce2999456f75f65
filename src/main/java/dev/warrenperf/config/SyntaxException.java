package dev.warrenperf.config;

/** A selector or limit that cannot be read. */
public final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  private final int column;
  private final String fault;

  SyntaxException(int column, String fault) {
    super("column " + column + ": " + fault);
    this.column = column;
    this.fault = fault;
  }

  /** Where the fault stands: one-based, in code points. */
  public int column() {
    return column;
  }

  /** {@code expected ..., found ...}, without the place. */
  public String fault() {
    return fault;
  }
}
