package dev.warrenperf.input.bundle;

import dev.warrenperf.bundle.SnapshotHeader;
import dev.warrenperf.bundle.SnapshotLogReader;
import dev.warrenperf.bytes.BodySource;
import dev.warrenperf.bytes.Failures;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.Node;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A node whose snapshots lie in one log. Read in their order, the log is read once. */
public final class RecordedNodeInput implements NodeInput {

  private final Node node;
  private final BodySource source;
  private final RecordedNode recorded;
  private SnapshotLogReader log;
  private int next;

  /** Behind a place that cannot be read nothing can. */
  private int brokenFrom = Integer.MAX_VALUE;

  private IOException fault;

  public RecordedNodeInput(Node node, BodySource source, RecordedNode recorded) {
    this.node = node;
    this.source = source;
    this.recorded = recorded;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public int size() {
    return recorded.size();
  }

  @Override
  public long instantMillis(int i) {
    return recorded.index().instants()[i];
  }

  @Override
  public String origin(int i) {
    return source.origin(recorded.path()) + "@" + instantMillis(i);
  }

  @Override
  public void read(int i, BodyBuffer into) throws IOException {
    try {
      if (i > brokenFrom) {
        throw new IOException(Failures.reason(fault), fault);
      }
      seek(i);
      log.body(into);
      next = i + 1;
      if (next == size()) {
        passRest();
        close();
      }
    } catch (IOException e) {
      into.setLength(0);
      close();
      if (i < brokenFrom) {
        brokenFrom = i;
        fault = e;
      }
      throw Failures.at(origin(i), e);
    }
  }

  /** What follows the last snapshot, down to the checksum of the last frame. */
  private void passRest() throws IOException {
    for (SnapshotHeader header = log.next(); header != null; header = log.next()) {
      if (header.taken() && log.skipBody()) {
        throw new IOException("expected " + size() + " snapshots, found more");
      }
    }
  }

  /** Moves on to the body of snapshot {@code i}. */
  private void seek(int i) throws IOException {
    if (log == null || i < next) {
      close();
      log = RecordedNode.open(source, recorded.path());
      next = 0;
    }
    int at = next - 1;
    long found = 0;
    while (at < i) {
      SnapshotHeader header = log.next();
      if (header == null) {
        throw new IOException("expected " + size() + " snapshots, found " + (at + 1));
      }
      at += header.taken() ? 1 : 0;
      found = header.instantMillis();
    }
    if (found != instantMillis(i)) {
      throw new IOException(
          "expected the snapshot of " + instantMillis(i) + ", as the index says, found " + found);
    }
  }

  @Override
  public InputStream open(int i) throws IOException {
    BodyBuffer body = new BodyBuffer();
    read(i, body);
    return new ByteArrayInputStream(body.bytes(), 0, body.length());
  }

  @Override
  public void close() throws IOException {
    if (log != null) {
      log.close();
      log = null;
    }
  }
}
