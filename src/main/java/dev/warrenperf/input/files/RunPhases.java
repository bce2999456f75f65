package dev.warrenperf.input.files;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.bundle.MarksFile;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Phase;
import java.time.Instant;
import java.util.List;

/** The phases of a run, without looking at anything else of it. */
public final class RunPhases {

  private RunPhases() {}

  /**
   * Their names as {@code --phase} takes them, in the order of time and without hidden characters;
   * none where the directory has no marks.
   */
  public static List<String> names(String directory) {
    Notices unsaid = new Notices();
    try {
      DirectoryTree tree = new DirectoryTree(directory, unsaid);
      return tree.list("").holds(BundleLayout.MARKS)
          ? MarksFile.read(tree, BundleLayout.MARKS, Instant.MAX, unsaid).stream()
              .map(Phase::name)
              .toList()
          : List.of();
    } catch (MissingInputException none) {
      return List.of();
    }
  }
}
