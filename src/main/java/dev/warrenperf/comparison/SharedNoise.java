package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.special.Gamma;

/**
 * What the operations of one report tell of each other's spread from run to run ({@link
 * SharedVariance}). Operations differ in what their requests add, so each variance is taken by what
 * it would be, were the noise of the bench itself the same for all: {@code s_i^2 / (tau^2 + w_i)}.
 *
 * <p>Operations of one run have some of their noise in common, so many of them tell less than as
 * many benches would. With a correlation r between two of them the mean of m variances of d degrees
 * has {@code d / (1/m + (1 - 1/m) r^2)} degrees, and with these none has more.
 */
final class SharedNoise {

  /** Nothing is shared. */
  static final SharedNoise NONE = new SharedNoise(new TreeMap<>());

  /** Variances below this part of what is expected are taken to be that. */
  private static final double LEAST = 1e-5;

  private final SortedMap<OperationKey, RunVariance> shared;

  private SharedNoise(SortedMap<OperationKey, RunVariance> shared) {
    this.shared = shared;
  }

  /**
   * Of the logs of the means of each operation; nothing where fewer than ten have repeats.
   *
   * @param means whose values are finite
   */
  static SharedNoise of(SortedMap<OperationKey, RunMeasure> means) {
    SortedMap<OperationKey, RunMeasure> usable = new TreeMap<>(means);
    usable.values().removeIf(each -> !each.own().spread().isUsable());
    if (usable.size() < SharedVariance.FEWEST) {
      return NONE;
    }
    List<RunVariance> own = usable.values().stream().map(RunMeasure::own).toList();
    double bench = bench(own);
    Spread together = SharedVariance.of(own.stream().map(each -> byExpected(each, bench)).toList());
    double most = degrees(List.copyOf(usable.values()), bench);
    SortedMap<OperationKey, RunVariance> shared = new TreeMap<>();
    usable.forEach((key, runs) -> shared.put(key, share(together, runs.own(), bench, most)));
    return new SharedNoise(shared);
  }

  /** What others tell of one operation's spread; unknown where that is nothing. */
  RunVariance of(OperationKey key) {
    return shared.getOrDefault(key, RunVariance.UNKNOWN);
  }

  private static RunVariance share(Spread together, RunVariance own, double bench, double most) {
    double degrees = Math.min(together.degrees(), most - own.spread().degrees());
    return degrees > 0
        ? new RunVariance(
            new Spread(together.variance() * expected(own, bench), degrees), own.ofRequests())
        : RunVariance.UNKNOWN;
  }

  private static double expected(RunVariance own, double bench) {
    return bench + own.ofRequests();
  }

  private static Spread byExpected(RunVariance own, double bench) {
    Spread spread = own.spread();
    return new Spread(spread.variance() / expected(own, bench), spread.degrees());
  }

  /**
   * The variance of the bench itself, tau^2: at which the logarithms of the variances are on
   * average what they are expected to be. 0 where requests explain as much or more.
   */
  private static double bench(List<RunVariance> own) {
    double high = own.stream().mapToDouble(each -> each.spread().variance()).max().orElse(0);
    double low = 0;
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      if (excess(own, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double excess(List<RunVariance> own, double bench) {
    double sum = 0;
    for (RunVariance each : own) {
      double half = each.spread().degrees() / 2;
      double ratio = byExpected(each, bench).variance();
      sum += Math.log(Math.max(ratio, LEAST)) - Gamma.digamma(half) + Math.log(half);
    }
    return sum;
  }

  /** How many degrees all of them have together, by how alike they move from run to run. */
  private static double degrees(List<RunMeasure> all, double bench) {
    int runs = all.stream().mapToInt(RunMeasure::runs).max().orElseThrow();
    List<double[]> residuals = new ArrayList<>();
    for (RunMeasure each : all) {
      if (each.runs() == runs) {
        residuals.add(each.residuals(Math.sqrt(expected(each.own(), bench))));
      }
    }
    int m = residuals.size();
    double[] sum = new double[runs];
    double squares = 0;
    for (double[] one : residuals) {
      for (int i = 0; i < runs; i++) {
        sum[i] += one[i];
        squares += one[i] * one[i];
      }
    }
    double common = Arrays.stream(sum).map(x -> x * x).sum();
    double correlation = m > 1 ? Math.max(0, (common / squares - 1) / (m - 1)) : 1;
    double degrees =
        all.stream().mapToDouble(each -> each.own().spread().degrees()).max().orElseThrow();
    return degrees / (1.0 / m + (1 - 1.0 / m) * correlation * correlation);
  }
}
