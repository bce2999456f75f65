package dev.warrenperf.prometheus;

import dev.warrenperf.bytes.Failures;
import dev.warrenperf.bytes.Spool;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.Node;
import dev.warrenperf.unit.NaturalOrder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the snapshots of a server in a temporary file, to be read node by node. */
public final class SpooledRun implements SnapshotSink, Closeable {

  /** As much as an archive may hold, unpacked. */
  public static final long MOST_BYTES = 16L << 30;

  private final String server;
  private final long mostBytes;
  private final Spool spool;
  private final Map<String, SpooledNode> nodes = new TreeMap<>(NaturalOrder.NATURAL);

  /**
   * @param server the server as the user knows it
   */
  public SpooledRun(String server, long mostBytes) throws IOException {
    this.server = server;
    this.mostBytes = mostBytes;
    this.spool = new Spool();
  }

  @Override
  public void snapshot(Node node, long instantMillis, byte[] body, int length) throws IOException {
    if (spool.length() + length > mostBytes) {
      throw new IOException(
          server + ": expected at most 16 GiB of samples, found more: choose a shorter range");
    }
    nodes
        .computeIfAbsent(node.name(), name -> new SpooledNode(node))
        .add(instantMillis, spool.length(), length);
    spool.append(body, length);
  }

  @Override
  public void unseen(Node node) {
    SpooledNode known = nodes.get(node.name());
    if (known != null) {
      known.partlyUnseen = true;
    }
  }

  /** Those with a snapshot, in natural order of their names. */
  public List<NodeInput> nodes() {
    return List.copyOf(nodes.values());
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  /** The stretches of one node. */
  private final class SpooledNode implements NodeInput {

    private final Node node;
    private long[] instants = new long[16];
    private long[] starts = new long[16];
    private int[] lengths = new int[16];
    private int size;
    private boolean partlyUnseen;

    SpooledNode(Node node) {
      this.node = node;
    }

    void add(long instant, long start, int length) {
      if (size == instants.length) {
        instants = Arrays.copyOf(instants, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        lengths = Arrays.copyOf(lengths, size * 2);
      }
      instants[size] = instant;
      starts[size] = start;
      lengths[size++] = length;
    }

    @Override
    public Node node() {
      return node;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public long instantMillis(int i) {
      return instants[i];
    }

    @Override
    public String origin(int i) {
      return server + " " + node.name() + " " + Instant.ofEpochMilli(instants[i]);
    }

    @Override
    public boolean isPartlyUnseen() {
      return partlyUnseen;
    }

    @Override
    public boolean hasLines() {
      return false;
    }

    @Override
    public boolean isRegrouped() {
      return true;
    }

    @Override
    public void read(int i, BodyBuffer into) throws IOException {
      into.ensureCapacity(lengths[i]);
      try (InputStream body = open(i)) {
        into.setLength(body.readNBytes(into.bytes(), 0, lengths[i]));
      } catch (IOException e) {
        into.setLength(0);
        throw Failures.at(origin(i), e);
      }
    }

    @Override
    public InputStream open(int i) {
      return spool.open(starts[i], lengths[i]);
    }
  }
}
