package dev.warrenperf.run;

import dev.warrenperf.config.TargetFile;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.input.files.RunPhases;
import dev.warrenperf.judge.Target;
import dev.warrenperf.model.InputException;
import dev.warrenperf.store.RunStore;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
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
   * Names of the runs of all words that are stores.
   *
   * @param pinned whether only those are meant that are pinned
   */
  public static List<String> stored(List<String> words, boolean pinned) {
    return words.stream()
        .filter(GivenPath::isDirectory)
        .flatMap(directory -> stored(directory, pinned).stream())
        .filter(ProposedNames::isVisible)
        .distinct()
        .toList();
  }

  private static List<String> stored(String directory, boolean pinned) {
    try {
      RunStore store = RunStore.open(GivenPath.of(directory));
      return pinned ? store.pinned() : store.names();
    } catch (IOException unfinished) {
      return List.of();
    }
  }

  private static boolean isVisible(String name) {
    return name.codePoints().noneMatch(Visible::isHidden);
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
          .filter(ProposedNames::isVisible)
          .distinct()
          .toList();
    } catch (InputException unfinished) {
      return List.of();
    }
  }
}
