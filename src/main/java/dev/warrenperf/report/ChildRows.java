package dev.warrenperf.report;

import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Labels;
import dev.warrenperf.report.OperationReport.Bucket;
import dev.warrenperf.report.OperationReport.Child;
import dev.warrenperf.unit.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The series of an operation, each on all nodes together. */
final class ChildRows {

  /** So many are told, those with most observations; the others are only in the sum of all. */
  static final int MOST = 200;

  private ChildRows() {}

  /**
   * Those with most observations first, equal ones in the order of their labels. None where a
   * series has no count at some bound, which a sum over layouts can have by chance, or the counts
   * are not whole; nor where the only series has no labels, which tells nothing more.
   *
   * @param buckets of the operation
   */
  static List<Child> of(HistogramTotal total, List<Bucket> buckets) {
    List<Child> rows = new ArrayList<>();
    for (Map.Entry<Labels, Histogram> child : total.byLabels().entrySet()) {
      Histogram histogram = child.getValue();
      if (WholeCount.total(histogram) > 0) {
        List<Double> counts = counts(histogram, buckets);
        if (counts.isEmpty()) {
          return List.of();
        }
        rows.add(new Child(printable(child.getKey()), counts, histogram.sum()));
      }
    }
    boolean unlabelled = rows.size() == 1 && rows.get(0).labels().isEmpty();
    if (unlabelled || !areWithin(rows, buckets)) {
      return List.of();
    }
    rows.sort(Comparator.comparingDouble(row -> -row.count()));
    return List.copyOf(rows.subList(0, Math.min(MOST, rows.size())));
  }

  /** Fractions of counts, rounded one by one, can be more together than their rounded sum. */
  private static boolean areWithin(List<Child> rows, List<Bucket> buckets) {
    double before = 0;
    for (int i = 0; i < buckets.size(); i++) {
      double own = buckets.get(i).count() - (i == 0 ? 0 : buckets.get(i - 1).count());
      int at = i;
      double upTo = rows.stream().mapToDouble(row -> row.counts().get(at)).sum();
      if (upTo - before > own) {
        return false;
      }
      before = upTo;
    }
    return true;
  }

  /** As they are read again. */
  private static SortedMap<String, String> printable(Labels labels) {
    SortedMap<String, String> printable = new TreeMap<>();
    labels.asMap().forEach((name, value) -> printable.put(Printable.of(name), Printable.of(value)));
    return printable;
  }

  /** Empty where one is not known. */
  private static List<Double> counts(Histogram histogram, List<Bucket> buckets) {
    List<Double> counts = new ArrayList<>();
    int next = 0;
    for (Bucket bucket : buckets) {
      while (histogram.bound(next) < bucket.le()) {
        next++;
      }
      double most = Math.round(histogram.high(next));
      boolean common = histogram.bound(next) == bucket.le();
      double least = common ? histogram.low(next) : next == 0 ? 0 : histogram.low(next - 1);
      if (Math.round(least) != most) {
        return List.of();
      }
      counts.add(most);
    }
    return counts;
  }
}
