package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The sum of histograms. At bounds that all of them have, counts are added; at any other bound the
 * sum is only known to lie between what the neighbouring bounds of each allow. The sum of the
 * observations is NaN when one of them is. Histograms without observations add nothing, neither to
 * counts nor to bounds, unless all are without.
 */
public final class HistogramSum {

  private HistogramSum() {}

  /**
   * Adds histograms.
   *
   * @param parts at least one
   * @throws IllegalArgumentException when there is none
   */
  public static Histogram of(Collection<Histogram> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("nothing to add");
    }
    if (parts.size() == 1) {
      return parts.iterator().next();
    }
    List<Histogram> observed = parts.stream().filter(part -> part.count() > 0).toList();
    return observed.isEmpty() ? add(parts) : add(observed);
  }

  private static Histogram add(Collection<Histogram> parts) {
    Histogram first = parts.iterator().next();
    if (parts.size() == 1) {
      return first;
    }
    double[] bounds = parts.stream().allMatch(first::hasSameBounds) ? first.bounds() : union(parts);
    double[] low = new double[bounds.length];
    double[] high = new double[bounds.length];
    double sum = 0;
    for (Histogram part : parts) {
      addTo(low, high, bounds, part);
      sum += part.sum();
    }
    return new Histogram(bounds, low, high, sum);
  }

  private static double[] union(Collection<Histogram> parts) {
    TreeSet<Double> bounds = new TreeSet<>();
    for (Histogram part : parts) {
      for (int i = 0; i < part.size(); i++) {
        bounds.add(part.bound(i));
      }
    }
    return bounds.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void addTo(double[] low, double[] high, double[] bounds, Histogram part) {
    int next = 0;
    for (int i = 0; i < bounds.length; i++) {
      while (part.bound(next) < bounds[i]) {
        next++;
      }
      boolean common = part.bound(next) == bounds[i];
      low[i] += common ? part.low(next) : next == 0 ? 0 : part.low(next - 1);
      high[i] += part.high(next);
    }
  }
}
