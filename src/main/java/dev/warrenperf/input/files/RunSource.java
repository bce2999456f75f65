package dev.warrenperf.input.files;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Finds the snapshots of a run and what is told about it.
 *
 * <p>A run is a directory, a tar archive of one (plain or gzip), two files (before and after), one
 * file, or standard input. What a file is, is told by its first bytes, never by its name; every
 * snapshot may be gzip.
 *
 * <p>In a directory the snapshots lie in one folder a node, whose name is the node's, or all in
 * one, where a file's name up to its time is the node's. These files are snapshots: {@code .prom},
 * {@code .metrics}, {@code .om}, {@code .openmetrics}; {@code .txt} in a node's folder or with a
 * time in its name; no extension with a time in the name; each also with {@code .gz}. Hidden files,
 * {@code README*}, {@code hey-*.txt}, {@code cluster-info.txt}, {@code *openmetrics-accept.txt} and
 * the folder {@code health} are not, nor is anything more than one folder below the run.
 *
 * <p>The time of a snapshot is that of its samples where all carry one, else comes from the file's
 * name: as its last run of digits a Unix time in seconds (10 digits), milliseconds (13),
 * microseconds (16) or nanoseconds (19), or {@code 2026-01-31T12:00:05Z} with {@code -}, {@code _},
 * {@code :} or nothing between the parts. Else the time of the file's last change serves, as far as
 * {@link FileTimes} says. Files called by a {@link SideWord} make a pair. A folder that is a time
 * or a side tells that of the files in it ({@link MomentFolder}).
 */
public final class RunSource {

  private RunSource() {}

  /**
   * Finds a run. Its bodies are read later, through {@link NodeInput}; an archive and standard
   * input are read to their end here, into a temporary file that is gone when the run is closed.
   *
   * @param paths one path, two files (before, after), or {@code -} for standard input
   * @throws MissingInputException when a path is not there or cannot be read
   * @throws MalformedInputException when it holds no run, several runs, or a broken description
   * @throws IOException when the temporary file cannot be written, or standard input not be read
   */
  public static RunInput open(List<String> paths, InputStream standardInput)
      throws MissingInputException, MalformedInputException, IOException {
    return open(paths, standardInput, FileTimes.SHOWN);
  }

  /** The same, with what the times of files are good for. */
  public static RunInput open(List<String> paths, InputStream standardInput, FileTimes fileTimes)
      throws MissingInputException, MalformedInputException, IOException {
    return switch (paths.size()) {
      case 1 -> openOne(paths.get(0), standardInput, ArchiveLimits.DEFAULT, fileTimes);
      case 2 -> openPair(paths.get(0), paths.get(1), standardInput, fileTimes);
      default ->
          throw new MalformedInputException(
              "expected one run, or two files (before, after), found " + paths.size() + " paths");
    };
  }

  static RunInput openOne(
      String path, InputStream standardInput, ArchiveLimits limits, FileTimes fileTimes)
      throws MissingInputException, MalformedInputException, IOException {
    if (!path.equals(InputFile.STANDARD_INPUT) && GivenPath.isDirectory(path)) {
      Notices notices = new Notices();
      return DirectoryRun.read(new DirectoryTree(path, notices), notices, fileTimes);
    }
    InputFile file = InputFile.of(path, standardInput);
    boolean done = false;
    try {
      if (file.isTar()) {
        return openArchive(file, limits, fileTimes);
      }
      done = true;
      return InputFiles.single(file);
    } finally {
      if (!done) {
        file.close();
      }
    }
  }

  private static RunInput openArchive(InputFile file, ArchiveLimits limits, FileTimes fileTimes)
      throws MissingInputException, MalformedInputException, IOException {
    Notices notices = new Notices();
    ArchiveTree tree = ArchiveReader.read(file.name(), file.open(), limits, notices);
    boolean done = false;
    try {
      RunInput run = DirectoryRun.read(tree, notices, fileTimes);
      done = true;
      return run;
    } finally {
      if (!done) {
        tree.close();
      }
    }
  }

  private static RunInput openPair(
      String before, String after, InputStream standardInput, FileTimes fileTimes)
      throws MissingInputException, MalformedInputException, IOException {
    InputFile first = InputFile.of(before, standardInput);
    boolean done = false;
    try {
      InputFile second = InputFile.of(after, standardInput);
      done = true;
      return InputFiles.pair(first, second, fileTimes);
    } finally {
      if (!done) {
        first.close();
      }
    }
  }
}
