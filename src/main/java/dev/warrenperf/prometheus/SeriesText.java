package dev.warrenperf.prometheus;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.PlainName;
import dev.warrenperf.model.Series;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Series and types as snapshots hold them; a name with other characters than letters and digits
 * stands quoted.
 */
public final class SeriesText {

  private SeriesText() {}

  /** {@code name{a="b",le="1"}}, the bound last as clients write it. */
  public static String of(Series series) {
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
            .map(SeriesText::label)
            .collect(Collectors.joining(","));
    return plain
        ? name + "{" + inside + "}"
        : "{" + name + (inside.isEmpty() ? "" : ",") + inside + "}";
  }

  /** {@code # TYPE name histogram}, with its end. */
  public static String type(String family, String type) {
    String name = PlainName.ofMetric(family) ? family : quoted(family);
    return "# TYPE " + name + " " + type + "\n";
  }

  private static String label(Map.Entry<String, String> label) {
    String name = label.getKey();
    return (PlainName.ofLabel(name) ? name : quoted(name)) + "=" + quoted(label.getValue());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
