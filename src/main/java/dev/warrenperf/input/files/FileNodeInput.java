package dev.warrenperf.input.files;

import dev.warrenperf.bytes.BodyReader;
import dev.warrenperf.bytes.BodySource;
import dev.warrenperf.bytes.Failures;
import dev.warrenperf.bytes.PlainStream;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.Node;
import java.io.IOException;
import java.io.InputStream;

/** A node whose snapshots are files of their own. */
final class FileNodeInput implements NodeInput {

  private final Node node;
  private final BodySource source;
  private final Timeline timeline;
  private final boolean namedByFile;
  private final BodyReader reader = new BodyReader();

  FileNodeInput(Node node, BodySource source, Timeline timeline, boolean namedByFile) {
    this.namedByFile = namedByFile;
    this.node = node;
    this.source = source;
    this.timeline = timeline;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public int size() {
    return timeline.size();
  }

  @Override
  public long instantMillis(int i) {
    return timeline.instantMillis(i);
  }

  @Override
  public String origin(int i) {
    return source.origin(timeline.path(i));
  }

  @Override
  public boolean isTimedByFiles() {
    return true;
  }

  @Override
  public NodeInput inOrder(int[] order) {
    return new FileNodeInput(node, source, timeline.inOrder(order), namedByFile);
  }

  @Override
  public boolean isNamedByFile() {
    return namedByFile;
  }

  @Override
  public void read(int i, BodyBuffer into) throws IOException {
    try (InputStream in = source.open(timeline.path(i))) {
      reader.read(in, into);
    } catch (IOException e) {
      into.setLength(0);
      throw Failures.at(origin(i), e);
    }
  }

  @Override
  public InputStream open(int i) throws IOException {
    InputStream stored;
    try {
      stored = source.open(timeline.path(i));
    } catch (IOException e) {
      throw Failures.at(origin(i), e);
    }
    return new PlainStream(stored, origin(i));
  }

  @Override
  public void close() {
    reader.close();
  }
}
