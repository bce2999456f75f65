package dev.warrenperf.source;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.PlainName;
import dev.warrenperf.model.Series;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
record SampleHead(String family, String child, int rank, double bound, String text) {

  static final Comparator<SampleHead> ORDER =
      Comparator.comparing(SampleHead::family)
          .thenComparing(SampleHead::child)
          .thenComparingInt(SampleHead::rank)
          .thenComparingDouble(SampleHead::bound)
          .thenComparing(SampleHead::text);

  private static final List<String> SUFFIXES = List.of("_bucket", "_sum", "_count");

  /**
   * The head of a series.
   *
   * @param composed families that have several names: those of histograms and summaries
   */
  static SampleHead of(Series series, Set<String> composed) {
    String family = series.name();
    int rank = -1;
    for (int i = 0; i < SUFFIXES.size(); i++) {
      String base = base(series.name(), SUFFIXES.get(i));
      if (base != null && composed.contains(base)) {
        family = base;
        rank = i;
      }
    }
    return new SampleHead(
        family,
        series.labels().without("le").without("quantile").toString(),
        rank,
        bound(series.labels().get("le")),
        text(series));
  }

  /** The name without a suffix; null when it does not end so. */
  static String base(String name, String suffix) {
    return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : null;
  }

  private static double bound(String le) {
    try {
      return le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le);
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }

  /**
   * {@code name{a="b",le="1"}}, the bound last as clients write it; a name with other characters
   * than letters and digits stands quoted.
   */
  private static String text(Series series) {
    boolean plain = PlainName.ofMetric(series.name());
    String name = plain ? series.name() : quoted(series.name());
    Labels labels = series.labels();
    if (plain && labels.isEmpty()) {
      return name;
    }
    String inside =
        Stream.concat(
                labels.without("le").asMap().entrySet().stream(),
                labels.asMap().entrySet().stream().filter(label -> label.getKey().equals("le")))
            .map(SampleHead::label)
            .collect(Collectors.joining(","));
    return plain
        ? name + "{" + inside + "}"
        : "{" + name + (inside.isEmpty() ? "" : ",") + inside + "}";
  }

  private static String label(Map.Entry<String, String> label) {
    String name = label.getKey();
    return (PlainName.ofLabel(name) ? name : quoted(name)) + "=" + quoted(label.getValue());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  byte[] bytes() {
    return (text + " ").getBytes(StandardCharsets.UTF_8);
  }
}
