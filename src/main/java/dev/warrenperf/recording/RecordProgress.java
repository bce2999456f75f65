package dev.warrenperf.recording;

import dev.warrenperf.run.Console;
import dev.warrenperf.unit.Format;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells on standard error how a recording goes: a line that renews itself every second on a
 * terminal, and a line of its own where a node stops or starts to answer. A thread of its own
 * prints, so a terminal that is stopped holds up no scrape. Safe for several threads.
 */
final class RecordProgress {

  /** Up to so many nodes each is named in the line. */
  private static final int MOST_NAMED = 4;

  /** So many changes are told, so that a flapping cluster does not fill the screen. */
  private static final int MOST_TOLD = 20;

  private static final long PERIOD_MILLIS = 1_000;

  /** How long a terminal that takes nothing may hold up the end. */
  private static final long MOST_MILLIS_AT_END = 2_000;

  private static final class Counts {
    private int taken;
    private int failed;
    private String status = "";
  }

  /**
   * How far a recording is.
   *
   * @param remaining null when it is not known
   * @param phase null before the first
   * @param latency null when there is nothing to show
   */
  record Status(Duration elapsed, Duration remaining, String phase, String latency) {}

  private final boolean drawn;
  private final StatusLine screen;
  private final Map<String, Counts> nodes = new TreeMap<>();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Thread printer = new Thread(this::print, "progress");
  private volatile Supplier<Status> status;
  private volatile boolean over;
  private int told;

  RecordProgress(Console console, List<String> names) {
    this.drawn = console.errIsTerminal();
    this.screen = new StatusLine(console);
    names.forEach(name -> nodes.put(name, new Counts()));
    printer.setDaemon(true);
    printer.start();
  }

  boolean isDrawn() {
    return drawn;
  }

  /** Draws the line from now on, on a terminal. */
  void follow(Supplier<Status> recording) {
    status = recording;
  }

  private void print() {
    long next = 0;
    try {
      while (!over) {
        String line = lines.poll(PERIOD_MILLIS / 5, TimeUnit.MILLISECONDS);
        if (line != null) {
          screen.say(line);
        }
        Supplier<Status> shown = status;
        long now = System.nanoTime() / 1_000_000;
        if (drawn && shown != null && (next == 0 || now >= next)) {
          next = now + PERIOD_MILLIS;
          screen.draw(words(shown.get()));
        }
      }
    } catch (InterruptedException ended) {
      // what is left is printed below
    }
    screen.end();
    lines.forEach(screen::say);
  }

  /** Counts a scrape; one of another outcome than the one before is told. */
  synchronized void count(String node, boolean taken, String outcome, String detail) {
    Counts counts = nodes.get(node);
    boolean before = counts.status.isEmpty() || counts.status.equals("ok");
    counts.taken += taken ? 1 : 0;
    counts.failed += taken ? 0 : 1;
    boolean changed = taken ? !before : !counts.status.equals(outcome);
    counts.status = taken ? "ok" : outcome;
    if (changed) {
      tell(node + (taken ? " answers again" : ": " + outcome + ", " + detail));
    }
  }

  /** Tells of a node, a line of its own, as long as that does not fill the screen. */
  synchronized void tell(String line) {
    if (told++ < MOST_TOLD) {
      say(line);
      if (told == MOST_TOLD) {
        say("further changes are recorded but not shown here");
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

  private String words(Status now) {
    List<String> parts = new ArrayList<>();
    parts.add(clock(now.elapsed()) + " recorded");
    if (now.remaining() != null) {
      parts.add(clock(now.remaining()) + " left");
    }
    if (now.phase() != null) {
      parts.add("phase " + now.phase());
    }
    if (now.latency() != null) {
      parts.add(now.latency());
    }
    parts.add(scrapes());
    return String.join(" | ", parts);
  }

  private synchronized String scrapes() {
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
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** A line of its own, above the one that renews itself; does not wait for the terminal. */
  void say(String line) {
    if (over) {
      screen.say(line);
    } else {
      lines.add(line);
    }
  }

  /** Writes what the benchmark printed; waits for whoever takes it. */
  void around(Console.Stream to, byte[] bytes, int count) {
    screen.write(to, bytes, count);
  }

  /** Takes the line away, and prints what is still to be told. */
  void end() throws InterruptedException {
    over = true;
    printer.interrupt();
    printer.join(MOST_MILLIS_AT_END);
  }
}
