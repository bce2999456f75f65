package dev.warrenperf.config;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How often a regular expression repeats its innermost part at most by counted repeats: {@code
 * (a{10}){20}} gives 200. RE2 refuses more than 1000, since a compiled expression holds each
 * repetition; RE2/J checks single counts only, and runs out of memory on nested ones.
 */
final class Repeats {

  static final long MOST = 1000;

  private static final Pattern COUNTS = Pattern.compile("([0-9]{1,9})(?:,([0-9]{0,9}))?\\}");
  private static final int LONGEST_COUNTS = 9 + 1 + 9 + 1;

  private final String regex;
  private int position;

  /** The largest product in each open group, outermost last. */
  private final Deque<Long> open = new ArrayDeque<>();

  /** The product of the atom just read, which a repeat applies to. */
  private long atom = 1;

  private Repeats(String regex) {
    this.regex = regex;
  }

  /** Whether RE2 would take the expression; true for one that is malformed in other ways. */
  static boolean areFew(String regex) {
    return new Repeats(regex).largest() <= MOST;
  }

  private long largest() {
    open.push(1L);
    while (position < regex.length()) {
      step();
    }
    return open.stream().mapToLong(Long::longValue).max().orElse(1);
  }

  private void step() {
    switch (regex.charAt(position++)) {
      case '\\' -> {
        position++;
        atom = 1;
      }
      case '[' -> skipClass();
      case '(' -> open.push(1L);
      case ')' -> close();
      case '{' -> repeat();
      case '*', '+', '?' -> {
        // unbounded repeats loop in the compiled form and do not multiply it
      }
      default -> atom = 1;
    }
  }

  private void close() {
    atom = open.size() > 1 ? open.pop() : 1;
    raise(atom);
  }

  private void raise(long product) {
    open.push(Math.max(open.pop(), product));
  }

  /** A brace with one or two numbers; any other brace is a plain character. */
  private void repeat() {
    int end = Math.min(regex.length(), position + LONGEST_COUNTS);
    Matcher counts = COUNTS.matcher(regex.substring(position, end));
    if (!counts.lookingAt()) {
      atom = 1;
      return;
    }
    String most = counts.group(2) == null || counts.group(2).isEmpty() ? "1" : counts.group(2);
    long count = Math.max(Long.parseLong(counts.group(1)), Long.parseLong(most));
    // capped, so that a long chain cannot overflow
    atom = Math.min(atom * Math.max(1, count), MOST + 1);
    raise(atom);
    position += counts.end();
  }

  private void skipClass() {
    int first = regex.startsWith("^", position) ? position + 1 : position;
    for (position = first; position < regex.length(); position++) {
      char letter = regex.charAt(position);
      if (letter == '\\') {
        position++;
      } else if (letter == ']' && position > first) {
        break;
      }
    }
    position++;
    atom = 1;
  }
}
