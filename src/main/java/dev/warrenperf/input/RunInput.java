package dev.warrenperf.input;

import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import java.io.Closeable;
import java.util.List;

/** A run found on disk or on standard input: what is told about it, and its snapshots by node. */
public interface RunInput extends Closeable {

  /** How the snapshots of a run lie. */
  enum Kind {
    /** Snapshots in files of their own, several instants. */
    DIRECTORY,
    /** Two files, before and after. */
    PAIR,
    /** One file: one snapshot, or many whose samples carry timestamps. */
    SINGLE
  }

  /** Each node costs memory later; the largest clusters that are benchmarked have some hundreds. */
  int MOST_NODES = 10_000;

  /** Code of the notice of what a directory holds and is not read. */
  String FILE_SKIPPED = "file-skipped";

  /** Code of the notice that the times of files had to serve. */
  String TIME_FROM_MTIME = "time-from-mtime";

  Kind kind();

  RunDescription description();

  /**
   * Nodes that have at least one snapshot, sorted by name in natural order (worker-2 before
   * worker-10).
   */
  List<NodeInput> nodes();

  /** What had to be assumed or left out while finding the snapshots. */
  List<Notice> notices();

  /** Whether there is a notice of a code. */
  default boolean told(String code) {
    return notices().stream().anyMatch(notice -> notice.code().equals(code));
  }

  /** What else lies beside the snapshots. */
  default RunFiles beside() {
    return RunFiles.NONE;
  }
}
