package dev.warrenperf.input;

import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.Node;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The snapshots of one node, ascending by instant. Bodies may be read from one thread at a time.
 * Closing frees what reading holds on to; a node that is closed may be read again.
 */
public interface NodeInput extends Closeable {

  Node node();

  /** Number of snapshots, at least one. */
  int size();

  /** When snapshot {@code i} was taken, milliseconds since 1970; Long.MIN_VALUE when not known. */
  long instantMillis(int i);

  /**
   * The origin of snapshot {@code i} as the user knows it: {@code
   * run/manager-1/1795466172251.prom}.
   */
  String origin(int i);

  /**
   * Reads the plain bytes of snapshot {@code i}, inflated where they are compressed.
   *
   * @throws IOException with a message fit for a user when the body cannot be read, is truncated or
   *     corrupt, or larger than the cap
   */
  void read(int i, BodyBuffer into) throws IOException;

  /** The plain bytes of snapshot {@code i} as a stream, without a cap on size. */
  InputStream open(int i) throws IOException;

  /** Whether something of what it counted is not in its snapshots, nobody knows how much. */
  default boolean isPartlyUnseen() {
    return false;
  }

  /**
   * Whether snapshots are put together from stored samples: what has nothing new to tell is not in
   * them, and a user cannot look up their lines.
   */
  default boolean isRegrouped() {
    return false;
  }

  /** Whether names or files tell when snapshots were taken, which may be wrong. */
  default boolean isTimedByFiles() {
    return false;
  }

  /**
   * The same snapshots in another order, of which nobody knows when they were taken; only where
   * they are {@link #isTimedByFiles}.
   *
   * @param order the place of each one here
   */
  default NodeInput inOrder(int[] order) {
    throw new UnsupportedOperationException();
  }

  /** Whether nothing tells it from other nodes but the name of its only file. */
  default boolean isNamedByFile() {
    return false;
  }

  @Override
  default void close() throws IOException {
    // holds nothing
  }
}
