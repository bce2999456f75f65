package dev.warrenperf.run;

import java.util.concurrent.atomic.AtomicLong;

/** A line on a terminal that tells how far a long reading has come; silent elsewhere. */
final class Progress {

  /** Below this many snapshots the work is done before a person has read the line. */
  private static final long FEWEST = 5_000;

  private static final long EVERY = 500;

  private final Console console;
  private final long total;
  private final boolean shown;
  private final AtomicLong done = new AtomicLong();

  Progress(Console console, long total) {
    this.console = console;
    this.total = total;
    this.shown = console != null && console.errIsTerminal() && total >= FEWEST;
  }

  /** One snapshot more. */
  void step() {
    if (shown && done.incrementAndGet() % EVERY == 0) {
      synchronized (this) {
        console.erase();
        console.draw("reading snapshots: " + done.get() + " of " + total);
      }
    }
  }

  /** Clears the line. */
  void end() {
    if (shown) {
      console.erase();
    }
  }
}
