package dev.warrenperf.recording;

import dev.warrenperf.model.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is shown of the latencies while they are recorded, worked out on a thread of its own. Nobody
 * waits for that thread: of each node only the latest snapshot waits for it, and what it is too
 * slow for is left out, which the text says. Safe for several threads.
 */
final class LiveFigure implements AutoCloseable {

  /** Makes a figure of snapshots; called by one thread alone. */
  interface Source {

    /** Takes a node's next snapshot. */
    void accept(Node node, byte[] body);

    /** What is known so far; null while that is nothing. */
    String text();
  }

  /** Snapshots that wait for their turn may cost no more than one of the largest does. */
  static final long MOST_WAITING_BYTES = 64L << 20;

  private record Snapshot(Node node, byte[] body) {}

  private final Source source;
  private final Thread thread = new Thread(this::work, "live-figure");
  private final Map<String, Snapshot> waiting = new LinkedHashMap<>();
  private long waitingBytes;
  private boolean leftOut;
  private boolean late;
  private boolean over;
  private String text;

  LiveFigure(Source source) {
    this.source = source;
    thread.setDaemon(true);
    thread.start();
  }

  /** Hands a snapshot over, in place of one of the same node that still waits. */
  synchronized void offer(Node node, byte[] body) {
    Snapshot before = waiting.remove(node.name());
    waitingBytes -= before == null ? 0 : before.body.length;
    boolean fits = waitingBytes + body.length <= MOST_WAITING_BYTES;
    if (before != null || !fits) {
      leftOut = true;
      late = true;
    }
    if (fits && !over) {
      waiting.put(node.name(), new Snapshot(node, body));
      waitingBytes += body.length;
      notifyAll();
    }
  }

  /** The figure as it was last worked out; null while there is none. */
  synchronized String text() {
    return text != null && late ? text + " (late)" : text;
  }

  @SuppressWarnings("InterruptedExceptionSwallowed") // the end of this thread
  private void work() {
    try {
      while (true) {
        next().forEach(snapshot -> source.accept(snapshot.node, snapshot.body));
        show(source.text());
      }
    } catch (InterruptedException closed) {
      // nothing waits for this thread
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      close(); // a figure that cannot be worked out is left away: the recording is what counts
    }
  }

  private synchronized List<Snapshot> next() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    leftOut = false;
    List<Snapshot> all = new ArrayList<>(waiting.values());
    forget();
    return all;
  }

  private synchronized void show(String found) {
    text = over ? null : found;
    late = leftOut;
  }

  private void forget() {
    waiting.clear();
    waitingBytes = 0;
  }

  /** Ends the thread as soon as it has done what it is at, and does not wait for that. */
  @Override
  public synchronized void close() {
    over = true;
    text = null;
    forget();
    thread.interrupt();
  }
}
