package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import java.util.Arrays;
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

  /** All whole numbers below this are doubles. */
  private static final double LARGEST_EXACT = 0x1p53;

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
    boolean same = parts.stream().allMatch(first::hasSameBounds);
    double[] bounds = same ? first.bounds() : union(parts);
    double[] low = new double[bounds.length];
    double[] high = new double[bounds.length];
    if (same || !isExact(parts)) {
      parts.forEach(part -> addTo(low, high, bounds, part));
    } else {
      parts.forEach(part -> addSteps(low, high, bounds, part));
      for (int i = 1; i < bounds.length; i++) {
        low[i] += low[i - 1];
        high[i] += high[i - 1];
      }
    }
    double sum = 0;
    double error = 0;
    for (Histogram part : parts) {
      sum += part.sum();
      error += part.sumError();
    }
    return new Histogram(bounds, low, high, sum, first.unit()).withSumError(error);
  }

  /** Whether differences of counts can be added up in any order without rounding. */
  private static boolean isExact(Collection<Histogram> parts) {
    double total = 0;
    for (Histogram part : parts) {
      for (int i = 0; i < part.size(); i++) {
        if (part.low(i) != Math.rint(part.low(i)) || part.high(i) != Math.rint(part.high(i))) {
          return false;
        }
      }
      total += part.count();
    }
    return total < LARGEST_EXACT;
  }

  /**
   * Adds what a part's counts rise by, where they rise: what lies below a bound of its own lies
   * below all from there on, and may lie below all behind the bound before. So a part costs as much
   * as it has bounds, however many bounds the others bring.
   */
  private static void addSteps(double[] low, double[] high, double[] bounds, Histogram part) {
    int behind = 0;
    for (int i = 0; i < part.size(); i++) {
      int at = Arrays.binarySearch(bounds, part.bound(i));
      high[behind] += part.high(i) - (i == 0 ? 0 : part.high(i - 1));
      low[at] += part.low(i) - (i == 0 ? 0 : part.low(i - 1));
      behind = at + 1;
    }
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
