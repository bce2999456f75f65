package dev.warrenperf.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes the snapshots of a made-up cluster. */
public final class Generate {

  private static final long START_MILLIS = 1_795_000_000_000L;
  private static final long STEP_MILLIS = 15_000;

  private Generate() {}

  /**
   * Arguments: {@code plain|gzip DIR NODES SNAPSHOTS} for {@code DIR/node/UNIXMILLIS.prom}, or
   * {@code openmetrics FILE NODES SNAPSHOTS} for one file with timestamps.
   */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[1]);
    int nodes = Integer.parseInt(arguments[2]);
    int snapshots = Integer.parseInt(arguments[3]);
    switch (arguments[0]) {
      case "plain" -> directory(out, nodes, snapshots, false);
      case "gzip" -> directory(out, nodes, snapshots, true);
      case "openmetrics" -> timestamped(out, nodes, snapshots);
      default -> throw new IllegalArgumentException("plain, gzip or openmetrics");
    }
  }

  private static String name(int node) {
    return (node < 3 ? "manager-" : "worker-") + (node % 3 + 1);
  }

  static void directory(Path out, int nodes, int snapshots, boolean gzip) throws IOException {
    for (int n = 0; n < nodes; n++) {
      Path folder = Files.createDirectories(out.resolve(name(n)));
      WarrenNode node = new WarrenNode(n);
      for (int i = 0; i < snapshots; i++) {
        String file = START_MILLIS + i * STEP_MILLIS + n + ".prom" + (gzip ? ".gz" : "");
        try (OutputStream stream = Files.newOutputStream(folder.resolve(file));
            OutputStream packed = gzip ? new GZIPOutputStream(stream) : stream) {
          packed.write(node.snapshot());
        }
        node.move();
      }
    }
  }

  /** In the order of time, as promtool's import expects it. */
  private static void timestamped(Path out, int nodes, int snapshots) throws IOException {
    WarrenNode[] cluster = new WarrenNode[nodes];
    for (int n = 0; n < nodes; n++) {
      cluster[n] = new WarrenNode(n);
    }
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out), 1 << 20)) {
      for (int i = 0; i < snapshots; i++) {
        for (int n = 0; n < nodes; n++) {
          stream.write(cluster[n].timestamped(name(n), START_MILLIS + i * STEP_MILLIS));
          cluster[n].move();
        }
      }
      stream.write("# EOF\n".getBytes(StandardCharsets.US_ASCII));
    }
  }
}
