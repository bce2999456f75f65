package dev.warrenperf.exposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Bodies as a Go or OpenMetrics exporter would write them, from a seed. */
final class Generated {

  private static final double[] BOUNDS = {0.005, 0.05, 0.5, 5};

  private final SplittableRandom random;
  private final boolean openMetrics;
  private final StringBuilder text = new StringBuilder();

  private Generated(SplittableRandom random, boolean openMetrics) {
    this.random = random;
    this.openMetrics = openMetrics;
  }

  /** A well-formed body with so many families. */
  static String body(SplittableRandom random, boolean openMetrics, int families) {
    Generated generated = new Generated(random, openMetrics);
    for (int i = 0; i < families; i++) {
      generated.family("family_" + i);
    }
    if (openMetrics) {
      generated.text.append("# EOF\n");
    }
    return generated.text.toString();
  }

  private void family(String name) {
    switch (random.nextInt(4)) {
      case 0 -> counter(name);
      case 1 -> gauge(name);
      case 2 -> histogram(name);
      default -> summary(name);
    }
  }

  private void head(String name, String type) {
    text.append("# HELP ").append(name).append(" Help of ").append(name).append(" \\\\ é.\n");
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private void counter(String name) {
    head(name, "counter");
    for (String state : List.of("running", "failed", "odd \\\"x\\\" \\n")) {
      String suffix = openMetrics ? "_total" : "";
      text.append(name).append(suffix).append("{state=\"").append(state).append("\"} ");
      text.append(go(random.nextLong(0, 10_000_000)));
      tail();
    }
  }

  private void tail() {
    if (openMetrics && random.nextInt(3) == 0) {
      text.append(" # {trace=\"").append(random.nextInt(100)).append("\"} 1.5 1700000000.25");
    }
    text.append('\n');
  }

  private void gauge(String name) {
    head(name, "gauge");
    text.append(name).append(' ').append(value());
    if (random.nextInt(4) == 0) {
      text.append(openMetrics ? " 1700000000.125" : " 1700000000125");
    }
    text.append('\n');
  }

  private void histogram(String name) {
    head(name, "histogram");
    long count = 0;
    for (double bound : BOUNDS) {
      count += random.nextInt(1_000_000);
      bucket(name, Double.toString(bound), count);
    }
    bucket(name, "+Inf", count);
    text.append(name).append("_sum ").append(Math.abs(random.nextDouble() * 1e4)).append('\n');
    text.append(name).append("_count ").append(go(count)).append('\n');
  }

  private void bucket(String name, String bound, long count) {
    text.append(name).append("_bucket{le=\"").append(bound).append("\"} ").append(go(count));
    text.append('\n');
  }

  private void summary(String name) {
    head(name, "summary");
    text.append(name).append("{quantile=\"0.5\"} ").append(random.nextDouble()).append('\n');
    text.append(name).append("_sum ").append(random.nextDouble() * 100).append('\n');
    text.append(name).append("_count ").append(random.nextInt(100)).append('\n');
  }

  private String value() {
    return switch (random.nextInt(5)) {
      case 0 -> Long.toString(random.nextLong(-1000, 1000));
      case 1 -> "NaN";
      case 2 -> random.nextBoolean() ? "+Inf" : "-Inf";
      case 3 -> Double.toString(random.nextDouble() * Math.pow(10, random.nextInt(-20, 20)));
      default -> go(random.nextLong(0, 100_000_000));
    };
  }

  /** As Go prints a float: an exponent from a million on. */
  static String go(long value) {
    if (value < 1_000_000) {
      return Long.toString(value);
    }
    String digits = Long.toString(value);
    String fraction = digits.substring(1).replaceAll("0+$", "");
    return digits.charAt(0)
        + (fraction.isEmpty() ? "" : "." + fraction)
        + String.format(Locale.ROOT, "e+%02d", digits.length() - 1);
  }

  /** The lines, each with its line feed. */
  static List<String> lines(String body) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < body.length()) {
      int end = body.indexOf('\n', start);
      end = end < 0 ? body.length() : end + 1;
      lines.add(body.substring(start, end));
      start = end;
    }
    return lines;
  }
}
