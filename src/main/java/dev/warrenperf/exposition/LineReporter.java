package dev.warrenperf.exposition;

import dev.warrenperf.model.Problem.Tier;
import java.util.function.Supplier;

/** Knows which line is being read, and puts problems at their line and column. */
final class LineReporter {

  private final ProblemList problems;
  private byte[] bytes = new byte[0];
  private int line;
  private int start;
  private boolean spanned;
  private boolean sawCarriageReturn;

  LineReporter(ProblemList problems) {
    this.problems = problems;
  }

  void beginBody() {
    line = 1;
    sawCarriageReturn = false;
  }

  void beginLine(byte[] text, int lineStart) {
    bytes = text;
    start = lineStart;
    spanned = false;
  }

  /** The line being read, one-based. */
  int line() {
    return line;
  }

  /** The column of a position in the line being read, one-based, in bytes. */
  int column(int position) {
    return position - start + 1;
  }

  void add(Tier tier, int column, String message) {
    problems.add(tier, line, column, message);
  }

  /** Counts the line, which ended before the position; more than one where a quote spans them. */
  void endLine(int end) {
    line += spanned ? Math.max(1, lineFeeds(end)) : 1;
  }

  private int lineFeeds(int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  /** Counts a line that could not be read as one only, whatever quotes it has. */
  void giveUp() {
    spanned = false;
  }

  /** Reports what is wrong with the line all the same; null for nothing. */
  void report(Flaw[] flaws) {
    if (flaws == null) {
      return;
    }
    spanned = true;
    for (Flaw flaw : flaws) {
      report(flaw.tier(), start + flaw.offset(), flaw::message);
    }
  }

  /** Reports a problem at a position of the line, which may lie below a quoted line feed. */
  void report(Tier tier, int position, Supplier<String> message) {
    if (problems.full()) {
      problems.add(tier, line, 1, message);
      return;
    }
    int above = 0;
    int from = start;
    for (int i = start; i < position; i++) {
      if (bytes[i] == '\n') {
        above++;
        from = i + 1;
      }
    }
    problems.add(tier, line + above, position - from + 1, message);
  }

  /** Reports the first carriage return before a line feed. */
  void carriageReturn(int position) {
    if (!sawCarriageReturn) {
      sawCarriageReturn = true;
      report(
          Tier.STRICT_ONLY,
          position,
          () -> "expected a line feed, found a carriage return before it: left out here and below");
    }
  }
}
