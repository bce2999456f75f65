package dev.warrenperf.cli;

import dev.warrenperf.files.Beside;
import dev.warrenperf.run.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Writes the {@code report.json} of many made-up runs, each of a version of its own. */
public final class GenerateReports {

  private static final long START_MILLIS = 1_795_000_000_000L;
  private static final long HOUR_MILLIS = 3_600_000;
  private static final int NODES = 3;
  private static final int OBSERVATIONS = 2_000;
  private static final double[] BOUNDS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

  /** What Warren calls its operations. */
  private static final List<String> METRICS =
      List.of(
          "warren_service_create_duration_seconds",
          "warren_service_update_duration_seconds",
          "warren_service_delete_duration_seconds",
          "warren_scheduling_latency_seconds",
          "warren_reconciliation_duration_seconds",
          "warren_raft_commit_duration_seconds");

  private GenerateReports() {}

  /** Arguments: {@code DIR COUNT}; makes {@code DIR/0001.json} and so on. */
  public static void main(String[] arguments) throws IOException {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    int count = Integer.parseInt(arguments[1]);
    for (int run = 1; run <= count; run++) {
      Path snapshots = Files.createTempDirectory("warren-perf-run");
      write(snapshots, run, new SplittableRandom(run));
      report(snapshots, run, out.resolve(String.format(Locale.ROOT, "%04d.json", run)));
      Beside.discard(snapshots);
    }
  }

  private static void write(Path directory, int run, SplittableRandom random) throws IOException {
    for (int n = 0; n < NODES; n++) {
      Path folder = Files.createDirectory(directory.resolve("manager-" + (n + 1)));
      StringBuilder before = new StringBuilder();
      StringBuilder after = new StringBuilder();
      for (String metric : METRICS) {
        append(before, metric, new double[0]);
        double level = Math.exp(0.05 * random.nextGaussian());
        double[] seconds =
            DoubleStream.generate(() -> level * 0.02 * Math.exp(random.nextGaussian()))
                .limit(OBSERVATIONS)
                .toArray();
        append(after, metric, seconds);
      }
      long start = START_MILLIS + run * HOUR_MILLIS;
      Files.writeString(folder.resolve(start + ".prom"), before);
      Files.writeString(folder.resolve(start + 60_000 + ".prom"), after);
    }
  }

  private static void append(StringBuilder page, String metric, double[] seconds) {
    page.append("# TYPE ").append(metric).append(" histogram\n");
    double sum = 0;
    long[] within = new long[BOUNDS.length];
    for (double one : seconds) {
      sum += one;
      for (int i = 0; i < BOUNDS.length; i++) {
        within[i] += one <= BOUNDS[i] ? 1 : 0;
      }
    }
    for (int i = 0; i < BOUNDS.length; i++) {
      page.append(metric + "_bucket{le=\"" + BOUNDS[i] + "\"} " + within[i] + "\n");
    }
    page.append(metric + "_bucket{le=\"+Inf\"} " + seconds.length + "\n");
    page.append(metric + "_sum " + sum + "\n" + metric + "_count " + seconds.length + "\n");
  }

  private static void report(Path snapshots, int run, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      OutputStream nowhere = OutputStream.nullOutputStream();
      Console console = new Console(InputStream.nullInputStream(), out, nowhere, false, false, 100);
      String[] line = {
        "report",
        snapshots.toString(),
        "--label",
        "version=v1." + run,
        "--format",
        "json",
        "--fail-on",
        "none"
      };
      int code = new WarrenPerf(console, Map.of()).run(line);
      if (code != 0) {
        throw new IOException(to + ": exit code " + code);
      }
    }
  }
}
