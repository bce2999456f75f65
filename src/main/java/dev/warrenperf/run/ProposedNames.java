package dev.warrenperf.run;

import dev.warrenperf.config.TargetFile;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.input.files.RunPhases;
import dev.warrenperf.judge.Target;
import dev.warrenperf.model.InputException;
import dev.warrenperf.unit.Visible;
import java.util.List;

/**
 * Names in the files on a command line that is being written. What cannot be read has none, and
 * nothing is said of it: the line is not finished. None holds a character that breaks lines.
 */
public final class ProposedNames {

  private ProposedNames() {}

  /** Names of the phases of all words that are directories with a run. */
  public static List<String> phases(List<String> words) {
    return words.stream()
        .filter(GivenPath::isDirectory)
        .flatMap(directory -> RunPhases.names(directory).stream())
        .distinct()
        .toList();
  }

  /**
   * Names of targets.
   *
   * @param nameOrPath of the target file
   */
  public static List<String> targets(String nameOrPath) {
    try {
      return TargetFile.load(nameOrPath).all().stream()
          .map(Target::name)
          .filter(name -> name.codePoints().noneMatch(Visible::isHidden))
          .distinct()
          .toList();
    } catch (InputException unfinished) {
      return List.of();
    }
  }
}
