package dev.warrenperf.input.files;

import dev.warrenperf.bytes.BodyReader;
import dev.warrenperf.bytes.BodySource;
import dev.warrenperf.bytes.PlainStream;
import dev.warrenperf.model.BodyBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The instant that the samples of a snapshot carry, where all carry one; the newest, where they
 * were taken one by one. It is told by whoever scraped, and outlives copies and renames. The rest
 * of a body is read only where its first samples have timestamps.
 */
final class SampleInstants {

  private static final long UNKNOWN = Long.MIN_VALUE;
  private static final int HEAD = 64 * 1024;

  private SampleInstants() {}

  /**
   * Of each of the files, since 1970.
   *
   * @return null when the samples of one of them do not tell
   */
  static long[] of(List<String> paths, BodySource source) {
    long[] instants = new long[paths.size()];
    for (int i = 0; i < instants.length; i++) {
      instants[i] = of(paths.get(i), source);
      if (instants[i] == UNKNOWN) {
        return null;
      }
    }
    return instants;
  }

  private static long of(String path, BodySource source) {
    try (InputStream in = new PlainStream(source.open(path), source.origin(path));
        BodyReader reader = new BodyReader()) {
      String head = text(in.readNBytes(HEAD), HEAD);
      if (Double.isNaN(newest(head.substring(0, head.lastIndexOf('\n') + 1)))) {
        return UNKNOWN;
      }
      BodyBuffer body = new BodyBuffer();
      try (InputStream stored = source.open(path)) {
        reader.read(stored, body);
      }
      String whole = text(body.bytes(), body.length());
      double told = newest(whole);
      boolean seconds = whole.stripTrailing().endsWith("# EOF");
      return Double.isNaN(told) ? UNKNOWN : Math.round(seconds ? told * 1000 : told);
    } catch (IOException ignored) {
      // whoever reads the snapshot says what is wrong with it
      return UNKNOWN;
    }
  }

  private static String text(byte[] bytes, int length) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    boolean utf16 = mark == 0xfeff || mark == 0xfffe;
    return new String(
        bytes,
        0,
        Math.min(length, bytes.length),
        utf16 ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
  }

  /** The largest timestamp of the samples, as written; NaN when one has none, or there is none. */
  private static double newest(String text) {
    double newest = Double.NaN;
    for (int start = 0; start < text.length(); start = lineEnd(text, start) + 1) {
      if (!isSample(text, start)) {
        continue;
      }
      double told = number(timestamp(text, start, lineEnd(text, start)));
      if (Double.isNaN(told)) {
        return told;
      }
      newest = Double.isNaN(newest) ? told : Math.max(newest, told);
    }
    return newest;
  }

  private static double number(String timestamp) {
    try {
      return timestamp == null ? Double.NaN : Double.parseDouble(timestamp);
    } catch (NumberFormatException notOne) {
      return Double.NaN;
    }
  }

  private static int lineEnd(String text, int start) {
    int feed = text.indexOf('\n', start);
    return feed < 0 ? text.length() : feed;
  }

  private static boolean isSample(String text, int start) {
    char first = text.charAt(start);
    return first != '#' && first != '\n' && first != '\r';
  }

  /** The word behind the value; null when there is none. */
  private static String timestamp(String text, int start, int end) {
    int value = skipBlanks(text, seriesEnd(text, start, end), end);
    int behind = wordEnd(text, value, end);
    int timestamp = skipBlanks(text, behind, end);
    String word = text.substring(timestamp, wordEnd(text, timestamp, end));
    return word.isEmpty() || word.equals("#") ? null : word;
  }

  private static int seriesEnd(String text, int start, int end) {
    int name = start;
    while (name < end && text.charAt(name) != '{' && !isBlank(text.charAt(name))) {
      name++;
    }
    int brace = skipBlanks(text, name, end);
    if (brace == end || text.charAt(brace) != '{') {
      return name;
    }
    boolean quoted = false;
    for (int p = brace; p < end; p++) {
      char c = text.charAt(p);
      if (c == '\\') {
        p++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '}' && !quoted) {
        return p + 1;
      }
    }
    return end;
  }

  private static int skipBlanks(String text, int from, int end) {
    int p = from;
    while (p < end && isBlank(text.charAt(p))) {
      p++;
    }
    return p;
  }

  private static int wordEnd(String text, int from, int end) {
    int p = from;
    while (p < end && !isBlank(text.charAt(p))) {
      p++;
    }
    return p;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
