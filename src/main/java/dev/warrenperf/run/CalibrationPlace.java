package dev.warrenperf.run;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.input.files.RunDirectory;
import dev.warrenperf.input.files.StoredCalibration;
import dev.warrenperf.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where a calibration is written. Only another calibration is ever replaced. */
final class CalibrationPlace {

  private CalibrationPlace() {}

  /**
   * Tries the place.
   *
   * @param output as the user told it; null for the directory that holds the runs
   * @param paths of the runs
   * @throws CommandException with exit code 64 when the runs lie in several directories and no file
   *     is told; with 73 when there is something else, or no way to write
   */
  static OutputFile open(Path output, List<String> paths) throws CommandException, InputException {
    Path file = output == null ? beside(paths) : output;
    if (Files.isRegularFile(file)) {
      refuseOther(file);
    }
    return OutputFile.open(file, "");
  }

  private static Path beside(List<String> paths) throws CommandException, InputException {
    SortedSet<Path> holders = new TreeSet<>();
    for (String path : paths) {
      holders.add(holder(path));
    }
    if (holders.size() > 1 || paths.contains("-")) {
      throw CommandException.usage(
          "expected runs of one directory, or -o FILE, found "
              + (paths.contains("-")
                  ? "standard input"
                  : "runs of " + holders.size() + " directories"));
    }
    return GivenPath.of(GivenPath.child(holders.first().toString(), StoredCalibration.NAME));
  }

  /** The directory that holds a run, as the user would name it. */
  private static Path holder(String argument) throws CommandException, InputException {
    RunSelector selector = RunSelector.parse(argument);
    if (selector != null) {
      return GivenPath.of(selector.directory()).normalize();
    }
    Path path = GivenPath.of(RunLoader.parts(argument).get(0)).normalize();
    if (!RunDirectory.runs(argument).isEmpty()) {
      return path;
    }
    return path.toString().isEmpty() ? GivenPath.of("..") : GivenPath.parent(path);
  }

  private static void refuseOther(Path file) throws CommandException {
    try {
      CalibrationChoice.read(StoredCalibration.at(file));
    } catch (IOException | InputException other) {
      throw new CommandException(
          ExitCode.OUTPUT,
          file + ": expected no file or a calibration to be replaced, found another file",
          other);
    }
  }
}
