package dev.warrenperf.run;

import com.google.re2j.Pattern;
import dev.warrenperf.redaction.RedactedCommand;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The part of a server's memory that is a run, to the millisecond.
 *
 * @param from first instant
 * @param to last instant, after {@code from}
 */
record ServerRange(Instant from, Instant to) {

  private static final Pattern UNIX_SECONDS = Pattern.compile("[0-9]{9,10}(\\.[0-9]{1,3})?");

  private static final String EXPECTED =
      "expected an instant (2026-01-31T12:00:00Z, or Unix seconds) or a time before now (-30min)";

  /**
   * Reads both edges; without an end the range lasts until now.
   *
   * @throws CommandException when there is no start, or the end is not after it
   */
  static ServerRange of(WindowOptions window, Instant now) throws CommandException {
    if (window.from() == null) {
      throw wrong("--from: " + EXPECTED + ", found none; a server has no first snapshot of a run");
    }
    Instant from = instant("--from", window.from(), now);
    Instant to =
        window.to() == null ? instant("--to", "now", now) : instant("--to", window.to(), now);
    if (!from.isBefore(to)) {
      throw wrong("expected --to to be after --from, found " + from + " to " + to);
    }
    return new ServerRange(from, to);
  }

  private static Instant instant(String option, String text, Instant now) throws CommandException {
    try {
      if (text.equals("now")) {
        return Instant.ofEpochMilli(now.toEpochMilli());
      }
      if (UNIX_SECONDS.matcher(text).matches()) {
        return Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValueExact());
      }
      if (text.indexOf('T') > 0) {
        return Instant.ofEpochMilli(OffsetDateTime.parse(text).toInstant().toEpochMilli());
      }
      double seconds = Quantity.in(Unit.SECONDS, text);
      if (seconds < 0 && seconds > -1e9) {
        return Instant.ofEpochMilli(now.toEpochMilli() + Math.round(seconds * 1000));
      }
    } catch (DateTimeException | ArithmeticException neither) {
      // told below
    }
    throw wrong(option + ": " + EXPECTED + ", found \"" + text + "\"");
  }

  private static CommandException wrong(String message) {
    return CommandException.usage(message);
  }

  /** The range as the window that is judged, so that a start or end without samples is told. */
  WindowOptions window(WindowOptions given) {
    return new WindowOptions(
        from.toString(), to.toString(), given.warmup(), given.phase(), given.trustMtime());
  }

  /**
   * A command line that asks for this range as it can be typed again later: with both edges as
   * instants.
   *
   * @param commandLine quoted for a shell where it has to be
   */
  String typedAgain(String commandLine) {
    List<String> arguments = RedactedCommand.split(commandLine);
    put(arguments, "--from", from);
    put(arguments, "--to", to);
    return String.join(" ", arguments);
  }

  /** An instant that the user typed stays as he did. */
  private static void put(List<String> arguments, String option, Instant instant) {
    int at = arguments.indexOf(option);
    if (at >= 0 && at + 1 < arguments.size()) {
      arguments.set(at + 1, fixed(arguments.get(at + 1), instant));
      return;
    }
    String head = option + "=";
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(head)) {
        arguments.set(i, head + fixed(argument.substring(head.length()), instant));
        return;
      }
    }
    arguments.add(option);
    arguments.add(instant.toString());
  }

  private static String fixed(String typed, Instant instant) {
    boolean relative = typed.startsWith("-") || typed.startsWith("'-") || typed.equals("now");
    return relative ? instant.toString() : typed;
  }
}
