package dev.warrenperf.run;

import dev.warrenperf.unit.Format;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells on standard error how a recording goes: a line that renews itself on a terminal, and a line
 * of its own where a node stops or starts to answer. Safe for several threads.
 */
final class RecordProgress {

  /** Up to so many nodes each is named in the line. */
  private static final int MOST_NAMED = 4;

  /** So many changes are told, so that a flapping cluster does not fill the screen. */
  private static final int MOST_TOLD = 20;

  private static final class Counts {
    private int taken;
    private int failed;
    private String status = "";
  }

  private final PrintStream err;
  private final boolean drawn;
  private final int columns;
  private final Map<String, Counts> nodes = new TreeMap<>();
  private String line = "";
  private int told;

  RecordProgress(Console console, List<String> names) {
    this.err = console.err();
    this.drawn = console.errIsTerminal();
    this.columns = console.columns();
    names.forEach(name -> nodes.put(name, new Counts()));
  }

  boolean isDrawn() {
    return drawn;
  }

  /** Counts a scrape; one of another outcome than the one before is told. */
  synchronized void count(String node, boolean taken, String status, String detail) {
    Counts counts = nodes.get(node);
    boolean before = counts.status.isEmpty() || counts.status.equals("ok");
    counts.taken += taken ? 1 : 0;
    counts.failed += taken ? 0 : 1;
    boolean changed = taken ? !before : !counts.status.equals(status);
    counts.status = taken ? "ok" : status;
    if (changed && told++ < MOST_TOLD) {
      say(node + (taken ? " answers again" : ": " + status + ", " + detail));
      if (told == MOST_TOLD) {
        say("further changes are recorded and not told here");
      }
    }
  }

  /** Snapshots taken of all nodes. */
  synchronized int taken() {
    return nodes.values().stream().mapToInt(counts -> counts.taken).sum();
  }

  synchronized int failed() {
    return nodes.values().stream().mapToInt(counts -> counts.failed).sum();
  }

  /** Draws the line anew, on a terminal. */
  synchronized void draw(Duration elapsed, Duration remaining, String phase, String latency) {
    if (!drawn) {
      return;
    }
    List<String> parts = new ArrayList<>();
    parts.add(clock(elapsed) + " recorded");
    if (remaining != null) {
      parts.add(clock(remaining) + " left");
    }
    if (phase != null) {
      parts.add("phase " + phase);
    }
    parts.add(scrapes());
    if (latency != null) {
      parts.add(latency);
    }
    String text = String.join(" | ", parts);
    line = text.length() < columns ? text : text.substring(0, columns - 1);
    err.print("\r\u001b[K" + line);
    err.flush();
  }

  private String scrapes() {
    if (nodes.size() <= MOST_NAMED) {
      List<String> each = new ArrayList<>();
      nodes.forEach((name, counts) -> each.add(name + " " + counts(counts.taken, counts.failed)));
      return String.join(", ", each);
    }
    long silent = nodes.values().stream().filter(counts -> counts.failed > 0).count();
    return "scrapes "
        + counts(taken(), failed())
        + (silent == 0 ? "" : " on " + Format.count(silent) + " of " + nodes.size() + " nodes");
  }

  private static String counts(int taken, int failed) {
    return Format.count(taken)
        + " ok"
        + (failed == 0 ? "" : " " + Format.count(failed) + " failed");
  }

  private static String clock(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    String clock = String.format(java.util.Locale.ROOT, "%d:%02d", seconds / 60 % 60, seconds % 60);
    return seconds < 3600
        ? clock
        : String.format(
            java.util.Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** A line of its own, above the one that renews itself. */
  synchronized void say(String text) {
    clear();
    err.println("warren-perf: " + text);
    restore();
  }

  /** Writes what the benchmark printed, and the line below it again. */
  synchronized void around(PrintStream to, byte[] bytes, int count) {
    clear();
    to.write(bytes, 0, count);
    to.flush();
    if (count > 0 && bytes[count - 1] == '\n') {
      restore();
    }
  }

  private void clear() {
    if (!line.isEmpty()) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  private void restore() {
    err.print(line);
    err.flush();
  }

  /** Takes the line away. */
  synchronized void end() {
    clear();
    line = "";
  }
}
