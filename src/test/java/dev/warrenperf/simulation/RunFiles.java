package dev.warrenperf.simulation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Simulated runs as a system would expose them: a snapshot before, in which nothing has been
 * observed, and one after, with the default buckets of Prometheus' Go client.
 */
final class RunFiles {

  private static final double[] BOUNDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Double.POSITIVE_INFINITY
  };

  private final Path place;
  private final Design design;

  private RunFiles(Path place, Design design) {
    this.place = place;
    this.design = design;
  }

  /** In a directory that is there; writes what all runs share. */
  static RunFiles in(Path place, Design design) throws IOException {
    RunFiles files = new RunFiles(place, design);
    StringBuilder before = new StringBuilder();
    StringBuilder targets =
        new StringBuilder("schema: warren-perf/targets/1\nname: Simulated\noperations:\n");
    for (int i = 0; i < design.operations().size(); i++) {
      append(before, name(i), new long[BOUNDS.length], 0);
      targets.append("  - {name: ").append(name(i));
      targets.append(", histogram: ").append(metric(name(i)));
      targets.append(", quantiles: {p95: < 1s}}\n");
    }
    Files.writeString(place.resolve("before.prom"), before);
    Files.writeString(place.resolve("targets.yaml"), targets);
    return files;
  }

  Path targets() {
    return place.resolve("targets.yaml");
  }

  /** Writes the runs of one side and returns what the command calls them. */
  List<String> side(String name, Slowdown slowdown, SplittableRandom random) throws IOException {
    List<String> runs = new ArrayList<>();
    for (int run = 1; run <= design.runs(); run++) {
      Path after = place.resolve(name + "-" + run + ".prom");
      Files.writeString(after, snapshot(slowdown, random));
      runs.add(place.resolve("before.prom") + "," + after);
    }
    return runs;
  }

  private String snapshot(Slowdown slowdown, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    double ofTheRun = random.nextGaussian();
    for (int i = 0; i < design.operations().size(); i++) {
      double noise = design.common() ? ofTheRun : random.nextGaussian();
      double factor = Math.exp(design.noise() * noise);
      long[] counts = new long[BOUNDS.length];
      double sum = 0;
      for (int request = 0; request < design.requests(); request++) {
        double duration = factor * slowdown.on(design.operations().get(i).draw(random), random);
        counts[bucket(duration)]++;
        sum += duration;
      }
      append(text, name(i), counts, sum);
    }
    return text.toString();
  }

  private static int bucket(double duration) {
    int bucket = 0;
    while (duration > BOUNDS[bucket]) {
      bucket++;
    }
    return bucket;
  }

  private static String name(int operation) {
    return String.format(Locale.ROOT, "op_%02d", operation + 1);
  }

  private static String metric(String name) {
    return name + "_duration_seconds";
  }

  private static void append(StringBuilder text, String name, long[] counts, double sum) {
    String metric = metric(name);
    text.append("# TYPE ").append(metric).append(" histogram\n");
    long cumulative = 0;
    for (int i = 0; i < BOUNDS.length; i++) {
      cumulative += counts[i];
      String bound = Double.isInfinite(BOUNDS[i]) ? "+Inf" : decimal(BOUNDS[i]);
      text.append(metric).append("_bucket{le=\"").append(bound).append("\"} ");
      text.append(cumulative).append('\n');
    }
    text.append(metric).append("_sum ").append(decimal(sum)).append('\n');
    text.append(metric).append("_count ").append(cumulative).append('\n');
  }

  private static String decimal(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
