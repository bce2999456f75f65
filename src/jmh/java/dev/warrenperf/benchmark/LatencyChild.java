package dev.warrenperf.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One histogram child, busy or idle, with client_golang's cumulative buckets. */
final class LatencyChild {

  private static final double[] SHARES = {0.42, 0.3, 0.16, 0.08, 0.03, 0.01};

  private final List<Value> buckets = new ArrayList<>();
  private final Value sum;
  private final Value count;
  private final int fastest;
  private final int perScrape;

  /**
   * A child that has been counting for a while.
   *
   * @param bounds number of buckets, {@code +Inf} among them
   * @param fastest the first bucket that ever gets an observation
   * @param perScrape observations in one scrape, roughly; 0 for an idle child
   * @param before observations so far
   */
  LatencyChild(int bounds, int fastest, int perScrape, long before) {
    this.fastest = fastest;
    this.perScrape = perScrape;
    for (int i = 0; i < bounds; i++) {
      buckets.add(whole(i < fastest ? 0 : before));
    }
    long seconds = before * 10_000_000_000L / (1 + before % 7);
    this.sum = new Value(Value.Motion.CONSTANT, seconds, Value.SUM_SCALE, 0);
    this.count = whole(before);
  }

  private static Value whole(long value) {
    return new Value(Value.Motion.CONSTANT, value, 0, 0);
  }

  /** Its values as they stand on the page: buckets, sum, count. */
  List<Value> values() {
    List<Value> values = new ArrayList<>(buckets);
    values.add(sum);
    values.add(count);
    return values;
  }

  /** Observes what happens between two scrapes. */
  void move(SplittableRandom random) {
    if (perScrape == 0) {
      return;
    }
    int observations = 1 + random.nextInt(2 * perScrape);
    int total = 0;
    for (int i = 0; i < buckets.size(); i++) {
      int share = i - fastest;
      boolean spread = share >= 0 && share < SHARES.length;
      total += spread ? (int) (observations * SHARES[share]) : 0;
      boolean all = share >= SHARES.length - 1 || i == buckets.size() - 1;
      buckets.get(i).add(all ? observations : total);
    }
    count.add(observations);
    // a duration has nanoseconds, and the additions of the client leave digits behind them
    sum.add(observations * (1_000_000_000L + random.nextLong(90_000_000_000L)));
  }
}
