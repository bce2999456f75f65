package dev.warrenperf.simulation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** The text of one or more snapshots, as a client library exposes them. */
final class SnapshotText {

  private final StringBuilder text = new StringBuilder();
  private final Set<String> typed = new HashSet<>();
  private String time = "";

  /** Samples from here on carry this time, in milliseconds since 1970. */
  SnapshotText at(long millis) {
    time = " " + millis;
    return this;
  }

  /**
   * A series of a histogram.
   *
   * @param labels {@code method="Get"}, or empty
   */
  SnapshotText histogram(String metric, String labels, Counts counts) {
    type(metric, "histogram");
    long cumulative = 0;
    double[] bounds = counts.layout().bounds();
    for (int i = 0; i < bounds.length; i++) {
      cumulative += counts.inBucket(i);
      String bound = Double.isInfinite(bounds[i]) ? "+Inf" : decimal(bounds[i]);
      String before = labels.isEmpty() ? "" : labels + ",";
      line(metric + "_bucket", before + "le=\"" + bound + "\"", Long.toString(cumulative));
    }
    line(metric + "_sum", labels, decimal(counts.sum()));
    line(metric + "_count", labels, Long.toString(cumulative));
    return this;
  }

  SnapshotText counter(String metric, String labels, long value) {
    type(metric, "counter");
    line(metric, labels, Long.toString(value));
    return this;
  }

  SnapshotText gauge(String metric, String labels, double value) {
    type(metric, "gauge");
    line(metric, labels, decimal(value));
    return this;
  }

  private void type(String metric, String type) {
    if (typed.add(metric)) {
      text.append("# TYPE ").append(metric).append(' ').append(type).append('\n');
    }
  }

  private void line(String name, String labels, String value) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append('{').append(labels).append('}');
    }
    text.append(' ').append(value).append(time).append('\n');
  }

  private static String decimal(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
