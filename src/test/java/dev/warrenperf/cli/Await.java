package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;

/** Waits for something that another thread or process does. */
final class Await {

  private static final long PATIENCE_NANOS = 300_000_000_000L;

  private Await() {}

  /** Returns once it holds; fails when it does not within five minutes. */
  static void until(String what, Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!holds.call()) {
      if (System.nanoTime() > end) {
        fail("waited in vain: " + what);
      }
      Thread.sleep(5);
    }
  }
}
