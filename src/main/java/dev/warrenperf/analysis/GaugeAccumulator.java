package dev.warrenperf.analysis;

import java.util.BitSet;

/** Follows one level from snapshot to snapshot. */
final class GaugeAccumulator {

  private final double[] sums;
  private final int[] counts;
  private double min = Double.NaN;
  private double max = Double.NaN;
  private double last = Double.NaN;
  private double sum;
  private double area;
  private long lastMillis;
  private long millisSeen;
  private int samples;
  private int unusable;

  /** Points at which the node was scraped without it. */
  private final BitSet without = new BitSet();

  private int seenLife;
  private final SampleTimes times = new SampleTimes();

  GaugeAccumulator(TimeGrid grid) {
    sums = new double[grid.points()];
    counts = new int[grid.points()];
  }

  /**
   * The level in the next snapshot.
   *
   * @param millis when it was taken
   */
  void accept(double level, int point, int life, long millis) {
    seenLife = life;
    times.saw(millis, millis);
    if (Double.isNaN(level)) {
      unusable++;
      return;
    }
    if (samples > 0 && millis > lastMillis) {
      area += (last + level) / 2 * (millis - lastMillis);
      millisSeen += millis - lastMillis;
    }
    lastMillis = millis;
    min = samples == 0 ? level : Math.min(min, level);
    max = samples == 0 ? level : Math.max(max, level);
    last = level;
    sum += level;
    samples++;
    sums[point] += level;
    counts[point]++;
  }

  /** It was not in the next snapshot. */
  void acceptWithout(int point) {
    without.set(point);
  }

  /**
   * What it did.
   *
   * @param present whether it is in the node's last snapshot
   * @param life how many restarts of the process were seen in all
   * @param until instant of that snapshot where not each shows all series; else {@link
   *     Long#MIN_VALUE}
   */
  GaugeLevels finish(boolean present, int life, long until) {
    double[] perPoint = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      perPoint[i] = counts[i] == 0 ? Double.NaN : sums[i] / counts[i];
    }
    double mean = millisSeen > 0 ? area / millisSeen : samples == 0 ? Double.NaN : sum / samples;
    boolean missing = samples > 0 && !present && !times.isWaitedFor(until) && seenLife == life;
    without.andNot(known());
    return new GaugeLevels(min, mean, max, last, perPoint, without, samples, unusable, missing);
  }

  private BitSet known() {
    BitSet known = new BitSet();
    for (int i = 0; i < counts.length; i++) {
      known.set(i, counts[i] > 0);
    }
    return known;
  }
}
