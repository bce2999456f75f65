package dev.warrenperf.analysis;

/**
 * How much of one counter, or of the observations of one histogram child, nobody saw: between its
 * last sample and a restart, or the end of the window when it was no longer there, or before its
 * first sample when its node came late.
 */
final class Losses {

  /** The largest rate of so many last intervals is what may have gone on unseen. */
  private static final int REMEMBERED = 3;

  private final double[] rates = new double[REMEMBERED];
  private int known;
  private long seen = Long.MIN_VALUE;
  private double seconds;
  private double expected;

  /** A sample that went on from the one before. */
  void grew(long millis, double increment) {
    if (millis > seen && seen != Long.MIN_VALUE) {
      rates[known++ % REMEMBERED] = increment / ((millis - seen) / 1000.0);
    }
    seen = millis;
  }

  /** A first sample. */
  void began(long millis) {
    seen = millis;
  }

  /** A first sample of another life, which began at the instant given. */
  void restarted(long millis, long lifeBegan) {
    unseen((double) lifeBegan - seen);
    seen = millis;
  }

  /** There was no sample any more until then. */
  void endedBefore(long millis) {
    if (millis > seen) {
      unseen((double) millis - seen);
    }
  }

  /** So long, in milliseconds, something may have gone on that no sample tells of. */
  void unseen(double millis) {
    // without instants the gap may be of any length
    double gap = seen == Long.MIN_VALUE ? Double.POSITIVE_INFINITY : Math.max(0, millis / 1000);
    seconds += gap;
    boolean unknown = known == 0 || Double.isInfinite(gap);
    expected += gap == 0 ? 0 : unknown ? Double.POSITIVE_INFINITY : rate() * gap;
  }

  private double rate() {
    double most = 0;
    for (int i = 0; i < Math.min(known, REMEMBERED); i++) {
      most = Math.max(most, rates[i]);
    }
    return most;
  }

  /** For how long it was not seen; infinite where instants are not known, 0 when never. */
  double seconds() {
    return seconds;
  }

  /** How much it may have counted meanwhile; infinite where no rate is known. */
  double expected() {
    return expected;
  }
}
