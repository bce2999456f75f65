package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.unit.Format;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The series of one histogram child: where its samples are, and what is wrong with them. */
final class HistogramSeries {

  private static final int NONE = -1;

  private final BucketSeries bounded = new BucketSeries();
  private final RangeSeries ranges = new RangeSeries();
  private Buckets buckets = bounded;
  private final SteadyCounts steady = new SteadyCounts();
  private final Set<String> remarks = new TreeSet<>();
  private int sumIndex = NONE;
  private int countIndex = NONE;
  private int createdIndex = NONE;
  private boolean hasBuckets;
  private boolean summary;
  private boolean histogram;
  private String fault;

  void addBucket(String le, int index) {
    use(bounded);
    bounded.add(le, index);
  }

  /** A bucket with two bounds. */
  void addRange(String range, int index) {
    use(ranges);
    ranges.add(range, index);
  }

  private void use(Buckets form) {
    if (buckets != form && hasBuckets) {
      refuse("it has buckets by le and others by vmrange");
    }
    buckets = form;
    hasBuckets = true;
    steady.outgrow();
  }

  void setSum(int index) {
    sumIndex = index;
    steady.outgrow();
  }

  void setCount(int index) {
    countIndex = index;
    steady.outgrow();
  }

  void setCreated(int index) {
    createdIndex = index;
    steady.outgrow();
  }

  /** Its TYPE line says that it is a summary: a count and a sum are all that it has to have. */
  void setSummary() {
    summary = true;
  }

  /** Its TYPE line says that it is a histogram: without any bucket it is a native one. */
  void setHistogram() {
    histogram = true;
  }

  private boolean isCountedAlone() {
    return summary || (histogram && !hasBuckets);
  }

  /** The short way from what was read last to the current snapshot. */
  SteadyCounts steady() {
    return steady;
  }

  /** What the current snapshot says; null when the child is not in it or cannot be used. */
  HistogramSnapshot read(NodeSamples samples) {
    steady.forget();
    boolean found = buckets.find(samples);
    if (isStale(samples, found)) {
      return null;
    }
    refuse(buckets.fault(samples));
    if (!found && !(isCountedAlone() && isPresent(samples))) {
      if (isPresent(samples)) {
        refuse("it has a count but no buckets");
      }
      return null;
    }
    double count = value(samples, countIndex);
    double[] counts = buckets.counts(samples, count);
    refuse(fault(counts));
    remark(counts, count);
    if (fault != null) {
      return null;
    }
    if (buckets.isPlain() && isPlain(samples)) {
      steady.remember(samples, buckets.indexes(), countIndex, sumIndex, createdIndex);
    }
    return new HistogramSnapshot(
        buckets.bounds(), counts, count, value(samples, sumIndex), value(samples, createdIndex));
  }

  /** Without a count or sum nothing is steady: an increase that is not known is not zero. */
  private boolean isPlain(NodeSamples samples) {
    return !Double.isNaN(value(samples, countIndex))
        && !Double.isNaN(value(samples, sumIndex))
        && (createdIndex == NONE || samples.present(createdIndex));
  }

  /** Whether the child is in the current snapshot, usable or not; after {@link #read}. */
  boolean isPresent(NodeSamples samples) {
    boolean found = buckets.find(samples);
    return (found || isCounted(samples)) && !isStale(samples, found);
  }

  private boolean isCounted(NodeSamples samples) {
    return countIndex != NONE && samples.present(countIndex);
  }

  /**
   * Whether all its counts are NaN: no client says that of what it counts, but a server marks with
   * it that a series has ended.
   */
  private boolean isStale(NodeSamples samples, boolean found) {
    boolean counted = isCounted(samples);
    return (found || counted)
        && (!counted || Double.isNaN(samples.value(countIndex)))
        && (!found || buckets.areAllNaN(samples));
  }

  /** What its samples in the current snapshot tell of their instant, as those of a series. */
  long instant(NodeSamples samples) {
    boolean counted = countIndex != NONE && samples.present(countIndex);
    int[] found = buckets.indexes();
    return counted
        ? samples.instant(countIndex)
        : found.length == 0 ? Long.MIN_VALUE : samples.instant(found[0]);
  }

  private static double value(NodeSamples samples, int index) {
    return index != NONE && samples.present(index) ? samples.value(index) : Double.NaN;
  }

  /** The first reason stays. */
  private void refuse(String reason) {
    fault = fault == null ? reason : fault;
  }

  private String fault(double[] counts) {
    int last = counts.length - 1;
    if (!buckets.isComplete() && Double.isNaN(counts[last])) {
      return "it has neither a +Inf bucket nor a count";
    }
    for (int i = 0; i <= last; i++) {
      if (!(counts[i] >= 0) || Double.isInfinite(counts[i])) {
        return "the count at le=\"" + Format.bound(buckets.bounds()[i]) + "\" is " + counts[i];
      }
    }
    return null;
  }

  private void remark(double[] counts, double count) {
    remarks.addAll(buckets.remarks());
    if (isCountedAlone()) {
      return;
    }
    if (!buckets.isComplete()) {
      remarks.add("it has no +Inf bucket; its count was used instead");
    } else if (count < counts[counts.length - 1] || count > counts[counts.length - 1]) {
      remarks.add(buckets.otherCount());
    }
  }

  /** The bounds of the buckets found last; never changed in place. */
  double[] bounds() {
    return buckets.bounds();
  }

  /** Where the samples of the buckets found last stand, by ascending bound. */
  int[] bucketIndexes() {
    return buckets.indexes();
  }

  /** Why the child cannot be used, or null; what was found in any snapshot holds for all. */
  String fault() {
    return fault;
  }

  /** What was taken for what in any snapshot. */
  Set<String> remarks() {
    return Collections.unmodifiableSet(remarks);
  }
}
