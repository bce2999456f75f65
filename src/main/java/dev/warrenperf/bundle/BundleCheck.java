package dev.warrenperf.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Whether a bundle is as it was when it was closed, and what it holds. */
public final class BundleCheck {

  /** A scraped node's log: the name of its file, and what is in it. */
  public record Log(String file, SnapshotIndex index) {}

  private final Path directory;
  private final List<String> problems = new ArrayList<>();
  private final SortedMap<String, Log> logs = new TreeMap<>();
  private int matching;

  private BundleCheck(Path directory) {
    this.directory = directory;
  }

  /**
   * Reads every file.
   *
   * @throws IOException when the directory cannot be listed
   */
  public static BundleCheck of(Path directory) throws IOException {
    BundleCheck check = new BundleCheck(directory);
    SortedSet<String> files = Checksums.files(directory);
    if (!files.contains(BundleLayout.DESCRIPTION)) {
      check.problems.add("expected " + BundleLayout.DESCRIPTION + ", found none");
    }
    check.compare(files);
    for (String file : files) {
      if (BundleLayout.node(file) != null && file.indexOf('/') < 0) {
        check.walk(file);
      }
    }
    return check;
  }

  private void compare(SortedSet<String> files) {
    Map<String, String> digests;
    try {
      if (Files.notExists(directory.resolve(BundleLayout.CHECKSUMS))) {
        problems.add(
            "expected " + BundleLayout.CHECKSUMS + ", found none: the recording was not closed");
        return;
      }
      digests = Checksums.parse(Checksums.read(directory));
    } catch (IOException broken) {
      problems.add(BundleLayout.CHECKSUMS + ": " + broken.getMessage());
      return;
    }
    for (String listed : digests.keySet()) {
      if (!files.contains(listed)) {
        problems.add(listed + ": expected the file, found none");
      }
    }
    for (String file : files) {
      compare(file, digests.get(file));
    }
  }

  private void compare(String file, String digest) {
    try {
      if (digest == null) {
        problems.add(file + ": expected a file with a checksum, found one without");
      } else if (!digest.equals(Checksums.digest(directory.resolve(file)))) {
        problems.add(file + ": expected the content of its checksum, found another");
      } else {
        matching++;
      }
    } catch (IOException unreadable) {
      problems.add(file + ": cannot be read: " + unreadable.getMessage());
    }
  }

  private void walk(String file) {
    try (InputStream stored = Files.newInputStream(directory.resolve(file));
        SnapshotLogReader log =
            new SnapshotLogReader(
                file.endsWith(BundleLayout.PACKED) ? Zstd.open(stored) : stored)) {
      SnapshotIndex index = SnapshotIndex.of(log);
      logs.put(BundleLayout.node(file), new Log(file, index));
      if (index.unfinished() != null) {
        problems.add(file + ": expected whole snapshots, found " + index.unfinished());
      }
    } catch (IOException broken) {
      problems.add(file + ": " + broken.getMessage());
    }
  }

  /** What is wrong, a line each; empty when nothing is. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** The logs that could be read, by node. */
  public SortedMap<String, Log> logs() {
    return logs;
  }

  /** How many files match their checksums. */
  public int matching() {
    return matching;
  }
}
