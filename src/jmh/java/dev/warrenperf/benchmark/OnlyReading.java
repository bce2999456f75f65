package dev.warrenperf.benchmark;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * What no program can be faster than: it reads {@code DIR/node/*.prom} into a buffer and prints how
 * many bytes these are. One task a node, as many as there are cores.
 */
public final class OnlyReading {

  private OnlyReading() {}

  /** Argument: the directory. */
  public static void main(String[] arguments) throws Exception {
    List<Callable<Long>> tasks = new ArrayList<>();
    for (Path node : list(Path.of(arguments[0]))) {
      tasks.add(() -> bytes(node));
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    long total = 0;
    for (Future<Long> node : workers.invokeAll(tasks)) {
      total += node.get();
    }
    workers.shutdown();
    System.out.println(total);
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    }
  }

  private static long bytes(Path node) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (Path file : list(node)) {
      try (InputStream in = new FileInputStream(file.toFile())) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          total += read;
        }
      }
    }
    return total;
  }
}
