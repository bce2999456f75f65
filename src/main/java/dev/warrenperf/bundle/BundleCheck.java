package dev.warrenperf.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Whether a bundle is as it was when it was closed, and what it holds. */
public final class BundleCheck {

  private final Path directory;
  private final List<String> problems = new ArrayList<>();
  private final SortedMap<String, SnapshotIndex> logs = new TreeMap<>();
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
    SortedSet<String> files =
        Checksums.files(
            directory,
            (path, failure) -> check.problems.add(path + ": cannot be read: " + reason(failure)));
    if (!files.contains(BundleLayout.DESCRIPTION)) {
      check.problems.add("expected " + BundleLayout.DESCRIPTION + ", found none");
    }
    check.compare(files);
    BundleLogs.find(files).forEach(check::walk);
    return check;
  }

  /** Without the path that most messages of the system consist of. */
  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failure instanceof FileSystemException refused && refused.getReason() != null
        ? refused.getReason()
        : String.valueOf(failure.getMessage());
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
      problems.add(BundleLayout.CHECKSUMS + ": " + reason(broken));
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
      problems.add(file + ": cannot be read: " + reason(unreadable));
    }
  }

  private void walk(String name, String file) {
    try (SnapshotLogReader log = BundleLogs.open(directory.resolve(file))) {
      SnapshotIndex index = SnapshotIndex.of(log);
      logs.put(name, index);
      compareIndex(file, index);
      if (index.unfinished() != null) {
        problems.add(file + ": expected whole snapshots, found " + index.unfinished());
      }
    } catch (IOException broken) {
      problems.add(file + ": " + reason(broken));
    }
  }

  private void compareIndex(String file, SnapshotIndex found) throws IOException {
    if (!file.endsWith(BundleLayout.PACKED)) {
      return;
    }
    try (InputStream stored =
        Files.newInputStream(directory.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
      SnapshotIndex told = SnapshotIndex.ofPacked(stored);
      if (told != null && !told.isSame(found)) {
        problems.add(file + ": expected the scrapes that its index names, found others");
      }
    }
  }

  /** What is wrong, a line each, with names as they are; empty when nothing is. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** What the logs hold that could be read, by the names of their files. */
  public SortedMap<String, SnapshotIndex> logs() {
    return logs;
  }

  /** How many files match their checksums. */
  public int matching() {
    return matching;
  }
}
