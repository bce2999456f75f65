package dev.warrenperf.source;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A directory whose entries are runs: folders, archives, and reports of runs. */
public final class RunDirectory {

  private static final int MOST_RUNS = 10_000;

  private RunDirectory() {}

  /**
   * The paths of the runs, by name. Whatever else lies there, and hidden entries, are passed over.
   *
   * @return empty when the path is no directory, or a run itself
   * @throws MalformedInputException when there are more than 10 000
   */
  public static List<String> runs(String directory)
      throws MissingInputException, MalformedInputException {
    if (!new File(directory).isDirectory() || isRun(directory)) {
      return List.of();
    }
    FileTree.Folder top = new DirectoryTree(directory, new Notices()).list("");
    List<String> names = new ArrayList<>(top.folders());
    names.addAll(top.files());
    names.removeIf(name -> name.startsWith("."));
    names.sort(NaturalOrder.NATURAL);
    List<String> runs = new ArrayList<>();
    for (String name : names) {
      String path = new File(directory, name).getPath();
      if (new File(path).isDirectory() ? isRun(path) : isPackedRun(path)) {
        runs.add(path);
      }
    }
    if (runs.size() > MOST_RUNS) {
      throw new MalformedInputException(
          Printable.of(directory)
              + ": expected at most "
              + MOST_RUNS
              + " runs, found "
              + runs.size());
    }
    return runs;
  }

  private static boolean isRun(String path) throws MissingInputException, MalformedInputException {
    return StoredReport.at(path).isPresent()
        || RunFolder.holdsRun(new DirectoryTree(path, new Notices()));
  }

  private static boolean isPackedRun(String path)
      throws MissingInputException, MalformedInputException {
    if (StoredReport.at(path).isPresent()) {
      return true;
    }
    try (GivenFile file = GivenFile.of(path, InputStream.nullInputStream())) {
      return file.isTar();
    } catch (IOException | MissingInputException | MalformedInputException otherFile) {
      return false;
    }
  }
}
