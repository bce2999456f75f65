package dev.warrenperf.recording;

import dev.warrenperf.unit.Format;

/** How much later than planned the rounds of a recording began. */
final class ScheduleDelay {

  private int rounds;
  private long total;
  private long most;

  void add(long nanos) {
    rounds++;
    total += nanos;
    most = Math.max(most, nanos);
  }

  /** In words, for whoever reads the run. */
  String text() {
    return rounds == 0
        ? "no round was scheduled"
        : "mean "
            + Format.seconds(total / 1e9 / rounds)
            + ", longest "
            + Format.seconds(most / 1e9)
            + " of "
            + Format.count(rounds);
  }
}
