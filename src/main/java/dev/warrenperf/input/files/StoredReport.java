package dev.warrenperf.input.files;

import com.google.re2j.Pattern;
import dev.warrenperf.bytes.PlainStream;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.input.Notices;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.unit.Printable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A {@code report.json} where a run might be: the file itself, plain, gzip or zstd, or a directory
 * that holds one and no run.
 */
public final class StoredReport {

  static final String NAME = "report.json";

  /** A million different durations of client samples are some 30 MiB. */
  static final int MOST_BYTES = 64 << 20;

  private static final int HEAD_BYTES = 4096;

  /** The schema is the first member of every report that this program writes. */
  private static final Pattern REPORT =
      Pattern.compile("\\A\\s*\\{\\s*\"schema\"\\s*:\\s*\"warren-perf/report/");

  private final String path;

  private StoredReport(String path) {
    this.path = path;
  }

  /**
   * The report at a path; empty when there is none, or a run beside it.
   *
   * @throws MissingInputException when the path is there and cannot be read
   */
  public static Optional<StoredReport> at(String path)
      throws MissingInputException, MalformedInputException {
    if (GivenPath.isDirectory(path)) {
      DirectoryTree tree = new DirectoryTree(path, new Notices());
      return tree.list("").holds(NAME) && !RunFolder.holdsRun(tree)
          ? Optional.of(new StoredReport(GivenPath.child(path, NAME)))
          : Optional.empty();
    }
    return GivenPath.isFile(path) && isReport(path)
        ? Optional.of(new StoredReport(path))
        : Optional.empty();
  }

  private static boolean isReport(String path) throws MissingInputException {
    try (InputFile file = InputFile.of(path, InputStream.nullInputStream());
        PlainStream stream = new PlainStream(file.open(), file.name())) {
      String head = new String(stream.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
      return REPORT.matcher(head).find();
    } catch (IOException | MalformedInputException notPlain) {
      // whoever reads it as a run will say what is wrong with it
      return false;
    }
  }

  /** The file as messages name it. */
  public String name() {
    return Printable.of(path);
  }

  /**
   * @throws MalformedInputException when it is longer than 64 MiB
   */
  public Reader open() throws MissingInputException, MalformedInputException, IOException {
    try (InputFile file = InputFile.of(path, InputStream.nullInputStream());
        PlainStream stream = new PlainStream(file.open(), file.name())) {
      byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new MalformedInputException(name() + ": expected at most 64 MiB, found more");
      }
      return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    }
  }
}
