package dev.warrenperf.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/** When what was written reaches the disk. */
@FunctionalInterface
public interface DiskSync {

  /** When the system likes: what it has not written yet is lost when the power fails. */
  DiskSync BY_SYSTEM = path -> {};

  /** At once (fsync): what was forced survives a power failure, as far as the disk is honest. */
  DiskSync AT_ONCE = DiskSync::toDisk;

  /**
   * Waits until a file's content, or a directory's entries, are on disk.
   *
   * @throws IOException when the system cannot say that they are
   */
  void force(Path path) throws IOException;

  /** Makes a directory and those above it; the entry of each is forced. */
  default void createDirectories(Path directory) throws IOException {
    Deque<Path> parents = new ArrayDeque<>();
    for (Path made = directory.toAbsolutePath();
        made.getParent() != null && Files.notExists(made);
        made = made.getParent()) {
      parents.push(made.getParent());
    }
    Files.createDirectories(directory);
    for (Path parent : parents) {
      force(parent);
    }
  }

  private static void toDisk(Path path) throws IOException {
    boolean directory = Files.isDirectory(path);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException failure) {
      if (!directory) {
        throw failure;
      }
      // not every system lets directories be opened or forced; where not, it keeps them itself
    }
  }
}
