package dev.warrenperf.prometheus;

import dev.warrenperf.bytes.BlockStream;
import dev.warrenperf.bytes.LimitException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a JSON answer, as long as they stay within bounds: a server that sends without end,
 * or one string without end, must not fill the memory.
 */
public final class GuardedStream extends BlockStream {

  /** A label's value or an error message; the longest that is sensible, and then some. */
  public static final int LONGEST_STRING = 1 << 20;

  private final InputStream in;
  private final long most;
  private long read;
  private boolean inString;
  private boolean escaped;
  private int stringLength;

  public GuardedStream(InputStream in, long most) {
    this.in = in;
    this.most = most;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = in.read(into, offset, length);
    for (int i = offset; i < offset + count; i++) {
      follow(into[i]);
    }
    read += Math.max(0, count);
    if (read > most) {
      throw new LimitException("an answer larger than " + (most >> 20) + " MiB");
    }
    return count;
  }

  private void follow(byte next) throws LimitException {
    if (!inString) {
      inString = next == '"';
      stringLength = 0;
    } else if (escaped) {
      escaped = false;
    } else if (next == '"') {
      inString = false;
    } else {
      escaped = next == '\\';
    }
    if (++stringLength > LONGEST_STRING && inString) {
      throw new LimitException("a text longer than 1 MiB in its answer");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
