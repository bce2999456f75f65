package dev.warrenperf.report;

import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The percentile curve of one operation, with its targets, as data for a chart. */
final class CurveCharts {

  private CurveCharts() {}

  /** Null when nothing was observed. */
  static Chart of(String anchor, String name, Histogram histogram, List<QuantileReport> quantiles) {
    if (histogram == null || WholeCount.total(histogram) < 1) {
      return null;
    }
    List<Layer.Corner> corners = corners(quantiles);
    String noun = Buckets.words(histogram).noun();
    return CurveChart.of(
        anchor + "-curve",
        new Chart.Caption(
            name + ": share of observations at or below each " + noun,
            finding(histogram, quantiles),
            CurveChart.reading(corners)),
        noun,
        histogram.unit().base(),
        List.of(course("", histogram)),
        corners);
  }

  static CurveChart.Course course(String label, Histogram histogram) {
    long total = WholeCount.total(histogram);
    List<CurveChart.Known> known = new ArrayList<>();
    for (int i = 0; i < histogram.size(); i++) {
      long least = WholeCount.atLeast(histogram, i);
      long most = WholeCount.atMost(histogram, i);
      known.add(
          new CurveChart.Known(
              new Curves.Step(histogram.bound(i), (double) least / total, (double) most / total),
              bound(histogram.bound(i), Buckets.words(histogram)),
              range(share(least, total), share(most, total)),
              range(Format.count(total - most), Format.count(total - least))));
    }
    return new CurveChart.Course(label, total, known);
  }

  private static String bound(double bound, ObservationWords words) {
    return bound == Double.POSITIVE_INFINITY ? "any " + words.noun() : "≤ " + words.value(bound);
  }

  private static String range(String least, String most) {
    return least.equals(most) ? least : least + " – " + most;
  }

  /** With as many digits as it takes to tell nearly all from all. */
  static String share(long part, long total) {
    BigDecimal exact = new BigDecimal((double) part / total);
    int digits = 3;
    while (part < total
        && digits < 17
        && exact.round(context(digits)).compareTo(BigDecimal.ONE) >= 0) {
      digits++;
    }
    return Format.of(exact.doubleValue(), Unit.RATIO, context(digits));
  }

  private static MathContext context(int digits) {
    return new MathContext(digits, RoundingMode.HALF_EVEN);
  }

  /** The judged ones. */
  static List<Layer.Corner> corners(List<QuantileReport> quantiles) {
    return quantiles.stream()
        .filter(quantile -> quantile.outcome().isJudged())
        .map(
            quantile ->
                new Layer.Corner(
                    quantile.label() + " " + quantile.outcome().limitText(),
                    quantile.outcome().limit(),
                    quantile.q(),
                    quantile.outcome().tone()))
        .toList();
  }

  /** The quantile that matters most: the worst judged one, of equals the highest. */
  static Optional<QuantileReport> first(List<QuantileReport> quantiles) {
    return quantiles.stream()
        .min(
            Comparator.comparing(QuantileReport::outcome, Outcomes.worstFirst())
                .thenComparing(QuantileReport::q, Comparator.reverseOrder()));
  }

  /**
   * Where the quantile that matters most lies and which counts say so, for instance "97 of 100
   * finished within 250 ms and all within 500 ms: the p99 lies between 250 ms and 500 ms"; without
   * any where most observations are.
   */
  static String finding(Histogram histogram, List<QuantileReport> quantiles) {
    return first(quantiles)
        .map(quantile -> finding(histogram, quantile))
        .orElseGet(() -> Buckets.finding(histogram) + ".");
  }

  private static String finding(Histogram histogram, QuantileReport quantile) {
    int below = index(histogram, quantile.lower());
    int bucket = index(histogram, quantile.upper());
    boolean open = bucket == histogram.size() - 1;
    if (below < 0 && open) {
      return "No bound tells where the " + quantile.label() + " lies: there is none but +Inf.";
    }
    String place = place(histogram, below, bucket);
    if (WholeCount.total(histogram) == 1) {
      return "The only observation " + place + ".";
    }
    String counts = within(histogram, below < 0 ? bucket : below);
    if (below >= 0 && !open) {
      counts += ", " + further(histogram, bucket);
    }
    return counts + ": the " + quantile.label() + " " + place + ".";
  }

  /** The bound's index; -1 for a lower edge that is no bound. */
  private static int index(Histogram histogram, double bound) {
    int i = histogram.size() - 1;
    while (i >= 0 && histogram.bound(i) != bound) {
      i--;
    }
    return i;
  }

  private static String place(Histogram histogram, int below, int bucket) {
    String to = Buckets.words(histogram).value(histogram.bound(bucket));
    if (below < 0) {
      return "is at most " + to;
    }
    String from = Buckets.words(histogram).value(histogram.bound(below));
    return bucket == histogram.size() - 1
        ? "lies above " + from
        : "lies between " + from + " and " + to;
  }

  private static String within(Histogram histogram, int i) {
    long total = WholeCount.total(histogram);
    long most = WholeCount.atMost(histogram, i);
    String who =
        WholeCount.atLeast(histogram, i) == total
            ? "All " + Format.count(total)
            : (most == 0 ? "None" : counted(histogram, i)) + " of " + Format.count(total);
    return who
        + Buckets.words(histogram).within()
        + Buckets.words(histogram).value(histogram.bound(i));
  }

  private static String further(Histogram histogram, int i) {
    boolean all = WholeCount.atLeast(histogram, i) == WholeCount.total(histogram);
    String who = all ? "all" : counted(histogram, i);
    return who
        + Buckets.words(histogram).furtherWithin()
        + Buckets.words(histogram).value(histogram.bound(i));
  }

  private static String counted(Histogram histogram, int i) {
    return range(
        Format.count(WholeCount.atLeast(histogram, i)),
        Format.count(WholeCount.atMost(histogram, i)));
  }
}
