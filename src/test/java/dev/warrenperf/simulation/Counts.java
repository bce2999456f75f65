package dev.warrenperf.simulation;

/** What a histogram has observed. */
final class Counts {

  private final Layout layout;
  private final long[] inBuckets;
  private double sum;

  Counts(Layout layout) {
    this.layout = layout;
    this.inBuckets = new long[layout.bounds().length];
  }

  void observe(double value) {
    inBuckets[layout.bucket(value)]++;
    sum += value;
  }

  Layout layout() {
    return layout;
  }

  long inBucket(int bucket) {
    return inBuckets[bucket];
  }

  double sum() {
    return sum;
  }
}
