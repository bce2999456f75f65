package dev.warrenperf.exposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.fuzz.ComposedExposition;
import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.SeriesFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file of many snapshots. It reads the same in whatever pieces it comes, and instants ascend. */
public final class TimestampedFuzzTarget implements FuzzTarget {

  @Override
  public byte[] compose(Decisions decisions) {
    boolean openMetrics = decisions.oneIn(2);
    boolean marked = decisions.oneIn(3);
    return decisions.damaged(decisions.several(4, "", () -> part(decisions, openMetrics, marked)));
  }

  private static String part(Decisions decisions, boolean openMetrics, boolean marked) {
    return marked
        ? "# snapshot "
            + decisions.instant()
            + " duration_ns=1 status=200\n"
            + ComposedExposition.body(decisions, openMetrics)
        : ComposedExposition.timestampedBody(decisions, openMetrics);
  }

  @Override
  public boolean check(byte[] file) throws IOException {
    TimestampedRun whole = read(new ByteArrayInputStream(file));
    TimestampedRun pieces = read(new Pieces(file));
    assertEquals(whole.result(), pieces.result());
    assertEquals(whole.timestamped(), pieces.timestamped());
    assertEquals(said(whole), said(pieces));
    SnapshotFuzzTarget.problems(whole.result());
    assertTrue(whole.result().accepted() || whole.nodes().isEmpty(), "nodes of a refused file");
    return whole.result().accepted();
  }

  private static TimestampedRun read(InputStream in) throws IOException {
    return TimestampedReader.read("file", in, SeriesFilter.everything(), ParseOptions.lenient());
  }

  /** Every value of every node and instant, in words. */
  private static String said(TimestampedRun run) {
    StringBuilder said = new StringBuilder();
    for (TimestampedNode node : run.nodes()) {
      NodeSamples samples = new NodeSamples();
      for (int i = 0; i < node.size(); i++) {
        assertTrue(i == 0 || node.instantMillis(i) > node.instantMillis(i - 1), "instants fall");
        node.replay(i, samples);
        said.append(node.name()).append(' ').append(node.instantMillis(i)).append(' ');
        said.append(Bodies.present(samples)).append('\n');
      }
    }
    return said.toString();
  }

  /** Gives some bytes at a time, as a pipe does. */
  private static final class Pieces extends InputStream {
    private final byte[] bytes;
    private int position;

    Pieces(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int count = Math.min(Math.min(length, 7), bytes.length - position);
      System.arraycopy(bytes, position, into, offset, count);
      position += count;
      return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public int read() {
      return position < bytes.length ? bytes[position++] & 0xff : -1;
    }
  }
}
