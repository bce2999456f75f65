package dev.warrenperf.input.samples;

import dev.warrenperf.bytes.PlainStream;
import dev.warrenperf.bytes.TextFile;
import dev.warrenperf.input.CsvRows;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.Separator;
import dev.warrenperf.input.files.InputFile;
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
  public static final int MOST_BYTES = 64 << 20;

  private SamplesReader() {}

  /**
   * Reads one file: one for each of its operations when a column names them ({@code by=}), else a
   * single one. What is wrong with single rows, and what a reader has to know of the file, goes to
   * {@code notices}.
   *
   * @throws MissingInputException when the file is not there or cannot be read
   * @throws MalformedInputException when it is no such file, holds no duration of a call that
   *     succeeded, or does not tell its column or unit
   * @throws IOException when it is corrupt or truncated gzip
   */
  public static List<ClientSamples> read(SamplesRequest request, Consumer<Notice> notices)
      throws MissingInputException, MalformedInputException, IOException {
    Notices found = new Notices();
    try (InputFile file = InputFile.of(request.path(), InputStream.nullInputStream())) {
      List<ClientSamples> samples = read(request, file.name(), text(file), found);
      found.all().forEach(notices);
      return samples;
    }
  }

  private static String text(InputFile file) throws MalformedInputException, IOException {
    try (PlainStream stream = new PlainStream(file.open(), file.name())) {
      TextFile text = TextFile.of(stream, MOST_BYTES);
      if (text.truncated()) {
        throw new MalformedInputException(
            file.name() + ": expected at most 64 MiB of client samples, found more");
      }
      return text.text();
    }
  }

  private static List<ClientSamples> read(
      SamplesRequest request, String origin, String text, Notices notices)
      throws MalformedInputException {
    if (text.isBlank()) {
      throw new MalformedInputException(origin + ": expected client samples, found nothing");
    }
    boolean named = request.columns().names().containsKey(SampleRole.DURATION);
    Separator separator = Separator.of(text);
    List<String> first = CsvRows.header(text, separator, origin);
    SampleProgram program = SampleProgram.of(first, separator);
    if (program == null) {
      String other = UnreadSamples.found(text, first);
      if (other != null) {
        throw new MalformedInputException(origin + ": expected single durations, found " + other);
      }
      if (!named && ScriptLog.isScript(text)) {
        return List.of(new ScriptLog(request, origin, notices).read(text));
      }
    }
    SampleLayout layout = SampleLayout.of(request.columns(), program, origin, first, notices);
    return new SampleCsv(request, layout, origin, notices).read(text, separator);
  }
}
