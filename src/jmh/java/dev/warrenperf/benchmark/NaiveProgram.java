package dev.warrenperf.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The whole program that one would write without much thought: every snapshot of {@code
 * DIR/node/*.prom} is parsed into a map, bucket counts are subtracted from those before and added
 * up, and printed as JSON. It judges nothing. One task a node, as many as there are cores.
 */
public final class NaiveProgram {

  private NaiveProgram() {}

  /** Argument: the directory. */
  public static void main(String[] arguments) throws Exception {
    List<Callable<Map<String, Double>>> tasks = new ArrayList<>();
    for (Path node : list(Path.of(arguments[0]))) {
      tasks.add(() -> increases(node));
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Map<String, Double> total = new TreeMap<>();
    for (Future<Map<String, Double>> node : workers.invokeAll(tasks)) {
      node.get().forEach((series, increase) -> total.merge(series, increase, Double::sum));
    }
    workers.shutdown();
    print(total);
  }

  private static List<Path> list(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, Double> increases(Path node) throws IOException {
    Map<String, Double> increases = new HashMap<>();
    Map<String, Double> previous = null;
    for (Path file : list(node)) {
      Map<String, Double> samples;
      try (BufferedReader reader = Files.newBufferedReader(file)) {
        samples = NaiveParser.parse(reader);
      }
      if (previous != null) {
        add(increases, previous, samples);
      }
      previous = samples;
    }
    return increases;
  }

  private static void add(
      Map<String, Double> increases, Map<String, Double> previous, Map<String, Double> samples) {
    for (Map.Entry<String, Double> sample : samples.entrySet()) {
      if (sample.getKey().contains("_bucket{")) {
        double before = previous.getOrDefault(sample.getKey(), 0.0);
        double increase = sample.getValue() - before;
        increases.merge(sample.getKey(), increase < 0 ? sample.getValue() : increase, Double::sum);
      }
    }
  }

  private static void print(Map<String, Double> total) {
    StringBuilder json = new StringBuilder("{\n");
    total.forEach(
        (series, increase) ->
            json.append("  \"")
                .append(series.replace("\"", "\\\""))
                .append("\": ")
                .append(increase)
                .append(",\n"));
    json.setLength(Math.max(2, json.length() - 2));
    System.out.println(json.append("\n}"));
  }
}
