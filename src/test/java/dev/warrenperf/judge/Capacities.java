package dev.warrenperf.judge;

/** Capacities for tests. */
public final class Capacities {

  private Capacities() {}

  /** Over so many seconds; nothing tells what was asked for. */
  public static Capacity over(double seconds) {
    return new Capacity(seconds, null, null, false, null, null, 1);
  }
}
