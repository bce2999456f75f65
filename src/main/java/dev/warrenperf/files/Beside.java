package dev.warrenperf.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where something is made before it is moved to its place: in the same directory, hidden. What is
 * made has the permissions that new files and directories have.
 */
public final class Beside {

  private static final int MOST_LEFT_BEHIND = 1000;

  private Beside() {}

  /** The path of a file that will be moved to a place. */
  private static Path path(Path place) {
    return place.resolveSibling(
        "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
  }

  /** Whether a name is that of a file that was or is being made so. */
  public static boolean isTemporary(String name) {
    return name.startsWith(".") && name.endsWith(".tmp");
  }

  /** Makes a file that will be moved to a place; what was left behind there is removed first. */
  public static Path file(Path place) throws IOException {
    Path beside = path(place);
    Files.deleteIfExists(beside);
    return Files.createFile(beside);
  }

  /** Makes a directory that will be moved to a place. */
  public static Path directory(Path place) throws IOException {
    for (int number = 1; ; number++) {
      try {
        return Files.createDirectory(
            place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + "-" + number));
      } catch (FileAlreadyExistsException leftBehind) {
        if (number == MOST_LEFT_BEHIND) {
          throw leftBehind;
        }
      }
    }
  }

  /** Moves what was made to its place; a file that is there is replaced. */
  public static void move(Path made, Path place) throws IOException {
    Files.move(made, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Moves what was made and is on disk to its place, and forces the entries of both. */
  public static void move(Path made, Path place, DiskSync sync) throws IOException {
    move(made, place);
    sync.force(place.toAbsolutePath().getParent());
  }

  /**
   * Removes a directory with all that is in it, or nothing where there is none. A link is removed
   * and not followed.
   */
  public static void discard(Path directory) throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> below = Files.walk(directory)) {
      deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }

  /** Writes a small file, whole or not at all. */
  public static void write(Path place, String text) throws IOException {
    write(place, text, DiskSync.BY_SYSTEM);
  }

  /**
   * Writes a small file, whole or not at all; it is forced before it is moved, and its entry after.
   */
  public static void write(Path place, String text, DiskSync sync) throws IOException {
    Path made = file(place);
    try (OutputStream out = Files.newOutputStream(made, StandardOpenOption.WRITE)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      sync.force(made);
    } catch (IOException failure) {
      Files.deleteIfExists(made);
      throw failure;
    }
    move(made, place, sync);
  }
}
