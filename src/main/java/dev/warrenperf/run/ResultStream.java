package dev.warrenperf.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;

/**
 * Standard output. What it does not take is no failure on the spot, since files and pushes are
 * still to be written, but is remembered; nothing is written behind a gap. Safe for several
 * threads.
 */
final class ResultStream extends OutputStream {

  private final OutputStream to;
  private IOException failure;

  ResultStream(OutputStream to) {
    this.to = to;
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int count) {
    try {
      if (failure == null) {
        to.write(bytes, offset, count);
        to.flush();
      }
    } catch (IOException lost) {
      failure = lost;
    }
  }

  /** Why something is lost; null when nothing is, or a reader went away that wanted no more. */
  synchronized String lost() {
    String reason = failure == null ? null : String.valueOf(failure.getMessage());
    return reason == null || reason.equals(readerGone()) ? null : reason;
  }

  /** What the system says of a pipe without a reader, in the language of the locale. */
  private static String readerGone() {
    try {
      Pipe pipe = Pipe.open();
      pipe.source().close();
      try (Pipe.SinkChannel sink = pipe.sink()) {
        sink.write(ByteBuffer.allocate(1));
      }
      return null;
    } catch (IOException told) {
      return told.getMessage();
    }
  }
}
