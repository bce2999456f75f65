package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a clone: when it builds, and that one builds at a time. Maven and Java are made
 * up.
 */
class LauncherBuildTest {

  /** Writes as Maven does: the jar in place, in two halves, then the sign that all is whole. */
  private static final String MAVEN =
      """
      #!/bin/sh
      cd "$(dirname "$0")/../a clone" || exit 9
      mkdir under-way || { echo 'two builds at once' >&2; exit 9; }
      echo $$ >maven-pid
      echo built >>builds
      mkdir -p target/lib target/built
      printf half >target/warren-perf.jar
      while [ -e hold ]; do sleep 0.02; done
      printf ' whole' >>target/warren-perf.jar
      cp pom.xml target/built/pom.xml
      rmdir under-way
      """;

  /** Prints the jar that it is told to run. */
  private static final String JAVA =
      """
      #!/bin/sh
      while [ "$1" != -jar ]; do shift; done
      cat "$2"
      """;

  private static final String BUILDING =
      "warren-perf: building it first: about a minute, longer where Maven has to download"
          + " libraries\n";

  private static final CommandRun BUILT = new CommandRun(0, "half whole", BUILDING);
  private static final CommandRun WHOLE = new CommandRun(0, "half whole", "");

  @TempDir private Path directory;
  private Path clone;

  @BeforeEach
  void a_fresh_clone() throws IOException {
    clone = Files.createDirectories(directory.resolve("a clone"));
    Files.createDirectories(clone.resolve("src/main"));
    Files.createDirectories(clone.resolve("templates"));
    Files.createFile(clone.resolve("pom.xml"));
    Files.copy(Path.of("warren-perf"), clone.resolve("warren-perf"));
    program("maven/mvn", MAVEN);
    program("jdk/bin/java", JAVA);
  }

  private void program(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Launcher launcher() throws IOException {
    return new Launcher(clone.resolve("warren-perf"), directory.resolve("work"))
        .with("PATH", directory.resolve("maven") + ":" + System.getenv("PATH"))
        .with("JAVA_HOME", directory.resolve("jdk"));
  }

  private long builds() throws IOException {
    return Files.readAllLines(clone.resolve("builds")).size();
  }

  private void hold() throws IOException {
    Files.createFile(clone.resolve("hold"));
  }

  private void release() throws IOException {
    Files.delete(clone.resolve("hold"));
  }

  private void awaitHalf() throws Exception {
    Path jar = clone.resolve("target/warren-perf.jar");
    Await.until("half a jar", () -> Files.exists(jar) && Files.size(jar) == 4);
  }

  private void kill(String pidFile) throws Exception {
    String pid = Files.readString(clone.resolve(pidFile)).strip();
    assertEquals(0, new ProcessBuilder("kill", "-KILL", pid).start().waitFor());
    Files.delete(clone.resolve("under-way"));
  }

  @Test
  void a_shell_that_completes_a_line_waits_for_no_build() throws Exception {
    assertEquals(new CommandRun(70, "", ""), launcher().run("__complete", "phases"));
    assertFalse(Files.exists(clone.resolve("builds")));
  }

  @Test
  void it_builds_once_and_then_when_a_source_has_changed() throws Exception {
    assertEquals(BUILT, launcher().run());
    List<Path> built = tree();
    assertEquals(WHOLE, launcher().run());
    assertEquals(built, tree());
    assertEquals(1, builds());
    changed("src/main/New.java", 60);
    assertEquals(BUILT, launcher().run());
    assertEquals(2, builds());
  }

  /** Maven ends in some even where it is told to use no colours. */
  @Test
  void what_maven_says_holds_no_escape_sequences() throws Exception {
    program(
        "maven/mvn",
        MAVEN + "printf '\\033[0m\\033[0m\\n'; printf '[\\033[1;33mWARN\\033[m] old\\n'\n");
    assertEquals(new CommandRun(0, "half whole", BUILDING + "[WARN] old\n"), launcher().run());
  }

  @Test
  void a_build_that_fails_says_why() throws Exception {
    program("maven/mvn", "#!/bin/sh\necho '[ERROR] no network' >&2\nexit 1\n");
    CommandRun run = launcher().run();
    String why = "[ERROR] no network\nwarren-perf: the build failed; the lines above say why\n";
    assertEquals(new CommandRun(70, "", BUILDING + why), run);
  }

  private List<Path> tree() throws IOException {
    try (Stream<Path> files = Files.walk(clone)) {
      return files.sorted().toList();
    }
  }

  @Test
  void first_starts_at_once_build_once() throws Exception {
    hold();
    List<Launcher.Started> starts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      starts.add(launcher().start());
    }
    awaitHalf();
    Await.until(
        "four that wait",
        () -> starts.stream().filter(start -> said(start).contains("waiting for")).count() == 4);
    release();
    for (Launcher.Started start : starts) {
      CommandRun run = start.end();
      assertEquals("half whole", run.out(), run.err());
      assertEquals(0, run.exitCode());
    }
    assertEquals(1, builds());
  }

  private static String said(Launcher.Started start) {
    try {
      return Files.readString(start.err());
    } catch (IOException gone) {
      return "";
    }
  }

  @Test
  void half_a_jar_of_a_build_that_was_killed_is_not_taken_for_whole() throws Exception {
    hold();
    Launcher.Started start = launcher().start();
    awaitHalf();
    kill("maven-pid");
    CommandRun run = start.end();
    assertEquals(70, run.exitCode());
    assertTrue(run.err().endsWith("warren-perf: the build failed; the lines above say why\n"));
    release();
    CommandRun next = launcher().run(); // may wait for what the killed one has left behind
    assertEquals(0, next.exitCode(), next.err());
    assertEquals("half whole", next.out());
    assertEquals(2, builds());
  }

  /** The lock is Maven's, too: it still writes when the launcher is gone. */
  @Test
  void a_build_goes_on_without_the_launcher_that_began_it() throws Exception {
    hold();
    Launcher.Started killed = launcher().start();
    awaitHalf();
    killed.process().destroyForcibly();
    Launcher.Started next = launcher().start();
    Await.until("one that waits", () -> said(next).contains("waiting for another build"));
    release();
    assertEquals("half whole", next.end().out());
    assertEquals(1, builds());
  }

  /** Half a jar is newer than every source, too. */
  @Test
  void a_build_that_somebody_else_has_cut_off_is_done_anew() throws Exception {
    assertEquals(BUILT, launcher().run());
    changed("src/main/New.java", 60);
    changed("target/warren-perf.jar", 120);
    assertEquals(BUILT, launcher().run());
    assertEquals(2, builds());
  }

  private void changed(String name, int secondsLater) throws IOException {
    Path file = Files.writeString(clone.resolve(name), "changed");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(secondsLater)));
  }
}
