package dev.warrenperf.report;

import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** A histogram's buckets as rows, and what they show in words. */
final class BucketWords {

  private BucketWords() {}

  /** One row a bucket, at the bounds whose counts are known exactly. */
  static List<OperationReport.Bucket> rows(Histogram histogram) {
    Histogram exact = WholeCount.exact(histogram);
    List<OperationReport.Bucket> rows = new ArrayList<>();
    for (int i = 0; i < exact.size(); i++) {
      rows.add(new OperationReport.Bucket(exact.bound(i), (long) exact.low(i)));
    }
    return rows;
  }

  /**
   * What the counts show, for instance "49 of 50 finished within 100 ms, the other between 100 ms
   * and 250 ms". The bound is the one that at least 95 of 100 observations reach.
   */
  static String finding(Histogram histogram) {
    Histogram exact = histogram.exactPart();
    ObservationWords words = words(exact);
    long total = (long) exact.count();
    int most = first(exact, Math.ceil(0.95 * exact.count()));
    int all = first(exact, exact.count());
    if (Double.isInfinite(exact.bound(most))) {
      return beyond(exact, total);
    }
    String within = words(exact).value(exact.bound(most));
    long inside = (long) exact.low(most);
    if (most == all) {
      return (total == 1 ? "The only one" : "All " + Format.count(total)) + words.within() + within;
    }
    long rest = total - inside;
    String others = rest == 1 ? "the other" : "the other " + Format.count(rest);
    return Format.count(inside)
        + " of "
        + Format.count(total)
        + words.within()
        + within
        + ", "
        + others
        + where(exact, most, all);
  }

  static ObservationWords words(Histogram histogram) {
    return new ObservationWords(histogram.unit().base());
  }

  private static String where(Histogram exact, int most, int all) {
    if (most == exact.size() - 2) {
      return words(exact).more();
    }
    String from = words(exact).value(exact.bound(most));
    return Double.isInfinite(exact.bound(all))
        ? words(exact).more()
            + ", up to beyond "
            + words(exact).value(exact.bound(exact.size() - 2))
        : " between " + from + " and " + words(exact).value(exact.bound(all));
  }

  private static String beyond(Histogram exact, long total) {
    if (exact.size() == 1) {
      return "Of "
          + Format.count(total)
          + " nothing is known beyond the count: there is no bound except +Inf";
    }
    long inside = (long) exact.low(exact.size() - 2);
    return Format.count(total - inside)
        + " of "
        + Format.count(total)
        + words(exact).more()
        + " than "
        + words(exact).value(exact.bound(exact.size() - 2))
        + ", the last bound";
  }

  private static int first(Histogram exact, double count) {
    int i = 0;
    while (exact.low(i) < count) {
      i++;
    }
    return i;
  }
}
