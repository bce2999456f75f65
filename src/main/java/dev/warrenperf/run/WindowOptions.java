package dev.warrenperf.run;

import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The window as the user wrote it; each part may be null.
 *
 * @param from instant ({@code 2026-01-31T12:00:00Z}) or offset from the run's start ({@code 30s});
 *     an offset with a minus counts from the run's end
 * @param to likewise
 * @param warmup a duration
 * @param phase a recorded phase's name
 * @param trustMtime whether the times at which files were last changed are those of their snapshots
 */
public record WindowOptions(
    String from, String to, String warmup, String phase, boolean trustMtime) {

  /** Where the times of files do not decide. */
  public WindowOptions(String from, String to, String warmup, String phase) {
    this(from, to, warmup, phase, false);
  }

  WindowRequest request() throws CommandException {
    try {
      return new WindowRequest(
          edge("--from", from), edge("--to", to), warmup == null ? 0 : warmup(warmup), phase);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(ExitCode.USAGE, wrong.getMessage(), wrong);
    }
  }

  private static WindowRequest.Edge edge(String option, String text) throws CommandException {
    if (text == null) {
      return null;
    }
    if (text.indexOf('T') > 0) {
      return new WindowRequest.At(instant(option, text));
    }
    return new WindowRequest.Offset(
        seconds(option, text, "an instant such as 2026-01-31T12:00:00Z or an offset such as 30s"));
  }

  private static double warmup(String text) throws CommandException {
    double seconds = seconds("--warmup", text, "a duration such as 30s or 5min");
    if (seconds < 0) {
      throw CommandException.usage(
          "--warmup", "expected a duration of 0s or more, found \"" + text + "\"");
    }
    return seconds;
  }

  private static Instant instant(String option, String text) throws CommandException {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException wrong) {
      throw CommandException.usage(
          option, "expected an instant such as 2026-01-31T12:00:00Z, found \"" + text + "\"");
    }
  }

  private static double seconds(String option, String text, String expected)
      throws CommandException {
    double seconds = Quantity.in(Unit.SECONDS, text);
    if (Double.isNaN(seconds)) {
      throw CommandException.usage(option, "expected " + expected + ", found \"" + text + "\"");
    }
    return seconds;
  }
}
