package dev.warrenperf.exposition;

import dev.warrenperf.model.Series;
import java.util.Map;

/** Writes samples in either format, names in quotes where they need it. */
final class ExpositionWriter {

  private final StringBuilder text = new StringBuilder();

  void sample(Series series, double value) {
    boolean plain = series.name().matches("[a-zA-Z_:][a-zA-Z0-9_:]*");
    text.append(plain ? series.name() : "");
    String separator = "{";
    if (!plain) {
      text.append("{").append(quoted(series.name()));
      separator = ",";
    }
    for (Map.Entry<String, String> label : series.labels().asMap().entrySet()) {
      boolean plainLabel = label.getKey().matches("[a-zA-Z_][a-zA-Z0-9_]*");
      text.append(separator).append(plainLabel ? label.getKey() : quoted(label.getKey()));
      text.append('=').append(quoted(label.getValue()));
      separator = ",";
    }
    text.append(separator.equals("{") ? "" : "}").append(' ').append(number(value)).append('\n');
  }

  private static String quoted(String raw) {
    return '"' + raw.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return Double.toString(value);
  }

  String finish(boolean openMetrics) {
    return text + (openMetrics ? "# EOF\n" : "");
  }
}
