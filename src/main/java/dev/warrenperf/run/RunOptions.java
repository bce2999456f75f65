package dev.warrenperf.run;

import dev.warrenperf.exposition.ExpositionFormat;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.judge.TargetSet;

/**
 * How each run is read, as the user says it.
 *
 * @param window the part of it that counts
 * @param role of nodes of which none is told, or null
 * @param strict whether snapshots that only break their format's specification are refused
 * @param exposition {@code text} or {@code openmetrics}, or null to tell by content
 */
public record RunOptions(WindowOptions window, String role, boolean strict, String exposition) {

  /** Whole runs, by default in all. */
  static final RunOptions DEFAULT =
      new RunOptions(new WindowOptions(null, null, null, null), null, false, null);

  /**
   * How snapshots are parsed.
   *
   * @throws CommandException with exit code 64 when there is no such format
   */
  ParseOptions parsing() throws CommandException {
    return new ParseOptions(strict, format(exposition));
  }

  static ExpositionFormat format(String word) throws CommandException {
    if (word == null) {
      return null;
    }
    for (ExpositionFormat format : ExpositionFormat.values()) {
      if (format.word().equals(word)) {
        return format;
      }
    }
    throw CommandException.usage(
        "--exposition: expected text or openmetrics, found \"" + word + "\"");
  }

  /** The reading of such runs for these targets. */
  RunReading reading(TargetSet targets, Console console) throws CommandException {
    return new RunReading(targets, window.request(), parsing(), role, window.trustMtime(), console);
  }

  /** The same for a range of a server. */
  RunOptions in(ServerRange range) {
    return new RunOptions(range.window(window), role, strict, exposition);
  }
}
