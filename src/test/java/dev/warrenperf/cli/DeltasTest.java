package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Counts, sums, means and rates of the real runs, against a few lines of awk on the same files. */
class DeltasTest {

  static final List<String> RUNS = Samples.RUNS;

  /** Differences added in another order differ in their last digits. */
  private static final double TOLERANCE = 1e-9;

  /** Series with the differences of all nodes added. */
  private static Map<String, Double> deltas(String run) throws IOException, InterruptedException {
    Map<String, Double> sums = new TreeMap<>();
    for (List<Path> snapshots : Samples.snapshots(run).values()) {
      for (String line : awk(snapshots)) {
        String[] parts = line.split("\t", -1);
        sums.merge(parts[0], Double.parseDouble(parts[1]), Double::sum);
      }
    }
    return sums;
  }

  private static List<String> awk(List<Path> snapshots) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("awk", "-f", "src/test/scripts/deltas.awk"));
    snapshots.forEach(snapshot -> command.add(snapshot.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
    } catch (IOException missing) {
      Assumptions.abort("skipped: no awk on this machine: " + missing.getMessage());
      throw missing;
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.lines().toList();
  }

  private static double seconds(List<Path> snapshots) {
    long last = Samples.millis(snapshots.get(snapshots.size() - 1));
    return (last - Samples.millis(snapshots.get(0))) / 1000.0;
  }

  /** Its own seconds, or those of the run where the node was not seen up to the end. */
  private static double seconds(List<Path> snapshots, String run) throws IOException {
    List<Long> instants = snapshots.stream().map(Samples::millis).toList();
    long gap = 0;
    for (int i = 1; i < instants.size(); i++) {
      gap = Math.max(gap, instants.get(i) - instants.get(i - 1));
    }
    List<Long> all =
        Samples.snapshots(run).values().stream()
            .flatMap(List::stream)
            .map(Samples::millis)
            .sorted()
            .toList();
    long end = all.get(all.size() - 1);
    return end - instants.get(instants.size() - 1) > gap
        ? (end - all.get(0)) / 1000.0
        : seconds(snapshots);
  }

  /** How much a counter of one node grew. */
  private static double used(List<Path> snapshots, String counter) throws Exception {
    return awk(snapshots).stream()
        .filter(line -> line.startsWith(counter + "\t"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf('\t'))))
        .sum();
  }

  private static void assertSame(double expected, double actual, String what) {
    assertEquals(expected, actual, Math.abs(expected) * TOLERANCE, what);
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void counts_sums_means_and_buckets_equal_those_of_awk(String run) throws Exception {
    Map<String, Double> deltas = deltas(run);
    int compared = 0;
    for (JsonObject operation : Json.list(Samples.report(run), "operations")) {
      String metric = Json.text(operation, "metric");
      if (!deltas.containsKey(metric + "_count")) {
        continue;
      }
      double count = deltas.get(metric + "_count");
      assertSame(count, Json.number(operation, "count"), metric + "_count");
      if (count > 0) {
        double sum = deltas.get(metric + "_sum");
        assertSame(sum, Json.number(operation, "sum"), metric + "_sum");
        assertSame(sum / count, Json.number(operation, "mean"), metric + " mean");
        assertBuckets(metric, operation, deltas);
        compared++;
      }
    }
    assertFalse(compared < 4, () -> "hardly anything was compared in " + run);
  }

  private static void assertBuckets(
      String metric, JsonObject operation, Map<String, Double> deltas) {
    for (JsonObject bucket : Json.list(operation, "buckets")) {
      String series = metric + "_bucket{le=\"" + Json.text(bucket, "le") + "\"}";
      assertSame(deltas.get(series), Json.number(bucket, "count"), series);
    }
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void rates_equal_those_of_awk(String run) throws Exception {
    Map<String, Double> deltas = deltas(run);
    int compared = 0;
    for (JsonObject rate : Json.list(Samples.report(run), "throughput")) {
      Double increase = deltas.get(Json.text(rate, "metric"));
      if (increase != null) {
        assertSame(increase, Json.number(rate, "increase"), rate.toString());
        double sum = 0;
        for (List<Path> files : Samples.snapshots(run).values()) {
          sum += used(files, Json.text(rate, "metric")) / seconds(files, run);
        }
        assertSame(sum, Json.number(rate, "value"), rate.toString());
        compared++;
      }
    }
    assertEquals(3, compared, run);
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void cpu_of_each_manager_equals_that_of_awk(String run) throws Exception {
    JsonObject cpu =
        Json.list(Samples.report(run), "resources").stream()
            .filter(resource -> Json.text(resource, "name").equals("Manager Node"))
            .filter(resource -> Json.text(resource, "resource").equals("cpu"))
            .findFirst()
            .orElseThrow();
    List<JsonObject> nodes = Json.list(cpu, "nodes");
    Map<String, List<Path>> snapshots = Samples.snapshots(run);
    assertEquals(snapshots.size(), nodes.size());
    for (JsonObject node : nodes) {
      List<Path> files = snapshots.get(Json.text(node, "node"));
      double used = used(files, "process_cpu_seconds_total");
      double seconds = seconds(files);
      assertSame(used / seconds, Json.number(node, "mean"), node.toString());
    }
  }
}
