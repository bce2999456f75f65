package dev.warrenperf.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One manager through a change of leaders. Times are seconds from the first instant.
 *
 * @param diesAt when its process ends; infinite where it does not
 * @param livesAt when the next process begins; infinite where none does
 * @param leadsFrom when it begins to lead
 * @param leadsTo when it stops
 * @param phase of the collector that refreshes the gauge
 * @param work when it did what only a leader does
 */
record ManagerLife(
    double diesAt, double livesAt, double leadsFrom, double leadsTo, double phase, double[] work) {

  /** In milliseconds since 1970. */
  static final long FIRST = 1_795_000_000_000L;

  /** As in Warren. */
  private static final double REFRESH = 15;

  private static final double LONG_AGO = -1000;

  /** The first manager leads until the loss, the second from the end of the gap on. */
  static ManagerLife of(
      int manager,
      SimulatedLeaders.How how,
      double loss,
      double gap,
      double length,
      SplittableRandom random) {
    double never = Double.POSITIVE_INFINITY;
    boolean dies = manager == 0 && how != SimulatedLeaders.How.STEPPED_DOWN;
    boolean returns = how == SimulatedLeaders.How.KILLED_AND_RESTARTED;
    double from = manager == 0 ? LONG_AGO : manager == 1 ? loss + gap : never;
    double to = manager == 0 ? loss : never;
    return new ManagerLife(
        dies ? loss : never,
        dies && returns ? loss + 1 + 20 * random.nextDouble() : never,
        from,
        to,
        REFRESH * random.nextDouble(),
        work(Math.max(from, 0), Math.min(to, length), random));
  }

  /** At random, from once in five seconds to five times a second. */
  private static double[] work(double from, double to, SplittableRandom random) {
    double rate = 0.2 * Math.pow(25, random.nextDouble());
    List<Double> work = new ArrayList<>();
    double time = from - Math.log(1 - random.nextDouble()) / rate;
    while (time < to) {
      work.add(time);
      time -= Math.log(1 - random.nextDouble()) / rate;
    }
    return work.stream().mapToDouble(Double::doubleValue).toArray();
  }

  boolean isUp(double time) {
    return time < diesAt || time >= livesAt;
  }

  /** What it exposes. */
  String text(double time) {
    double began = time < diesAt ? LONG_AGO : livesAt;
    double refreshed = time - ((time - phase) % REFRESH + REFRESH) % REFRESH;
    boolean shown = refreshed >= began && refreshed >= leadsFrom && refreshed < leadsTo;
    long done = 0;
    for (double at : work) {
      done += at >= began && at <= time ? 1 : 0;
    }
    return new SnapshotText()
        .gauge("process_start_time_seconds", "", FIRST / 1000.0 + began)
        .gauge("is_leader", "", shown ? 1 : 0)
        .counter("scheduled_total", "", done)
        .toString();
  }
}
