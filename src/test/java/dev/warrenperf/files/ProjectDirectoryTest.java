package dev.warrenperf.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectDirectoryTest {

  @TempDir private Path temporary;
  private Path top;
  private Path below;

  @BeforeEach
  void make_directories() throws IOException {
    top = temporary.toRealPath();
    below = Files.createDirectories(top.resolve("a/b"));
  }

  private Path project(String directory) throws IOException {
    return Files.writeString(top.resolve(directory).resolve(ProjectDirectory.FILE), "x");
  }

  private String found(String home) {
    ProjectDirectory directory = ProjectDirectory.find(below, home);
    return directory == null ? null : directory.name();
  }

  @Test
  void the_nearest_file_is_found() throws IOException {
    project("");
    assertEquals("../../.warren-perf.yaml", found(null));
    project("a");
    assertEquals("../.warren-perf.yaml", found(null));
    project("a/b");
    assertEquals(".warren-perf.yaml", found(null));
  }

  @Test
  void no_file_is_found_above_a_repository_or_the_home_but_in_them() throws IOException {
    project("");
    assertNull(found(top.resolve("a").toString()));
    assertNull(found(below.toString()));
    Files.writeString(top.resolve("a/.git"), "gitdir: elsewhere"); // as in a work tree
    assertNull(found(null));
    project("a");
    assertEquals("../.warren-perf.yaml", found(null));
    assertEquals("../.warren-perf.yaml", found(top.resolve("a").toString()));
  }

  @Test
  void a_home_that_is_no_path_ends_nothing() throws IOException {
    project("");
    assertNotNull(found("a\0b"));
    assertNotNull(found("nowhere"));
  }

  /** Owner, mode, user, owner of the working directory. */
  @ParameterizedTest
  @CsvSource({
    "1000, 100644, 1000, 1000,",
    "1000, 100664, 1000, 0,",
    "0, 100644, 1000, 1000,",
    "1000, 100644, 0, 1000,",
    "1001, 100644, 1000, 1000, it belongs to another user",
    "1001, 100644, 1000, 0, it belongs to another user",
    "1001, 100644, 0, 0, it belongs to another user",
    "1000, 100666, 1000, 1000, every user may write it",
    "0, 100602, 0, 0, every user may write it"
  })
  void others_have_no_say(String owner, String mode, String user, String here, String refusal) {
    assertEquals(
        refusal,
        ProjectDirectory.refusal(
            Integer.parseInt(owner),
            Integer.parseInt(mode, 8),
            Integer.parseInt(user),
            Integer.parseInt(here)));
  }

  @Test
  void what_the_user_wrote_is_believed_and_a_link_is_not() throws IOException {
    Path file = project("a/b");
    assertNull(ProjectDirectory.find(below, null).refusal());
    Files.move(file, top.resolve("real.yaml"));
    Files.createSymbolicLink(file, top.resolve("real.yaml"));
    assertEquals("it is no plain file", ProjectDirectory.find(below, null).refusal());
  }

  @ParameterizedTest
  @CsvSource({
    "x.yaml, ../x.yaml",
    "./b/x.yaml, x.yaml",
    "b/../x.yaml, ../x.yaml",
    "runs@last:5, ../runs@last:5",
    "'x,y', '../x,../y'",
    "'comma,name', '../comma,name'",
    "b/-x, ./-x",
    ".., ",
    "../a, ..",
    "../a/x, ../x",
    "../x, ",
    "/etc/passwd, ",
    "b/../../x, ",
    "out, ",
    "out/x, ",
    "out@latest, ",
    "'x,../y', ",
    "'', "
  })
  void paths_lead_nowhere_else(String path, String seen) throws IOException {
    project("a");
    Files.writeString(top.resolve("a/comma,name"), "");
    Files.createSymbolicLink(top.resolve("a/out"), top);
    Files.writeString(top.resolve("x"), "");
    assertEquals(seen, ProjectDirectory.find(below, null).inside(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\0"})
  void what_can_be_no_path_is_none(String path) throws IOException {
    project("a/b");
    assertNull(ProjectDirectory.find(below, null).inside(path));
  }
}
