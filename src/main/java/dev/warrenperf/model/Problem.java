package dev.warrenperf.model;

import dev.warrenperf.unit.Word;

/**
 * A located fault in one snapshot.
 *
 * @param file the origin as the user knows it
 * @param line one-based
 * @param column one-based, in bytes of the line
 * @param tier what the fault means for the snapshot
 * @param message {@code expected ..., found ...}
 */
public record Problem(String file, int line, int column, Tier tier, String message) {

  /** What a fault means. */
  public enum Tier implements Word {
    /** Prometheus' own scraper rejects the snapshot, and so do we. */
    SYNTAX,
    /** The scraper ingests it, its format's specification forbids it: accepted unless strict. */
    STRICT_ONLY,
    /** Worth knowing; never a reason to reject. */
    NOTICE
  }

  /** {@code file:line:column: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
