package dev.warrenperf.bundle;

import dev.warrenperf.files.FileFault;
import dev.warrenperf.files.RootDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Whether a bundle is as it was when it was closed, and what it holds. */
public final class BundleCheck {

  private final RootDirectory bundle;
  private final RootDirectory.Found found;
  private final List<String> problems = new ArrayList<>();
  private final SortedMap<String, SnapshotIndex> logs = new TreeMap<>();
  private int matching;

  private BundleCheck(RootDirectory bundle) throws IOException {
    this.bundle = bundle;
    this.found = Checksums.files(bundle);
  }

  /**
   * Reads every file.
   *
   * @throws IOException when the directory cannot be listed
   */
  public static BundleCheck of(Path directory) throws IOException {
    BundleCheck check = new BundleCheck(RootDirectory.of(directory));
    SortedSet<String> files = check.found.files();
    if (!files.contains(BundleLayout.DESCRIPTION)) {
      check.problems.add("expected " + BundleLayout.DESCRIPTION + ", found none");
    }
    check.compare(files);
    BundleLayout.logs(files).forEach(check::walk);
    return check;
  }

  private void compare(SortedSet<String> files) {
    Map<String, String> digests;
    try {
      if (!bundle.holds(BundleLayout.CHECKSUMS)) {
        problems.add(
            "expected " + BundleLayout.CHECKSUMS + ", found none: the recording was not closed");
        return;
      }
      digests = Checksums.parse(Checksums.read(bundle));
    } catch (IOException broken) {
      problems.add(BundleLayout.CHECKSUMS + ": " + FileFault.unread(broken));
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
      } else if (!digest.equals(Checksums.digest(bundle, file))) {
        problems.add(file + ": expected the content of its checksum, found another");
      } else {
        matching++;
      }
    } catch (IOException failure) {
      problems.add(file + ": cannot be read: " + FileFault.unread(failure));
    }
  }

  private void walk(String name, String file) {
    try (SnapshotLogReader log = SnapshotLogReader.open(bundle, file)) {
      SnapshotIndex index = SnapshotIndex.of(log);
      logs.put(name, index);
      compareIndex(file, index);
      if (index.unfinished() != null) {
        problems.add(file + ": expected whole snapshots, found " + index.unfinished());
      }
    } catch (IOException broken) {
      problems.add(file + ": " + FileFault.unread(broken));
    }
  }

  private void compareIndex(String file, SnapshotIndex found) throws IOException {
    if (!file.endsWith(BundleLayout.PACKED)) {
      return;
    }
    try (InputStream stored = bundle.read(file)) {
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

  /** What no verb reads: links, what is no plain file, names that cannot be; a line each. */
  public List<String> passedOver() {
    return found.passedOver().lines();
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
