package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The bucket series of one histogram child, and which of them the current snapshot holds. Bounds
 * are compared as numbers, so {@code le="1"} and {@code le="1.0"} are one bound.
 */
final class BucketSeries implements Buckets {

  private record Bucket(double bound, int index) {}

  /** Two series with one bound, both in the snapshot. */
  private record Twins(double bound, int kept, int other) {}

  private final List<Bucket> buckets = new ArrayList<>();
  private final List<Twins> twins = new ArrayList<>();
  private BitSet learned = new BitSet();

  /** That of the samples in which they were last looked for; 0 before. */
  private int presence;

  /** Indexes of all buckets in their order; null as long as new ones have no place in it. */
  private int[] all = {};

  private int[] indexes = {};
  private double[] bounds = {Double.POSITIVE_INFINITY};
  private String fault;

  /** A bound that is no number makes the child unusable, as no rank can be told. */
  void add(String le, int index) {
    double bound = BucketBound.parse(le);
    if (Double.isNaN(bound)) {
      fault = "the bucket bound le=\"" + le + "\" is no number";
      return;
    }
    buckets.add(new Bucket(bound, index));
    all = null;
  }

  @Override
  public boolean find(NodeSamples samples) {
    if (all == null) {
      order();
    }
    if (presence != samples.presence() && !isLearned(samples)) {
      BitSet present = new BitSet(buckets.size());
      for (int i = 0; i < buckets.size(); i++) {
        present.set(i, samples.present(buckets.get(i).index()));
      }
      learn(present);
      learned = present;
    }
    presence = samples.presence();
    return !learned.isEmpty();
  }

  /** Once for all buckets that a snapshot brought, since most come with a node's first. */
  private void order() {
    buckets.sort(Comparator.comparingDouble(Bucket::bound).thenComparingInt(Bucket::index));
    all = buckets.stream().mapToInt(Bucket::index).toArray();
    learned = new BitSet();
    presence = 0;
  }

  private boolean isLearned(NodeSamples samples) {
    for (int i = 0; i < all.length; i++) {
      if (samples.present(all[i]) != learned.get(i)) {
        return false;
      }
    }
    return true;
  }

  private void learn(BitSet present) {
    List<Bucket> distinct = new ArrayList<>();
    twins.clear();
    present.stream().mapToObj(buckets::get).forEach(bucket -> learn(distinct, bucket));
    indexes = distinct.stream().mapToInt(Bucket::index).toArray();
    double[] finite =
        distinct.stream()
            .mapToDouble(Bucket::bound)
            .filter(bound -> bound < Double.POSITIVE_INFINITY)
            .toArray();
    bounds = Arrays.copyOf(finite, finite.length + 1);
    bounds[finite.length] = Double.POSITIVE_INFINITY;
  }

  private void learn(List<Bucket> distinct, Bucket bucket) {
    Bucket before = distinct.isEmpty() ? null : distinct.get(distinct.size() - 1);
    if (before != null && before.bound() == bucket.bound()) {
      twins.add(new Twins(bucket.bound(), before.index(), bucket.index()));
    } else {
      distinct.add(bucket);
    }
  }

  /** Whether the snapshot has a +Inf bucket. */
  @Override
  public boolean isComplete() {
    return indexes.length == bounds.length;
  }

  /**
   * Whether the snapshot has a +Inf bucket, no bound twice, and every bucket that was ever seen.
   */
  @Override
  public boolean isPlain() {
    return isComplete() && twins.isEmpty() && indexes.length == all.length;
  }

  /** Where the buckets' samples stand, by ascending bound; never changed in place. */
  @Override
  public int[] indexes() {
    return indexes;
  }

  @Override
  public double[] bounds() {
    return bounds;
  }

  @Override
  public double[] counts(NodeSamples samples, double count) {
    double[] counts = new double[bounds.length];
    counts[bounds.length - 1] = count;
    for (int i = 0; i < indexes.length; i++) {
      counts[i] = samples.value(indexes[i]);
    }
    return counts;
  }

  /** Why the buckets cannot be used, or null; bounds that are no numbers included. */
  @Override
  public String fault(NodeSamples samples) {
    if (fault != null) {
      return fault;
    }
    if (samples.hasContradictions() && Arrays.stream(indexes).anyMatch(samples::isContradicted)) {
      return "the same bucket stands twice in one snapshot with different counts";
    }
    for (Twins pair : twins) {
      if (samples.value(pair.kept()) != samples.value(pair.other())) {
        return le(pair.bound()) + " stands twice with different counts";
      }
    }
    return null;
  }

  @Override
  public List<String> remarks() {
    if (twins.isEmpty()) {
      return List.of(); // asked for in each snapshot, and nearly always so
    }
    return twins.stream()
        .map(pair -> le(pair.bound()) + " stands twice with one count; one was kept")
        .toList();
  }

  @Override
  public String otherCount() {
    return "its count differs from its +Inf bucket; the bucket was used";
  }

  private static String le(double bound) {
    return "the bound le=\"" + Format.bound(bound) + "\"";
  }
}
