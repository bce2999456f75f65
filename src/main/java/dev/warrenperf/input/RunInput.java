package dev.warrenperf.input;

import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A run that was found: what is told about it, its snapshots by node, and what it holds open.
 *
 * @param nodes that have at least one snapshot, sorted by name in natural order (worker-2 before
 *     worker-10)
 * @param notices what had to be assumed or left out while finding the snapshots
 * @param beside what else lies beside the snapshots
 * @param files what is open as long as the run is
 */
public record RunInput(
    Kind kind,
    RunDescription description,
    List<NodeInput> nodes,
    List<Notice> notices,
    RunFiles beside,
    Closeable files)
    implements Closeable {

  /** How the snapshots of a run lie. */
  public enum Kind {
    /** Snapshots in files of their own, several instants. */
    DIRECTORY,
    /** Two files, before and after. */
    PAIR,
    /** One file: one snapshot, or many whose samples carry timestamps. */
    SINGLE
  }

  /** Each node costs memory later; the largest clusters that are benchmarked have some hundreds. */
  public static final int MOST_NODES = 10_000;

  /** Code of the notice of what a directory holds and is not read. */
  public static final String FILE_SKIPPED = "file-skipped";

  /** Code of the notice that the times of files had to serve. */
  public static final String TIME_FROM_MTIME = "time-from-mtime";

  /** Whether there is a notice of a code. */
  public boolean told(String code) {
    return notices.stream().anyMatch(notice -> notice.code().equals(code));
  }

  @Override
  public void close() throws IOException {
    for (NodeInput node : nodes) {
      node.close();
    }
    files.close();
  }
}
