package dev.warrenperf.recording;

import dev.warrenperf.benchmark.WarrenNode;
import dev.warrenperf.bundle.SnapshotLogWriter;
import dev.warrenperf.files.Beside;
import dev.warrenperf.files.DiskSync;
import dev.warrenperf.scrape.Scrape;
import dev.warrenperf.scrape.ScrapeTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * How long it takes from the answer of a node until it is in the log, handed to the system or
 * forced to disk. All nodes answer at the same instant.
 */
public final class SyncCost implements NodeRecorder.Listener {

  private static final int FORCED_AT_A_TIME = 8;

  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final List<NodeRecorder> nodes = new ArrayList<>();
  private final List<byte[]> bodies = WarrenNode.snapshots(1, 16);
  private volatile byte[] body;
  private volatile long answered;

  private SyncCost(Path directory, int count, DiskSync sync, ExecutorService keeper)
      throws IOException {
    for (int i = 0; i < count; i++) {
      ScrapeTarget node = new ScrapeTarget("n" + i, null, null, URI.create("http://127.0.0.1:1/"));
      SnapshotLogWriter log = new SnapshotLogWriter(directory.resolve("n" + i), sync);
      nodes.add(new NodeRecorder(node, log, target -> scrape(), this, 20, keeper));
    }
  }

  /** Arguments: {@code DIR NODES ROUNDS INTERVAL_MILLIS}; DIR is on the disk that is measured. */
  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    long interval = Long.parseLong(arguments[3]);
    for (DiskSync sync : List.of(DiskSync.BY_SYSTEM, DiskSync.AT_ONCE)) {
      boolean forced = sync == DiskSync.AT_ONCE;
      Path directory = Beside.directory(Path.of(arguments[0]).resolve("sync"));
      ExecutorService keeper = Executors.newFixedThreadPool(forced ? FORCED_AT_A_TIME : 1);
      try {
        SyncCost cost = new SyncCost(directory, count, sync, keeper);
        cost.record(rounds, interval);
        cost.tell(forced ? "forced" : "handed over");
      } finally {
        keeper.shutdown();
        Beside.discard(directory);
      }
    }
  }

  private void record(int rounds, long interval) throws InterruptedException {
    for (int round = 0; round < rounds; round++) {
      body = bodies.get(round % bodies.size());
      long millis = System.currentTimeMillis();
      answered = System.nanoTime();
      CompletableFuture.allOf(
              nodes.stream()
                  .map(node -> node.scrape(new NodeRecorder.Round(millis, false)))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
      Thread.sleep(Math.max(0, millis + interval - System.currentTimeMillis()));
    }
  }

  private CompletableFuture<Scrape> scrape() {
    return CompletableFuture.completedFuture(
        new Scrape(System.currentTimeMillis(), 5, "200", body, null));
  }

  @Override
  public void kept(ScrapeTarget node, Scrape scrape) {
    nanos.add(System.nanoTime() - answered);
  }

  @Override
  public void failed(Exception failure) {
    throw new UncheckedIOException(new IOException(failure));
  }

  private void tell(String what) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: %d scrapes, median %.2f ms, p99 %.2f ms, longest %.2f ms%n",
        what,
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}
