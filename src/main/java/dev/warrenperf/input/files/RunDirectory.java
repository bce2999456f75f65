package dev.warrenperf.input.files;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.input.FileTree;
import dev.warrenperf.input.Notices;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.unit.NaturalOrder;
import dev.warrenperf.unit.Printable;
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
    if (!GivenPath.isDirectory(directory) || isRun(directory)) {
      return List.of();
    }
    FileTree.Folder top = new DirectoryTree(directory, new Notices()).list("");
    List<String> names = new ArrayList<>(top.folders());
    names.addAll(top.files());
    names.removeIf(name -> name.startsWith("."));
    names.sort(NaturalOrder.NATURAL);
    List<String> runs = new ArrayList<>();
    for (String name : names) {
      String path = GivenPath.child(directory, name);
      if (GivenPath.isDirectory(path) ? isRun(path) : isPackedRun(path)) {
        runs.add(path);
      }
    }
    if (runs.size() > MOST_RUNS) {
      throw new MalformedInputException(
          "%s: expected at most %s runs, found %s"
              .formatted(Printable.of(directory), MOST_RUNS, runs.size()));
    }
    return runs;
  }

  /** What lies there and cannot be looked at, such as a link that leads out. */
  public static List<Notice> passedOver(String directory) throws MissingInputException {
    Notices notices = new Notices();
    new DirectoryTree(directory, notices).list("");
    return notices.all();
  }

  private static boolean isRun(String path) throws MissingInputException, MalformedInputException {
    return StoredReport.at(path).isPresent()
        || RunFolder.holdsRun(new DirectoryTree(path, new Notices()));
  }

  private static boolean isPackedRun(String path)
      throws MissingInputException, MalformedInputException {
    if (!GivenPath.isFile(path)) {
      return false; // to open a pipe would wait for its writer
    }
    if (StoredReport.at(path).isPresent()) {
      return true;
    }
    try (InputFile file = InputFile.of(path, InputStream.nullInputStream())) {
      return file.isTar();
    } catch (IOException | MissingInputException | MalformedInputException otherFile) {
      return false;
    }
  }
}
