package dev.warrenperf.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSyncTest {

  @TempDir private Path directory;

  private final List<String> forced = new ArrayList<>();

  /** Tells what was forced, and what it held by then. */
  private void force(Path path) throws IOException {
    String name = directory.relativize(path).toString();
    forced.add(name + (Files.isDirectory(path) ? "/" : ": " + Files.readString(path)));
  }

  @Test
  void the_entry_of_each_new_directory_is_forced_from_above() throws IOException {
    DiskSync sync = this::force;
    sync.createDirectories(directory.resolve("a/b/c"));
    assertEquals(List.of("/", "a/", "a/b/"), forced);
    forced.clear();
    sync.createDirectories(directory.resolve("a/b/d"));
    sync.createDirectories(directory.resolve("a/b/d"));
    assertEquals(List.of("a/b/"), forced);
  }

  @Test
  void a_small_file_is_forced_before_it_has_its_name_and_the_name_after() throws IOException {
    List<String> present = new ArrayList<>();
    Path place = directory.resolve("x");
    Beside.write(
        place,
        "text",
        path -> {
          present.add((path.equals(directory) ? "entry " : "content ") + Files.exists(place));
          if (!path.equals(directory)) {
            assertEquals("text", Files.readString(path));
          }
        });
    assertEquals(List.of("content false", "entry true"), present);
  }

  @Test
  void a_file_that_cannot_be_forced_leaves_nothing() throws IOException {
    DiskSync broken =
        path -> {
          throw new IOException("Input/output error");
        };
    assertThrows(IOException.class, () -> Beside.write(directory.resolve("x"), "text", broken));
    assertEquals(0, directory.toFile().list().length);
  }

  @Test
  void what_is_not_there_cannot_be_forced() throws IOException {
    DiskSync.AT_ONCE.force(directory);
    DiskSync.AT_ONCE.force(Files.writeString(directory.resolve("x"), "x"));
    assertThrows(
        NoSuchFileException.class, () -> DiskSync.AT_ONCE.force(directory.resolve("none")));
  }
}
