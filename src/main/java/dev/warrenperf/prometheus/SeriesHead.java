package dev.warrenperf.prometheus;

import dev.warrenperf.model.Series;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What stands before the value of a sample line, and where the line belongs among others: families
 * together, in them children, in them buckets by their bounds, then sum and count.
 *
 * @param family without the suffixes of a histogram or summary
 * @param child the labels that its samples have in common, as text
 * @param rank of the suffix
 * @param bound of a bucket; NaN for none
 * @param text the head, as the text format writes it
 */
record SeriesHead(String family, String child, int rank, double bound, String text) {

  static final Comparator<SeriesHead> ORDER =
      Comparator.comparing(SeriesHead::family)
          .thenComparing(SeriesHead::child)
          .thenComparingInt(SeriesHead::rank)
          .thenComparingDouble(SeriesHead::bound)
          .thenComparing(SeriesHead::text);

  private static final List<String> SUFFIXES = List.of("_bucket", "_sum", "_count");

  /**
   * The head of a series.
   *
   * @param composed families that have several names: those of histograms and summaries
   */
  static SeriesHead of(Series series, Set<String> composed) {
    String family = series.name();
    int rank = -1;
    for (int i = 0; i < SUFFIXES.size(); i++) {
      String base = base(series.name(), SUFFIXES.get(i));
      if (base != null && composed.contains(base)) {
        family = base;
        rank = i;
      }
    }
    return new SeriesHead(
        family,
        series.labels().without("le").without("quantile").toString(),
        rank,
        bound(series.labels().get("le")),
        SeriesText.of(series));
  }

  /** The name without a suffix; null when it does not end so. */
  static String base(String name, String suffix) {
    return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : null;
  }

  /** The bound; NaN when it is no number. */
  static double bound(String le) {
    try {
      return le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le);
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }

  byte[] bytes() {
    return (text + " ").getBytes(StandardCharsets.UTF_8);
  }
}
