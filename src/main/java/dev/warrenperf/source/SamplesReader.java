package dev.warrenperf.source;

import com.google.re2j.Pattern;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a file of client samples: {@code hey -o csv}, a CSV with a column of durations, or what a
 * benchmark script printed ({@code Iteration 1: 35ms}); plain or gzip, told by its content.
 */
public final class SamplesReader {

  /** Holds more than the million requests that hey prints at most. */
  static final int MOST_BYTES = 64 << 20;

  /** Stands below a line {@code Summary:}. */
  private static final Pattern HEY_TOTAL = Pattern.compile("Total:\\s+[0-9.]+ secs\\s*");

  private SamplesReader() {}

  /**
   * Reads one file; what is wrong with single rows, and what a reader has to know of the file, goes
   * to {@code notices}.
   *
   * @throws MissingInputException when the file is not there or cannot be read
   * @throws MalformedInputException when it is no such file, holds no duration of a call that
   *     succeeded, or does not tell its column or unit
   * @throws IOException when it is corrupt or truncated gzip
   */
  public static ClientSamples read(SamplesRequest request, Consumer<Notice> notices)
      throws MissingInputException, MalformedInputException, IOException {
    Notices found = new Notices();
    try (GivenFile file = GivenFile.of(request.path(), InputStream.nullInputStream())) {
      ClientSamples samples = read(request, file.name(), text(file), found);
      found.all().forEach(notices);
      return samples;
    }
  }

  private static String text(GivenFile file) throws MalformedInputException, IOException {
    try (PlainStream stream = new PlainStream(file.open(), file.name())) {
      TextFile text = TextFile.of(stream, MOST_BYTES);
      if (text.truncated()) {
        throw new MalformedInputException(
            file.name() + ": expected at most 64 MiB of client samples, found more");
      }
      return text.text();
    }
  }

  private static ClientSamples read(
      SamplesRequest request, String origin, String text, Notices notices)
      throws MalformedInputException {
    if (text.isBlank()) {
      throw new MalformedInputException(origin + ": expected client samples, found nothing");
    }
    List<String> header = CsvRows.header(text, origin);
    if (SampleLayout.isHey(header)) {
      SampleLayout layout = SampleLayout.ofHey(request, origin, header, notices);
      return new SampleCsv(request, layout, origin, notices).read(text);
    }
    if (isHeySummary(text)) {
      throw new MalformedInputException(
          origin
              + ": expected single durations, found the summary that hey prints without an option:"
              + " run it as hey -o csv");
    }
    if (request.column() == null && ScriptLog.isScript(text)) {
      return new ScriptLog(request, origin, notices).read(text);
    }
    SampleLayout layout = SampleLayout.of(request, origin, header, notices);
    return new SampleCsv(request, layout, origin, notices).read(text);
  }

  private static boolean isHeySummary(String text) {
    String word = "Summary:";
    for (int at = TextFile.line(text, word, 0); at >= 0; at = TextFile.line(text, word, at + 1)) {
      int end = at + word.length();
      int below = end;
      while (below < text.length() && Character.isWhitespace(text.charAt(below))) {
        below++;
      }
      boolean otherLine = text.substring(end, below).indexOf('\n') >= 0;
      if (otherLine && HEY_TOTAL.matcher(TextFile.restOfLine(text, below)).matches()) {
        return true;
      }
    }
    return false;
  }
}
