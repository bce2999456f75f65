package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.judge.OpenLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files in, exit code out: what open loops asked of servers of which it is known what they can do.
 * The seed is fixed; the same by many more runs, without files, is in CapacityRunsTest.
 */
class CapacityCommandTest {

  private static final int RUNS = 80;
  private static final double[] LOADS = {0.5, 0.9, 1.1, 2};
  private static final double[] SERVERS = {0.8, 1.2};
  private static final double SECONDS = 300;
  private static final long BEGAN = 1_700_000_000_000L;

  @TempDir private Path directory;
  private final Random random = new Random(23);

  /** By load: how many of its runs ended how. */
  private final Map<Double, Map<Integer, Integer>> codes = new TreeMap<>();

  @Test
  void a_capacity_is_decided_where_enough_was_asked_for_and_never_wrongly() throws IOException {
    for (int run = 0; run < RUNS; run++) {
      double load = LOADS[run % LOADS.length];
      double server = SERVERS[run / LOADS.length % SERVERS.length];
      int promised = 50 + random.nextInt(100);
      OpenLoop loop = OpenLoop.run(random, load * promised, server * promised, SECONDS, 3);
      int code = report(promised, loop);
      String what = "run " + run + ", " + load + " of " + promised + "/s, server " + server;
      assertTrue(code != 0 || server > 1, what + " passes");
      assertTrue(code != 10 || server < 1, what + " fails");
      codes.computeIfAbsent(load, first -> new TreeMap<>()).merge(code, 1, Integer::sum);
    }
    int each = RUNS / LOADS.length;
    assertEquals(Map.of(12, each), codes.get(0.5));
    assertEquals(Map.of(0, each / 2, 10, each / 2), codes.get(1.1));
    assertEquals(Map.of(0, each / 2, 10, each / 2), codes.get(2.0));
  }

  private int report(int promised, OpenLoop loop) throws IOException {
    Path targets =
        Files.writeString(
            directory.resolve("targets.yaml"),
            """
            schema: warren-perf/targets/1
            name: Capacity
            throughput:
              - {name: Calls, counter: served_total, rate: "> %d/s", offered: {counter: arrived_total}}
            """
                .formatted(promised));
    Path snapshots = Files.writeString(directory.resolve("run.prom"), snapshots(loop));
    return CommandRun.of(
            "report", snapshots.toString(), "--targets", targets.toString(), "--format", "json")
        .exitCode();
  }

  /** All of them in one file, each node with a scrape of its own every so often. */
  private String snapshots(OpenLoop loop) {
    double interval = 1 + 14 * random.nextDouble();
    StringBuilder served = new StringBuilder("# TYPE served_total counter\n");
    StringBuilder arrived = new StringBuilder("# TYPE arrived_total counter\n");
    for (int node = 0; node < loop.nodes(); node++) {
      for (double t = interval * random.nextDouble(); t <= SECONDS; t += interval) {
        String labels = "_total{instance=\"n" + node + "\"} ";
        long millis = BEGAN + Math.round(t * 1000);
        served.append("served").append(labels).append(loop.served(node, t));
        served.append(' ').append(millis).append('\n');
        arrived.append("arrived").append(labels).append(loop.arrived(node, t));
        arrived.append(' ').append(millis).append('\n');
      }
    }
    return served.append(arrived).toString();
  }
}
