package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import java.util.Arrays;
import java.util.List;

/** The buckets of one histogram child, in the form in which they are exposed. */
interface Buckets {

  /** Finds the buckets of the current snapshot; false when it has none. */
  boolean find(NodeSamples samples);

  /** Whether the snapshot tells of all observations without their count. */
  boolean isComplete();

  /** Whether the short way of {@link SteadyCounts} may be taken from here. */
  boolean isPlain();

  /** Where the sample of each bound stands; shorter where none does; never changed in place. */
  int[] indexes();

  /** Ascending, the last +Inf whether there is such a bucket or not; never changed in place. */
  double[] bounds();

  /** Cumulative counts at {@link #bounds}; that of +Inf is given where no bucket has it. */
  double[] counts(NodeSamples samples, double count);

  /** Whether those that were found are no numbers, all of them. */
  default boolean areAllNaN(NodeSamples samples) {
    return indexes().length > 0
        && Arrays.stream(indexes()).allMatch(index -> Double.isNaN(samples.value(index)));
  }

  /** Why the buckets cannot be used, or null. */
  String fault(NodeSamples samples);

  /** What was taken for what. */
  List<String> remarks();

  /** What is to be told when the count is not that of the buckets, which then decide. */
  String otherCount();
}
