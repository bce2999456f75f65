package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.unit.Visible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The buckets with two bounds of one histogram child, as clients of VictoriaMetrics expose them:
 * {@code vmrange="0.1...0.2"} counts what is above 0.1 and at or below 0.2. They overlap nowhere,
 * and a range that is not there has no observations; so the count at both ends of each is known.
 */
final class RangeSeries implements Buckets {

  private record Range(String text, double above, double upTo, int index) {

    boolean overlaps(Range next) {
      return next.above < upTo || (next.above == above && next.upTo == upTo);
    }
  }

  private static final int[] NO_SAMPLES = {};

  private final List<Range> ranges = new ArrayList<>();
  private boolean ordered;
  private BitSet learned = new BitSet();
  private List<Range> present = List.of();
  private double[] bounds = {Double.POSITIVE_INFINITY};
  private String fault;

  /** What is no range makes the child unusable. */
  void add(String text, int index) {
    int dots = text.indexOf("...");
    double above = dots < 0 ? Double.NaN : BucketBound.parse(text.substring(0, dots));
    double upTo = dots < 0 ? Double.NaN : BucketBound.parse(text.substring(dots + 3));
    if (above <= upTo) {
      ranges.add(new Range(text, above, upTo, index));
      ordered = false;
    } else {
      fault = "the bucket range " + quoted(text) + " is not of two ascending numbers";
    }
  }

  private static String quoted(String text) {
    return "vmrange=\"" + Visible.of(text) + "\"";
  }

  @Override
  public boolean find(NodeSamples samples) {
    if (!ordered) {
      ranges.sort(Comparator.comparingDouble(Range::upTo).thenComparingDouble(Range::above));
      learned = new BitSet();
      ordered = true;
    }
    BitSet found = new BitSet(ranges.size());
    for (int i = 0; i < ranges.size(); i++) {
      found.set(i, samples.present(ranges.get(i).index()));
    }
    if (!found.equals(learned)) {
      learned = found;
      learn();
    }
    return !found.isEmpty();
  }

  private void learn() {
    present = learned.stream().mapToObj(ranges::get).toList();
    bounds =
        present.stream()
            .flatMapToDouble(range -> DoubleStream.of(range.above(), range.upTo()))
            .filter(bound -> bound < Double.POSITIVE_INFINITY)
            .sorted()
            .distinct()
            .toArray();
    bounds = Arrays.copyOf(bounds, bounds.length + 1);
    bounds[bounds.length - 1] = Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  /** Its samples are no cumulative counts. */
  @Override
  public boolean isPlain() {
    return false;
  }

  /** No sample holds the count at a bound. */
  @Override
  public int[] indexes() {
    return NO_SAMPLES;
  }

  @Override
  public double[] bounds() {
    return bounds;
  }

  @Override
  public double[] counts(NodeSamples samples, double count) {
    double[] counts = new double[bounds.length];
    double sum = 0;
    int next = 0;
    for (int i = 0; i < counts.length; i++) {
      while (next < present.size() && present.get(next).upTo() <= bounds[i]) {
        sum += samples.value(present.get(next++).index());
      }
      counts[i] = sum;
    }
    return counts;
  }

  @Override
  public String fault(NodeSamples samples) {
    if (fault != null) {
      return fault;
    }
    for (int i = 0; i < present.size(); i++) {
      Range range = present.get(i);
      double value = samples.value(range.index());
      if (samples.isContradicted(range.index())) {
        return "the same bucket stands twice in one snapshot with different counts";
      }
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        return "the count of " + quoted(range.text()) + " is " + value;
      }
      if (i > 0 && present.get(i - 1).overlaps(range)) {
        String before = quoted(present.get(i - 1).text());
        return "the bucket ranges " + before + " and " + quoted(range.text()) + " overlap";
      }
    }
    return null;
  }

  @Override
  public List<String> remarks() {
    return List.of();
  }

  @Override
  public String otherCount() {
    return "its count differs from the sum of its bucket ranges; the ranges were used";
  }
}
