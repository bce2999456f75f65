package dev.warrenperf.recording;

import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.ParseResult;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.model.SeriesFilter;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Reads the first answer of each node as a report will, so that one that cannot be read is told
 * while there is time to mend it. On a thread of its own: nobody waits for it but the end.
 */
final class FirstAnswers {

  private final Consumer<String> told;
  private final Set<String> nodes = new HashSet<>();
  private CompletableFuture<Void> read = CompletableFuture.completedFuture(null);

  FirstAnswers(Consumer<String> told) {
    this.told = told;
  }

  /** Takes an answer; those after a node's first are passed over. */
  synchronized void offer(String node, byte[] body) {
    if (nodes.add(node)) {
      read = read.thenRunAsync(() -> read(node, body));
    }
  }

  private void read(String node, byte[] body) {
    SnapshotReader reader = new SnapshotReader(SeriesFilter.everything(), ParseOptions.lenient());
    reader.nextBody().set(body);
    ParseResult result = reader.read(() -> node);
    if (!result.accepted()) {
      told.accept(
          result.problems().get(0) + "; it is recorded as it is, and no report can read it");
    }
  }

  /** Waits until all that was taken is read. */
  void finish() {
    CompletableFuture<Void> last;
    synchronized (this) {
      last = read;
    }
    last.join();
  }
}
