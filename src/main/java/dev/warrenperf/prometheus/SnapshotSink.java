package dev.warrenperf.prometheus;

import dev.warrenperf.model.Node;
import java.io.IOException;

/** Takes the snapshots of a run as they are read from a server. */
@FunctionalInterface
interface SnapshotSink {

  /**
   * Takes one snapshot; those of one node come in ascending order of their instants, nodes take
   * turns.
   *
   * @param instantMillis milliseconds since 1970
   * @param body text exposition (0.0.4), families together; reused after this call returns
   * @param length how many bytes of it
   * @throws IOException when it cannot be kept
   */
  void snapshot(Node node, long instantMillis, byte[] body, int length) throws IOException;
}
