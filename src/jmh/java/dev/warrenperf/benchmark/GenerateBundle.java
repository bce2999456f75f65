package dev.warrenperf.benchmark;

import dev.warrenperf.bundle.BundleInfo;
import dev.warrenperf.bundle.BundleWriter;
import dev.warrenperf.bundle.SnapshotHeader;
import dev.warrenperf.bundle.SnapshotLogWriter;
import dev.warrenperf.files.DiskSync;
import dev.warrenperf.model.RunInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Writes the closed bundle of a large made-up cluster. Nodes are of eight kinds; those of one kind
 * share a log, which is on disk once.
 */
public final class GenerateBundle {

  private static final long START_MILLIS = 1_795_000_000_000L;
  private static final int KINDS = 8;
  private static final String LOG = ".snapshots.zst";

  private GenerateBundle() {}

  /** Arguments: {@code DIR NODES SNAPSHOTS STEP_SECONDS}. */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    int nodes = Integer.parseInt(arguments[1]);
    int snapshots = Integer.parseInt(arguments[2]);
    long step = Long.parseLong(arguments[3]) * 1000;
    Instant ended = Instant.ofEpochMilli(START_MILLIS + step * (snapshots - 1));
    try (BundleWriter bundle =
        BundleWriter.create(out, info(nodes, step / 1e3), DiskSync.BY_SYSTEM)) {
      for (int kind = 0; kind < Math.min(KINDS, nodes); kind++) {
        write(bundle.log(name(kind)), kind, snapshots, step);
      }
      bundle.finish(ended, 0, new TreeMap<>(), List.of());
    }
    Files.delete(out.resolve("checksums.sha256"));
    for (int node = KINDS; node < nodes; node++) {
      Path log = out.resolve(name(node) + LOG);
      Files.delete(log);
      Files.createLink(log, out.resolve(name(node % KINDS) + LOG));
    }
  }

  private static BundleInfo info(int nodes, double step) {
    RunInfo run =
        new RunInfo(
            new TreeMap<>(),
            null,
            Instant.ofEpochMilli(START_MILLIS),
            null,
            step,
            List.of(),
            new TreeMap<>(),
            null,
            new TreeMap<>(),
            List.of());
    return new BundleInfo(
        run,
        IntStream.range(0, nodes)
            .mapToObj(
                node ->
                    new BundleInfo.Target(
                        name(node), node < 3 ? "manager" : "worker", 2.0, "http://x/metrics"))
            .toList());
  }

  private static String name(int node) {
    return (node < 3 ? "manager-" : "worker-") + (node + 1);
  }

  private static void write(SnapshotLogWriter log, int seed, int snapshots, long step)
      throws IOException {
    WarrenNode node = new WarrenNode(seed);
    for (int i = 0; i < snapshots; i++) {
      byte[] body = node.snapshot();
      long millis = START_MILLIS + i * step;
      log.append(SnapshotHeader.taken(millis, 3_000_000, "200", body.length), body);
      node.move();
    }
  }
}
