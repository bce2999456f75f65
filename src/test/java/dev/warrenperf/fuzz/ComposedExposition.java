package dev.warrenperf.fuzz;

/**
 * Bodies of metrics, text 0.0.4 or OpenMetrics: families, labels, buckets, and what breaks them.
 */
public final class ComposedExposition {

  private static final String[] NAMES = {
    "warren_scheduling_latency_seconds",
    "a",
    "a_total",
    "a_count",
    "process_start_time_seconds",
    "up"
  };
  private static final String[] SUFFIXES = {
    "", "_total", "_count", "_sum", "_bucket", "_created", "_info", "_gsum", "_gcount", "_max"
  };
  private static final String[] TYPES = {
    "histogram",
    "counter",
    "gauge",
    "summary",
    "untyped",
    "unknown",
    "info",
    "stateset",
    "gaugehistogram",
    "nonsense"
  };
  private static final String[] BOUNDS = {
    "0.005", "0.05", "0.5", "5", "+Inf", "1", "1.0", "1e0", "-1", "NaN", "Inf", "", "x"
  };

  private final Decisions decisions;
  private final boolean openMetrics;
  private final boolean timestamped;

  private ComposedExposition(Decisions decisions, boolean openMetrics, boolean timestamped) {
    this.decisions = decisions;
    this.openMetrics = openMetrics;
    this.timestamped = timestamped;
  }

  /** A body whose samples have no timestamps, or only by mistake. */
  public static String body(Decisions decisions, boolean openMetrics) {
    return new ComposedExposition(decisions, openMetrics, false).body();
  }

  /** A body of which most samples have an instant. */
  public static String timestampedBody(Decisions decisions, boolean openMetrics) {
    return new ComposedExposition(decisions, openMetrics, true).body();
  }

  private String body() {
    String families = decisions.several(4, "", this::family);
    return families + (openMetrics ? decisions.mostly("# EOF\n") : "");
  }

  private String family() {
    String name = decisions.oneOf(NAMES);
    String type = decisions.oneOf(TYPES);
    String end = decisions.oneIn(16) ? "\r\n" : "\n";
    String help =
        decisions.oneIn(3)
            ? "# HELP " + name + " " + decisions.text().replace("\n", "\\n") + end
            : "";
    String typed = decisions.oneIn(8) ? "" : "# TYPE " + name + " " + decisions.mostly(type) + end;
    String lines =
        type.equals("histogram")
            ? histogram(name)
            : decisions.several(5, "", () -> sample(name + decisions.oneOf(SUFFIXES)));
    return decisions.oneIn(8) ? lines + typed + help : help + typed + lines;
  }

  private String histogram(String name) {
    String labels = decisions.several(2, ",", this::label);
    StringBuilder lines = new StringBuilder();
    int count = 0;
    for (int i = 0; i < 5; i++) {
      String bound = "le=\"" + (decisions.oneIn(8) ? decisions.oneOf(BOUNDS) : BOUNDS[i]) + "\"";
      count += decisions.upTo(9);
      String value = decisions.oneIn(12) ? decisions.number() : Integer.toString(count);
      lines.append(line(name + "_bucket", labels.isEmpty() ? bound : labels + "," + bound, value));
    }
    lines.append(line(name + "_sum", labels, value()));
    return lines.append(line(name + "_count", labels, Integer.toString(count))).toString();
  }

  private String sample(String name) {
    return line(name, decisions.several(3, ",", this::label), value());
  }

  private String line(String name, String labels, String value) {
    String braces = labels.isEmpty() && !decisions.oneIn(8) ? "" : "{" + labels + "}";
    String written =
        (decisions.oneIn(40) ? decisions.text() : name)
            + braces
            + " "
            + value
            + timestamp()
            + exemplar()
            + "\n";
    return decisions.oneIn(12) ? written + written : written;
  }

  private String value() {
    return decisions.oneIn(8) ? decisions.number() : Integer.toString(decisions.upTo(99_999));
  }

  private String timestamp() {
    if (timestamped ? decisions.oneIn(10) : !decisions.oneIn(24)) {
      return "";
    }
    String millis = decisions.instant();
    boolean seconds = openMetrics && millis.length() > 3;
    return " "
        + (seconds
            ? millis.substring(0, millis.length() - 3) + "." + millis.substring(millis.length() - 3)
            : millis);
  }

  private String exemplar() {
    return openMetrics && decisions.oneIn(12)
        ? " # {" + decisions.several(2, ",", this::label) + "} " + decisions.number()
        : "";
  }

  private String label() {
    String name = decisions.oneOf("instance", "role", "le", "quantile", "a", "__name__", "\"a.b\"");
    String value = decisions.oneIn(4) ? decisions.text() : "b";
    String written = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return (decisions.oneIn(40) ? decisions.text() : name)
        + "=\""
        + (decisions.oneIn(10) ? value : written)
        + "\"";
  }
}
