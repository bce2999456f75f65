package dev.warrenperf.bundle;

import dev.warrenperf.files.RootDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Packs the logs of many nodes, as many at a time as there are cores. */
final class PackedLogs {

  private PackedLogs() {}

  /** Packs the logs of these names, without their endings. */
  static void pack(RootDirectory bundle, Iterable<String> files) throws IOException {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (String file : files) {
        tasks.add(
            () -> {
              SnapshotPacker.pack(
                  bundle.place(file + BundleLayout.PLAIN),
                  bundle.place(file + BundleLayout.PACKED));
              return null;
            });
      }
      for (Future<Void> done : workers.invokeAll(tasks)) {
        done.get();
      }
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof IOException cause
          ? cause
          : new IOException(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      workers.shutdownNow();
    }
  }
}
