package dev.warrenperf.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootDirectoryTest {

  @TempDir private Path directory;
  private Path inside;
  private RootDirectory root;

  @BeforeEach
  void build() throws IOException {
    inside = Files.createDirectories(directory.resolve("inside"));
    Files.writeString(directory.resolve("secret"), "secret");
    Files.writeString(inside.resolve("file"), "text");
    Files.createDirectories(inside.resolve("folder/deep"));
    root = RootDirectory.of(inside);
  }

  private static String refusal(Executable work) {
    return assertThrows(RefusedPathException.class, work).getReason();
  }

  private String read(String path) throws IOException {
    try (InputStream in = root.read(path)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private void create(String path) throws IOException {
    try (OutputStream out = root.create(path)) {
      out.write('x');
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/file",
        "../secret",
        "folder/../../secret",
        "folder//x",
        "folder/",
        "a\\..\\b",
        "folder/..\\..\\secret",
        "C:x",
        "NUL",
        "folder/con",
        "a\u0000b",
        "x./y",
        "./file"
      })
  void no_verb_takes_a_path_that_leads_elsewhere(String path) throws IOException {
    Set<Path> before = everything();
    for (Executable verb :
        List.<Executable>of(
            () -> root.open(path),
            () -> root.holds(path),
            () -> root.attributes(path),
            () -> root.create(path),
            () -> root.place(path),
            () -> root.folder(path))) {
      refusal(verb);
    }
    assertEquals(before, everything());
  }

  private Set<Path> everything() throws IOException {
    try (var all = Files.walk(directory)) {
      return new java.util.TreeSet<>(all.toList());
    }
  }

  @Test
  void a_letter_that_the_system_cannot_write_is_refused() {
    assertEquals("a name in it cannot be written on this system", refusal(() -> read("\ud800")));
  }

  @Test
  void links_lead_to_places_inside_only() throws IOException {
    Files.createSymbolicLink(inside.resolve("in"), Path.of("file"));
    Files.createSymbolicLink(inside.resolve("out"), directory.resolve("secret"));
    Files.createSymbolicLink(inside.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(inside.resolve("nowhere"), Path.of("nothing"));
    Files.createSymbolicLink(inside.resolve("itself"), Path.of("itself"));
    assertEquals("text", read("in"));
    assertEquals("it is a link that leads out", refusal(() -> read("out")));
    assertEquals("it is a link that leads out", refusal(() -> read("up/secret")));
    assertEquals("it is a link that leads out", refusal(() -> root.list("up")));
    assertEquals("it is a link that leads nowhere", refusal(() -> read("nowhere")));
    assertEquals("it is a link that leads nowhere", refusal(() -> read("itself")));
  }

  /** A directory beside it whose name begins like its own is not inside. */
  @Test
  void a_neighbour_of_a_longer_name_is_outside() throws IOException {
    Files.createDirectory(directory.resolve("inside-not"));
    Files.createSymbolicLink(inside.resolve("x"), directory.resolve("inside-not"));
    assertEquals("it is a link that leads out", refusal(() -> create("x/y")));
  }

  @Test
  void the_directory_itself_may_be_reached_by_a_link() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), inside);
    root = RootDirectory.of(link);
    assertEquals("text", read("file"));
  }

  @Test
  void nothing_is_made_behind_a_link_that_leads_out() throws IOException {
    Files.createSymbolicLink(inside.resolve("up"), directory);
    Files.createSymbolicLink(inside.resolve("new"), directory.resolve("made"));
    assertEquals("it is a link that leads out", refusal(() -> create("up/x")));
    assertEquals("it is a link that leads out", refusal(() -> create("up/deep/x")));
    assertEquals("there is another of that name", refusal(() -> create("new")));
    assertEquals(
        Set.of("inside", "secret"),
        Set.of(java.util.Objects.requireNonNull(directory.toFile().list())));
  }

  @Test
  void only_plain_files_are_opened_and_none_is_written_twice() throws IOException {
    assertEquals("it is a directory", refusal(() -> read("folder")));
    assertThrows(NoSuchFileException.class, () -> read("none"));
    assertThrows(NoSuchFileException.class, () -> read("none/none"));
    assertTrue(root.holds("file"));
    assertFalse(root.holds("none"));
    assertEquals("it is a directory", refusal(() -> root.holds("folder")));
    assertEquals("there is another of that name", refusal(() -> create("file")));
    assertEquals("there is another of that name", refusal(() -> create("folder")));
    assertEquals("there is a file where its folder would be", refusal(() -> create("file/x")));
    create("new/deep/file");
    assertEquals("x", read("new/deep/file"));
  }

  @Test
  void all_that_is_below_is_found_and_the_rest_told() throws IOException {
    Files.writeString(inside.resolve("folder/deep/a\\b"), "x");
    Files.writeString(inside.resolve("folder/x"), "x");
    Files.createDirectories(inside.resolve("nul/y"));
    Files.createSymbolicLink(inside.resolve("link"), Path.of("file"));
    RootDirectory.Found found = root.find();
    assertEquals(List.of("file", "folder/x"), List.copyOf(found.files()));
    assertEquals(
        Set.of(
            "folder/deep/a\\b was passed over: a name in it holds \\",
            "link was passed over: it is a link",
            "nul was passed over: it names a device"),
        Set.copyOf(found.passedOver().lines()));
  }

  @Test
  void of_many_that_are_passed_over_the_first_are_told() {
    PassedOver passedOver = new PassedOver();
    for (int i = 0; i < 22; i++) {
      passedOver.add("\u001b" + (char) ('z' - i), "why");
    }
    assertEquals(21, passedOver.lines().size());
    assertEquals("\\u001be was passed over: why", passedOver.lines().get(0));
    assertEquals("2 other things passed over", passedOver.lines().get(20));
  }
}
