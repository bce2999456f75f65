package dev.warrenperf.exposition;

/** The types that a TYPE line may name. */
enum MetricType {
  COUNTER("counter", In.BOTH),
  GAUGE("gauge", In.BOTH),
  HISTOGRAM("histogram", In.BOTH),
  SUMMARY("summary", In.BOTH),
  UNTYPED("untyped", In.TEXT),
  UNKNOWN("unknown", In.OPENMETRICS),
  GAUGE_HISTOGRAM("gaugehistogram", In.OPENMETRICS),
  INFO("info", In.OPENMETRICS),
  STATESET("stateset", In.OPENMETRICS);

  /** The formats that know a type. */
  private enum In {
    BOTH,
    TEXT,
    OPENMETRICS
  }

  private static final MetricType[] ALL = values();

  private final String word;
  private final In formats;

  MetricType(String word, In formats) {
    this.word = word;
    this.formats = formats;
  }

  String word() {
    return word;
  }

  /**
   * Whether a sample named family plus suffix belongs to a family of this type. In text a counter's
   * suffix is part of its family's name, and {@code _created} is a family of its own.
   */
  boolean takes(Suffix suffix, boolean openMetrics) {
    return switch (suffix) {
      case NONE -> false;
      case TOTAL -> openMetrics && this == COUNTER;
      case CREATED -> openMetrics && (this == COUNTER || this == HISTOGRAM || this == SUMMARY);
      case BUCKET -> isHistogram();
      case COUNT, SUM -> this == HISTOGRAM || this == SUMMARY;
      case GCOUNT, GSUM -> this == GAUGE_HISTOGRAM;
      case INFO -> this == INFO;
    };
  }

  /** Whether every sample of such a family must have a suffix; OpenMetrics only. */
  boolean needsSuffix() {
    return this == COUNTER || this == HISTOGRAM || this == GAUGE_HISTOGRAM || this == INFO;
  }

  boolean isHistogram() {
    return this == HISTOGRAM || this == GAUGE_HISTOGRAM;
  }

  /** The type that the word names in the format, or null. */
  static MetricType of(String word, boolean openMetrics) {
    for (MetricType type : ALL) {
      if (type.word.equals(word)) {
        boolean known = type.formats != (openMetrics ? In.TEXT : In.OPENMETRICS);
        return known ? type : null;
      }
    }
    return null;
  }
}
