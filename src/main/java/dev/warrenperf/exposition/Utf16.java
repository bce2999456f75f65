package dev.warrenperf.exposition;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Text as some shells write it ({@code curl ... > file} in PowerShell 5): UTF-16 with its mark. */
final class Utf16 {

  static final String NOTICE = "expected UTF-8, found UTF-16: read as such";

  private Utf16() {}

  /** Whether the bytes begin with the mark of either order. */
  static boolean begins(byte[] bytes, int length) {
    if (length < 2) {
      return false;
    }
    int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    return mark == 0xfeff || mark == 0xfffe;
  }

  /** The same text as UTF-8, without the mark. */
  static byte[] toUtf8(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a stream of which nothing was read yet, with room for two bytes, is UTF-16. */
  static boolean begins(PushbackInputStream whole) throws IOException {
    byte[] mark = whole.readNBytes(2);
    whole.unread(mark);
    return begins(mark, mark.length);
  }

  /** The same text as UTF-8, without the mark; does not close what it reads. */
  static InputStream asUtf8(InputStream in) {
    return new Recoded(new InputStreamReader(in, StandardCharsets.UTF_16));
  }

  private static final class Recoded extends InputStream {

    private final Reader text;
    private final char[] chars = new char[8192];
    private byte[] bytes = {};
    private int next;

    /** A first half of a pair that the last chunk ended with. */
    private int held;

    Recoded(Reader text) {
      this.text = text;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      while (next == bytes.length) {
        int count = text.read(chars, held, chars.length - held);
        if (count < 0) {
          return -1;
        }
        fill(count + held);
      }
      int count = Math.min(length, bytes.length - next);
      System.arraycopy(bytes, next, into, offset, count);
      next += count;
      return count;
    }

    private void fill(int count) {
      held = Character.isHighSurrogate(chars[count - 1]) ? 1 : 0;
      bytes = new String(chars, 0, count - held).getBytes(StandardCharsets.UTF_8);
      next = 0;
      if (held == 1) {
        chars[0] = chars[count - 1];
      }
    }
  }
}
