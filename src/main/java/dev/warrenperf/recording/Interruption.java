package dev.warrenperf.recording;

/**
 * Whether a signal has asked a recording to end, and what ends when it does. Safe for several
 * threads.
 */
final class Interruption {

  private Runnable ending = () -> {};
  private boolean begun;

  /** Says how what runs from now on is asked to end; at once where the signal came before. */
  synchronized void ends(Runnable asked) {
    ending = asked;
    if (begun) {
      asked.run();
    }
  }

  /** The signal. */
  synchronized void begin() {
    begun = true;
    ending.run();
  }

  synchronized boolean isBegun() {
    return begun;
  }
}
