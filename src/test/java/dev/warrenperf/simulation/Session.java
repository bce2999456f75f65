package dev.warrenperf.simulation;

/**
 * In which order runs are made, and what becomes of the bench meanwhile.
 *
 * @param order of the runs
 * @param drift how much slower the bench is at the last run than at the first: 0.1 is 10 %
 */
record Session(Order order, double drift) {

  /** Who comes when. */
  enum Order {
    /** Nobody knows: snapshots have no times. */
    UNKNOWN,
    /** All runs of the baseline, then all of the candidate. */
    BEFORE_AND_AFTER,
    /** In turn, the baseline first. */
    IN_TURN
  }

  static final Session UNKNOWN = new Session(Order.UNKNOWN, 0);

  static Session beforeAndAfter(double drift) {
    return new Session(Order.BEFORE_AND_AFTER, drift);
  }

  static Session inTurn(double drift) {
    return new Session(Order.IN_TURN, drift);
  }

  private static final long FIRST = 1_795_000_000_000L;
  private static final long APART = 600_000;

  boolean hasTimes() {
    return order != Order.UNKNOWN;
  }

  /** Start of a run of a side, in milliseconds since 1970. */
  long start(boolean candidate, int run, int runsOfASide) {
    return FIRST + APART * place(candidate, run, runsOfASide);
  }

  /** The bench's factor on the durations of a run. */
  double factor(boolean candidate, int run, int runsOfASide) {
    return drift == 0
        ? 1
        : 1 + drift * place(candidate, run, runsOfASide) / (2.0 * runsOfASide - 1);
  }

  private int place(boolean candidate, int run, int runsOfASide) {
    return order == Order.IN_TURN
        ? 2 * run + (candidate ? 1 : 0)
        : run + (candidate ? runsOfASide : 0);
  }
}
