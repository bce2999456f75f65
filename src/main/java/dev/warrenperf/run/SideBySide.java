package dev.warrenperf.run;

import dev.warrenperf.model.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that is done on several threads, at most one for each core. */
final class SideBySide {

  private SideBySide() {}

  /**
   * Does all of it.
   *
   * @param most threads
   * @return in the order of the tasks
   * @throws InputException that the first task at fault, in their order, threw
   */
  static <T> List<T> all(List<Callable<T>> tasks, int most)
      throws InputException, InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    int threads = Math.max(1, Math.min(Math.min(most, tasks.size()), cores));
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : workers.invokeAll(tasks)) {
        results.add(result(future));
      }
      return results;
    } finally {
      workers.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) throws InputException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof InputException refused) {
        throw refused;
      }
      if (failure.getCause() instanceof RuntimeException unexpected) {
        throw unexpected;
      }
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failure.getCause());
    }
  }
}
