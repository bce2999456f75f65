package dev.warrenperf.render.openmetrics;

import dev.warrenperf.unit.Visible;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One metric with its series, which are sorted by their labels' values whatever comes first. */
final class MetricFamily {

  /**
   * simpleclient prints by {@link Double#toString}, which before JDK 19 gives some doubles of more
   * digits one digit too many (JDK-4511638): the same input would give other bytes there.
   */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private final String name;
  private final Collector.Type type;
  private final String help;
  private final List<String> labels;
  private final SortedMap<List<String>, Double> series = new TreeMap<>(MetricFamily::compare);

  private MetricFamily(String name, Collector.Type type, String help, String... labels) {
    this.name = name;
    this.type = type;
    this.help = help;
    this.labels = List.of(labels);
  }

  /**
   * A value that can go up and down.
   *
   * @param name ends in the unit
   * @param help one sentence
   * @param labels names, in the order in which {@link #add} takes their values
   */
  static MetricFamily gauge(String name, String help, String... labels) {
    return new MetricFamily(name, Collector.Type.GAUGE, help, labels);
  }

  /** Of no type, since Prometheus keeps the label {@code quantile} for summaries. */
  static MetricFamily untyped(String name, String help, String... labels) {
    return new MetricFamily(name, Collector.Type.UNKNOWN, help, labels);
  }

  /**
   * Adds one series; a value that is not known (NaN) adds none.
   *
   * @param value rounded to 15 digits
   * @param values of the labels; null or empty leaves a label out, which is the same to Prometheus
   * @throws IllegalArgumentException when there is such a series already
   */
  void add(double value, String... values) {
    if (values.length != labels.size()) {
      throw new IllegalArgumentException(name + ": expected values of " + labels);
    }
    if (Double.isNaN(value)) {
      return;
    }
    List<String> key = Arrays.stream(values).map(text -> text == null ? "" : text).toList();
    if (series.putIfAbsent(key, rounded(value)) != null) {
      throw new IllegalArgumentException(name + ": two values of " + key);
    }
  }

  /** Adds 1 for yes, 0 for no. */
  void add(boolean yes, String... values) {
    add(yes ? 1 : 0, values);
  }

  private static int compare(List<String> one, List<String> other) {
    return Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new));
  }

  private static double rounded(double value) {
    if (Double.isInfinite(value)) {
      return value;
    }
    // adding 0 makes a negative zero a plain one
    return new BigDecimal(value).round(DIGITS).doubleValue() + 0.0;
  }

  String name() {
    return name;
  }

  boolean isEmpty() {
    return series.isEmpty();
  }

  /**
   * As simpleclient takes it.
   *
   * @param run labels of every series, behind its own
   */
  MetricFamilySamples samples(SortedMap<String, String> run) {
    List<Sample> samples = new ArrayList<>();
    for (Map.Entry<List<String>, Double> one : series.entrySet()) {
      samples.add(sample(one.getKey(), run, one.getValue()));
    }
    return new MetricFamilySamples(name, type, help, samples);
  }

  private Sample sample(List<String> values, SortedMap<String, String> run, double value) {
    List<String> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (!values.get(i).isEmpty()) {
        names.add(labels.get(i));
        texts.add(Visible.of(values.get(i)));
      }
    }
    names.addAll(run.keySet());
    texts.addAll(run.values());
    return new Sample(name, names, texts, value);
  }
}
