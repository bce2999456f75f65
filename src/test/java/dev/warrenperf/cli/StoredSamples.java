package dev.warrenperf.cli;

import dev.warrenperf.model.Labels;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database of a server holds that scraped a real run, series by series. */
final class StoredSamples {

  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)\\})? ([^ ]+)");
  private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"([^\"\\\\]*)\"");

  /** By labels, the name among them; values as they stand in the snapshots. */
  private final Map<Labels, NavigableMap<Long, String>> series = new TreeMap<>();

  /** All managers of a sample run, as the job {@code warren}. */
  static StoredSamples of(String run) throws IOException {
    StoredSamples stored = new StoredSamples();
    for (Map.Entry<String, List<Path>> node : Samples.snapshots(run).entrySet()) {
      stored.scrape(node.getKey(), node.getValue(), Map.of());
    }
    return stored;
  }

  /** Adds a target's snapshots, with {@code up}. */
  void scrape(String instance, List<Path> snapshots, Map<String, String> more) throws IOException {
    Map<String, String> target = new TreeMap<>(more);
    target.put("job", "warren");
    target.put("instance", instance);
    for (Path snapshot : snapshots) {
      long millis = Samples.millis(snapshot);
      add("up", target, millis, "1");
      for (String line : Files.readAllLines(snapshot)) {
        if (!line.startsWith("#")) {
          add(line, target, millis);
        }
      }
    }
  }

  private void add(String line, Map<String, String> target, long millis) {
    Matcher sample = SAMPLE.matcher(line);
    if (!sample.matches()) {
      throw new AssertionError("not a plain sample: " + line);
    }
    Map<String, String> labels = new TreeMap<>(target);
    if (sample.group(2) != null) {
      Matcher label = LABEL.matcher(sample.group(2));
      while (label.find()) {
        labels.put(label.group(1), label.group(2));
      }
    }
    add(sample.group(1), labels, millis, sample.group(3));
  }

  /** Adds one sample. */
  void add(String name, Map<String, String> labels, long millis, String value) {
    Map<String, String> all = new TreeMap<>(labels);
    all.put("__name__", name);
    series.computeIfAbsent(Labels.of(all), key -> new TreeMap<>()).put(millis, value);
  }

  Map<Labels, NavigableMap<Long, String>> series() {
    return series;
  }

  /** Instant of the first sample. */
  long first() {
    return series.values().stream().mapToLong(NavigableMap::firstKey).min().orElseThrow();
  }

  /** Instant of the last sample. */
  long last() {
    return series.values().stream().mapToLong(NavigableMap::lastKey).max().orElseThrow();
  }

  /** The form that {@code promtool tsdb create-blocks-from openmetrics} takes. */
  String openMetrics() {
    StringBuilder text = new StringBuilder();
    series.forEach(
        (labels, samples) -> {
          String head = labels.get("__name__") + labels.without("__name__");
          samples.forEach(
              (millis, value) ->
                  text.append(head)
                      .append(' ')
                      .append(value)
                      .append(' ')
                      .append(BigDecimal.valueOf(millis, 3).toPlainString())
                      .append('\n'));
        });
    return text.append("# EOF\n").toString();
  }
}
