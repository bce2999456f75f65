package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One histogram child as it stands in the current snapshot: where its samples are and what they
 * say. Reused from snapshot to snapshot. Bounds are compared as numbers, so {@code le="1"} and
 * {@code le="1.0"} are one bound.
 */
final class HistogramSnapshot {

  private record Bucket(double bound, int index) {}

  private final List<Bucket> buckets = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private int sumIndex = -1;
  private int countIndex = -1;
  private int createdIndex = -1;
  private int[] read = {};
  private double[] bounds = {};
  private double[] counts = {};
  private double sum;
  private double created;
  private double count = Double.NaN;
  private double previousCount;
  private boolean layoutChanged;
  private String fault;

  /**
   * A bucket series; a bound that is no number makes the child unusable, as no rank can be told.
   */
  void addBucket(String bound, int index) {
    double parsed = parse(bound);
    if (Double.isNaN(parsed)) {
      fault = "the bucket bound le=\"" + bound + "\" is no number";
      return;
    }
    buckets.add(new Bucket(parsed, index));
    buckets.sort(Comparator.comparingDouble(Bucket::bound).thenComparingInt(Bucket::index));
  }

  void setSum(int index) {
    sumIndex = index;
  }

  void setCount(int index) {
    countIndex = index;
  }

  void setCreated(int index) {
    createdIndex = index;
  }

  private static double parse(String bound) {
    String lower = bound.toLowerCase(java.util.Locale.ROOT);
    if (lower.equals("+inf") || lower.equals("inf")) {
      return Double.POSITIVE_INFINITY;
    }
    try {
      return Double.parseDouble(bound);
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }

  /** Reads the current snapshot; false when the child is not in it. */
  boolean read(NodeSamples samples) {
    remarks.clear();
    return readUnremarkable(samples) || readWithCare(samples);
  }

  /**
   * The usual case, and all of it in one pass: the layout is the known one, every part is there and
   * nothing is odd. False when any of that does not hold; what was read so far is then read again.
   */
  private boolean readUnremarkable(NodeSamples samples) {
    boolean known =
        read.length > 0 && read.length == buckets.size() && read.length == counts.length;
    if (!known || !isWhole(samples) || samples.hasContradictions() || fault != null) {
      return false;
    }
    for (int i = 0; i < read.length; i++) {
      double value = samples.value(read[i]);
      if (!samples.present(read[i]) || !(value >= 0) || value == Double.POSITIVE_INFINITY) {
        return false;
      }
      counts[i] = value;
    }
    if (samples.value(countIndex) != counts[counts.length - 1]) {
      return false;
    }
    layoutChanged = false;
    previousCount = count;
    count = samples.value(countIndex);
    sum = samples.value(sumIndex);
    created = created(samples);
    return true;
  }

  private boolean isWhole(NodeSamples samples) {
    return countIndex >= 0
        && sumIndex >= 0
        && samples.present(countIndex)
        && samples.present(sumIndex);
  }

  private double created(NodeSamples samples) {
    return createdIndex >= 0 && samples.present(createdIndex)
        ? samples.value(createdIndex)
        : Double.NaN;
  }

  private boolean readWithCare(NodeSamples samples) {
    int present = 0;
    for (Bucket bucket : buckets) {
      present += samples.present(bucket.index()) ? 1 : 0;
    }
    boolean counted = countIndex >= 0 && samples.present(countIndex);
    if (present == 0) {
      if (counted && fault == null) {
        fault = "it has a count but no buckets";
      }
      return counted;
    }
    previousCount = count;
    count = counted ? samples.value(countIndex) : Double.NaN;
    sum = sumIndex >= 0 && samples.present(sumIndex) ? samples.value(sumIndex) : Double.NaN;
    created = created(samples);
    fill(samples, present);
    return true;
  }

  private void fill(NodeSamples samples, int present) {
    layoutChanged = !sameLayout(samples, present);
    if (layoutChanged) {
      relearn(samples);
    }
    for (int i = 0; i < read.length; i++) {
      counts[i] = samples.value(read[i]);
    }
    int last = bounds.length - 1;
    if (read.length == last) {
      counts[last] = count;
      remarks.add("it has no +Inf bucket; its count was used instead");
    } else if (!Double.isNaN(count) && count != counts[last]) {
      remarks.add("its count differs from its +Inf bucket; the bucket was used");
    }
    check(samples);
  }

  private boolean sameLayout(NodeSamples samples, int present) {
    if (present == read.length && read.length == buckets.size()) {
      return true;
    }
    // some bucket is absent or a bound stands twice: compare one by one
    int covered = 0;
    for (Bucket bucket : buckets) {
      boolean learned = read.length > 0 && Arrays.binarySearch(bounds, bucket.bound()) >= 0;
      covered += learned && samples.present(bucket.index()) ? 1 : 0;
    }
    return covered == present && Arrays.stream(read).allMatch(samples::present);
  }

  private void relearn(NodeSamples samples) {
    List<Bucket> distinct = new ArrayList<>();
    for (Bucket bucket : buckets) {
      boolean repeats =
          !distinct.isEmpty() && distinct.get(distinct.size() - 1).bound() == bucket.bound();
      if (samples.present(bucket.index()) && !repeats) {
        distinct.add(bucket);
      }
    }
    read = distinct.stream().mapToInt(Bucket::index).toArray();
    boolean infinite = distinct.get(distinct.size() - 1).bound() == Double.POSITIVE_INFINITY;
    bounds =
        Arrays.copyOf(
            distinct.stream().mapToDouble(Bucket::bound).toArray(),
            read.length + (infinite ? 0 : 1));
    bounds[bounds.length - 1] = Double.POSITIVE_INFINITY;
    counts = new double[bounds.length];
  }

  private void check(NodeSamples samples) {
    for (int index : read) {
      if (samples.isContradicted(index)) {
        fault = "the same bucket stands twice in one snapshot with different counts";
      }
    }
    for (int i = 0; i < counts.length && fault == null; i++) {
      if (!(counts[i] >= 0) || Double.isInfinite(counts[i])) {
        fault =
            Double.isNaN(counts[i]) && i == counts.length - 1 && read.length < counts.length
                ? "it has neither a +Inf bucket nor a count"
                : "the count at le=\"" + Format.bound(bounds[i]) + "\" is " + counts[i];
      }
    }
    for (int i = 1; i < buckets.size() && fault == null; i++) {
      Bucket one = buckets.get(i - 1);
      Bucket two = buckets.get(i);
      if (one.bound() == two.bound()
          && samples.present(one.index())
          && samples.present(two.index())) {
        compareTwins(samples, one, two);
      }
    }
  }

  private void compareTwins(NodeSamples samples, Bucket one, Bucket two) {
    if (samples.value(one.index()) == samples.value(two.index())) {
      remarks.add(
          "the bound le=\""
              + Format.bound(one.bound())
              + "\" stands twice with one count; one was kept");
    } else {
      fault =
          "the bound le=\"" + Format.bound(one.bound()) + "\" stands twice with different counts";
    }
  }

  /** Ascending, the last +Inf. */
  double[] bounds() {
    return bounds.clone();
  }

  /** Cumulative counts at {@link #bounds}; the live array. */
  double[] counts() {
    return counts;
  }

  double sum() {
    return sum;
  }

  double created() {
    return created;
  }

  boolean countFell() {
    return count < previousCount;
  }

  boolean layoutChanged() {
    return layoutChanged;
  }

  /**
   * Whether observations below zero are possible as far as the buckets tell; then a sum may fall.
   */
  boolean mayHoldNegatives() {
    return bounds[0] <= 0 && counts[0] > 0;
  }

  String fault() {
    return fault;
  }

  List<String> remarks() {
    return remarks;
  }
}
