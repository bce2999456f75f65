package dev.warrenperf.run;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.history.CalibrationFile;
import dev.warrenperf.input.files.RunDirectory;
import dev.warrenperf.input.files.StoredCalibration;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a calibration is written: beside its place, then moved. Only another calibration is ever
 * replaced.
 */
final class CalibrationPlace {

  private final Path file;
  private final OutputDirectory directory;

  private CalibrationPlace(Path file, OutputDirectory directory) {
    this.file = file;
    this.directory = directory;
  }

  /**
   * Tries the place, so that a long analysis is not done in vain.
   *
   * @param output as the user told it; null for the directory that holds the runs
   * @param paths of the runs
   * @throws CommandException with exit code 64 when the runs lie in several directories and no file
   *     is told; with 73 when there is something else, or no way to write
   */
  static CalibrationPlace open(Path output, List<String> paths) throws CommandException {
    Path file = output == null ? beside(paths) : output;
    refuseOther(file);
    return new CalibrationPlace(file, OutputDirectory.open(GivenPath.parent(file)));
  }

  private static Path beside(List<String> paths) throws CommandException {
    SortedSet<Path> holders = new TreeSet<>();
    for (String path : paths) {
      holders.add(holder(path));
    }
    if (holders.size() > 1 || paths.contains("-")) {
      throw new CommandException(
          ExitCode.USAGE,
          "expected runs of one directory, or -o FILE, found "
              + (paths.contains("-")
                  ? "standard input"
                  : "runs of " + holders.size() + " directories"));
    }
    return GivenPath.of(GivenPath.child(holders.first().toString(), StoredCalibration.NAME));
  }

  /** The directory that holds a run, as the user would name it. */
  private static Path holder(String argument) throws CommandException {
    RunSelector selector = RunSelector.parse(argument);
    if (selector != null) {
      return GivenPath.of(selector.directory()).normalize();
    }
    Path path = GivenPath.of(RunLoader.parts(argument).get(0)).normalize();
    if (isDirectoryOfRuns(argument)) {
      return path;
    }
    return path.toString().isEmpty() ? GivenPath.of("..") : GivenPath.parent(path);
  }

  private static boolean isDirectoryOfRuns(String path) throws CommandException {
    try {
      return !RunDirectory.runs(path).isEmpty();
    } catch (MissingInputException | MalformedInputException fault) {
      throw InputFaults.of(fault);
    }
  }

  private static void refuseOther(Path file) throws CommandException {
    if (!Files.exists(file)) {
      return;
    }
    String shown = file.toString();
    if (!Files.isRegularFile(file)) {
      throw new CommandException(
          ExitCode.OUTPUT, shown + ": expected a place for a file, found something else");
    }
    StoredCalibration present = StoredCalibration.at(file);
    try (Reader text = present.open()) {
      CalibrationFile.read(present.name(), text, Printable::of);
    } catch (IOException | MissingInputException | MalformedInputException other) {
      throw new CommandException(
          ExitCode.OUTPUT,
          shown + ": expected no file or a calibration to be replaced, found another file",
          other);
    }
  }

  void write(String text) throws CommandException {
    directory.write(Map.of(file.getFileName().toString(), text));
  }

  void abandonIfEmpty() {
    directory.abandonIfEmpty();
  }

  /** Its path. */
  @Override
  public String toString() {
    return file.toString();
  }
}
