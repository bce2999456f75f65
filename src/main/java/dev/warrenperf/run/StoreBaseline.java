package dev.warrenperf.run;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.files.FileFault;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.history.VersionNumber;
import dev.warrenperf.store.RunStore;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which runs of a store may be a baseline that nobody names: those of a release, and of main. */
final class StoreBaseline {

  static final String MISSED = "it missed its targets";
  static final String NO_VERSION = "its version is neither a release nor main";

  private static final String MAIN = "main";

  private StoreBaseline() {}

  /** Whether a directory is a store, where that rule holds. */
  static boolean isStore(String directory) {
    return RunStore.isStore(GivenPath.of(directory));
  }

  /** By its version alone. */
  static boolean mayBe(MeasuredRun run) {
    return MAIN.equals(run.version()) || VersionNumber.isRelease(run.version());
  }

  /**
   * Why a run may not be a baseline; null when it may.
   *
   * @param run as it is stored
   */
  static String refusal(MeasuredRun run, boolean missed) {
    if (!run.valid()) {
      return "not valid: " + String.join("; ", run.faults());
    }
    return missed ? MISSED : mayBe(run) ? null : NO_VERSION;
  }

  /**
   * Paths of the pinned runs of a store.
   *
   * @throws CommandException with exit code 64 when the directory is none; 66 when it cannot be
   *     read
   */
  static List<String> pinned(String directory) throws CommandException {
    if (!isStore(directory)) {
      throw CommandException.usage(
          Printable.of(directory) + ": expected a store of runs in front of @pinned, found none");
    }
    try {
      RunStore store = RunStore.open(GivenPath.of(directory));
      List<String> paths = new ArrayList<>();
      for (String name : store.pinned()) {
        paths.add(GivenPath.child(directory, name));
      }
      return paths;
    } catch (IOException unreadable) {
      throw new CommandException(
          ExitCode.MISSING_INPUT,
          Printable.of(directory) + ": " + FileFault.unread(unreadable),
          unreadable);
    }
  }
}
