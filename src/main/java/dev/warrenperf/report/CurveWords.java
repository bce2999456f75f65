package dev.warrenperf.report;

import dev.warrenperf.analysis.SampleOrder;
import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.judge.SampleWords;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.report.Curves.Step;
import dev.warrenperf.unit.Format;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What percentile curves show, in words built from the counts. */
final class CurveWords {

  private CurveWords() {}

  /** {@code "97 %"} or {@code "95 % – 97 %"}; never 100 % while anything is above. */
  static String share(Step step) {
    return ShareWords.between(
        (double) step.least() / step.count(), (double) step.most() / step.count());
  }

  /** Observations above the bound. */
  static String above(Step step) {
    return range(
        Format.count(step.count() - step.most()), Format.count(step.count() - step.least()));
  }

  private static String range(String least, String most) {
    return least.equals(most) ? least : least + " – " + most;
  }

  /** The quantile that matters most: the worst judged one, of equals the highest. */
  private static Optional<QuantileReport> first(List<QuantileReport> quantiles) {
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
        .orElseGet(() -> BucketWords.finding(histogram) + ".");
  }

  /** The same of client samples, whose durations are known one by one; without any the p99. */
  static String finding(ClientSamples samples, List<QuantileReport> judged) {
    double q = first(judged).map(QuantileReport::q).orElse(0.99);
    double duration = CurveCharts.atRank(samples, q);
    return Format.count(SampleOrder.atOrBelow(samples, duration))
        + " of "
        + Format.count(samples.count())
        + " calls took at most "
        + SampleWords.value(duration)
        + ", which is their "
        + Format.percentile(q)
        + ".";
  }

  private static String finding(Histogram histogram, QuantileReport quantile) {
    int below = index(histogram, quantile.lower());
    int bucket = index(histogram, quantile.upper());
    boolean open = bucket == histogram.size() - 1;
    if (below < 0 && open) {
      return "No bound shows where the " + quantile.label() + " lies: there is none except +Inf.";
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
    String to = BucketWords.words(histogram).value(histogram.bound(bucket));
    if (below < 0) {
      return "is at most " + to;
    }
    String from = BucketWords.words(histogram).value(histogram.bound(below));
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
        + BucketWords.words(histogram).within()
        + BucketWords.words(histogram).value(histogram.bound(i));
  }

  private static String further(Histogram histogram, int i) {
    boolean all = WholeCount.atLeast(histogram, i) == WholeCount.total(histogram);
    String who = all ? "all" : counted(histogram, i);
    return who
        + BucketWords.words(histogram).furtherWithin()
        + BucketWords.words(histogram).value(histogram.bound(i));
  }

  private static String counted(Histogram histogram, int i) {
    return range(
        Format.count(WholeCount.atLeast(histogram, i)),
        Format.count(WholeCount.atMost(histogram, i)));
  }
}
