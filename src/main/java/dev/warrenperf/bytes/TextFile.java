package dev.warrenperf.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A small file beside the snapshots, read whole.
 *
 * @param text decoded as UTF-8, or UTF-16 where its mark tells that, a byte order mark removed;
 *     broken bytes become U+FFFD
 * @param truncated whether it was longer than its cap, and the rest left out
 */
public record TextFile(String text, boolean truncated) {

  public static TextFile read(BodySource source, String path, int mostBytes) throws IOException {
    try (InputStream in = source.open(path)) {
      return of(in, mostBytes);
    }
  }

  /** Where the next line that begins with a word does, from an index on; -1 where none does. */
  public static int line(String text, String word, int from) {
    int at = text.indexOf(word, from);
    while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at = text.indexOf(word, at + 1);
    }
    return at;
  }

  /** The line from an index on, without its end. */
  public static String restOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(from, end);
  }

  /** What a stream gives up to its end or the cap; leaves it open. */
  public static TextFile of(InputStream in, int mostBytes) throws IOException {
    byte[] bytes = in.readNBytes(mostBytes + 1);
    boolean truncated = bytes.length > mostBytes;
    Charset charset = isUtf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    String text = new String(bytes, 0, Math.min(bytes.length, mostBytes), charset);
    return new TextFile(text.startsWith("\ufeff") ? text.substring(1) : text, truncated);
  }

  /** By the byte order mark, as PowerShell 5 writes it before what a program prints. */
  private static boolean isUtf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    return mark == 0xfeff || mark == 0xfffe;
  }
}
