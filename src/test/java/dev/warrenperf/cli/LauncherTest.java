package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher among names of everything that a shell reads as something else. */
class LauncherTest {

  private static final String HOSTILE = "a 'b\"c $HOME `id` \\d *[e]? %p & ; #! -Xmx1m\n";

  private static final AtomicInteger DIRECTORIES = new AtomicInteger();

  @TempDir private static Path shared;
  private static Path script;
  private static Path java;
  private static Path warm;
  private static String targets;

  /** Where it is started from; stays empty. */
  private Path work;

  private Path cache;

  @BeforeAll
  static void a_class_archive_is_made_at_the_first_start() throws Exception {
    script = Launcher.install(shared.resolve("installed"));
    Path xdg = shared.resolve("warm " + HOSTILE);
    java = shared.resolve("java " + HOSTILE);
    Files.createSymbolicLink(java, Path.of(System.getProperty("java.home")));
    Launcher launcher =
        new Launcher(script, shared.resolve("work " + HOSTILE))
            .with("JAVA_HOME", java)
            .with("TMPDIR", shared.resolve("tmp " + HOSTILE))
            .with("XDG_CACHE_HOME", xdg);
    CommandRun first = launcher.run("targets");
    assertEquals(0, first.exitCode(), first.err());
    targets = first.out();
    warm = xdg.resolve("warren-perf");
    awaitArchive(warm);
    assertWell(launcher.run("targets"));
  }

  private static void awaitArchive(Path cache) throws Exception {
    Await.until(
        "an archive alone",
        () -> {
          List<String> names = names(cache);
          return names.size() == 2 && names.get(1).equals(names.get(0) + ".sum");
        });
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @BeforeEach
  void a_cache_of_its_own() throws IOException {
    Path place = Files.createDirectory(shared.resolve("test" + DIRECTORIES.incrementAndGet()));
    work = place.resolve("work");
    cache = place.resolve("cache/warren-perf");
    Files.createDirectories(cache);
    for (String name : names(warm)) {
      Files.copy(warm.resolve(name), cache.resolve(name));
    }
    permit(cache, "rwx------");
  }

  private static void permit(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private Path archive() throws IOException {
    return cache.resolve(names(warm).get(0));
  }

  private Launcher launcher() throws IOException {
    return new Launcher(script, work)
        .with("JAVA_HOME", java)
        .with("XDG_CACHE_HOME", cache.getParent());
  }

  /** Exit code 0, what it prints without an archive, no word beside it. */
  private static void assertWell(CommandRun run) {
    assertEquals(new CommandRun(0, targets, ""), run);
  }

  private boolean takesClassesFromTheArchive() throws Exception {
    Path log = work.resolveSibling("classes.log");
    assertWell(
        launcher()
            .with("WARREN_PERF_JAVA_OPTS", "-Xlog:class+load=info:file=" + log)
            .run("targets"));
    String loaded =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains(WarrenPerf.class.getName() + " "))
            .findFirst()
            .orElseThrow();
    return loaded.contains("shared objects file");
  }

  /** Java takes some classes of such a path from the archive and some not, and no harm is done. */
  @Test
  void it_may_be_installed_under_any_name() throws Exception {
    for (String name : names(cache)) {
      Files.delete(cache.resolve(name));
    }
    Path hostile = Launcher.install(work.resolveSibling("installed " + HOSTILE));
    Launcher launcher = new Launcher(hostile, work).with("XDG_CACHE_HOME", cache.getParent());
    assertWell(launcher.run("targets"));
    awaitArchive(cache);
    assertWell(launcher.run("targets"));
  }

  @Test
  void an_archive_that_is_as_it_was_made_is_used() throws Exception {
    assertTrue(takesClassesFromTheArchive());
    assertEquals(names(warm), names(cache));
  }

  /** Another process is about to make it anew, so that this one only has to do without. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "empty",
        "cut",
        "grown",
        "flipped",
        "random",
        "directory",
        "link",
        "writable",
        "foreign",
        "no sum",
        "another sum"
      })
  void an_archive_that_is_not_as_it_was_made_is_not_used(String damage) throws Exception {
    damage(archive(), damage);
    Files.createDirectory(cache.resolve(archive().getFileName() + ".lock"));
    assertFalse(takesClassesFromTheArchive());
    assertEquals(List.of(), names(work));
  }

  private void damage(Path archive, String damage) throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    Path sum = archive.resolveSibling(archive.getFileName() + ".sum");
    SplittableRandom random = new SplittableRandom(7);
    switch (damage) {
      case "empty" -> write(archive, new byte[0]);
      case "cut" -> write(archive, Arrays.copyOf(bytes, bytes.length / 3));
      case "grown" -> write(archive, Arrays.copyOf(bytes, bytes.length + 4096));
      case "flipped" -> {
        bytes[random.nextInt(bytes.length)] ^= 4;
        write(archive, bytes);
      }
      case "random" -> {
        random.nextBytes(bytes);
        write(archive, bytes);
      }
      case "directory" -> {
        Files.delete(archive);
        Files.createDirectory(archive);
      }
      case "link" -> {
        Path elsewhere = work.resolveSibling("elsewhere");
        Files.move(archive, elsewhere);
        Files.createSymbolicLink(archive, elsewhere);
      }
      case "writable" -> permit(archive, "rw-rw-r--");
      case "foreign" -> own(archive);
      case "no sum" -> Files.delete(sum);
      case "another sum" -> Files.writeString(sum, "1 2\n");
      default -> throw new IllegalArgumentException(damage);
    }
  }

  private static void write(Path archive, byte[] bytes) throws IOException {
    Files.delete(archive);
    Files.write(archive, bytes);
  }

  /** Gives it to another user, which only root may do. */
  private static void own(Path file) throws IOException {
    assumeTrue("root".equals(System.getProperty("user.name")), "skipped: not root");
    Files.setAttribute(file, "unix:uid", 54321, LinkOption.NOFOLLOW_LINKS);
  }

  /** A directory in the place of the archive would take the new one in. */
  @Test
  void an_archive_that_is_not_as_it_was_made_is_made_anew() throws Exception {
    damage(archive(), "directory");
    Path lock = cache.resolve(archive().getFileName() + ".lock");
    Files.createDirectory(lock); // of an attempt that was killed
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS)));
    assertWell(launcher().run("targets"));
    awaitArchive(cache);
    assertTrue(Files.isRegularFile(archive(), LinkOption.NOFOLLOW_LINKS));
    assertTrue(takesClassesFromTheArchive());
    assertEquals(List.of(), names(work));
  }

  @Test
  void archives_of_other_builds_are_kept_while_they_are_few_and_young() throws Exception {
    for (String name : names(cache)) {
      Files.delete(cache.resolve(name));
    }
    Instant now = Instant.now();
    for (int days : new int[] {1, 2, 3, 4, 5, 31}) {
      other(days, now.minus(days, ChronoUnit.DAYS));
    }
    assertArchivesAfterAnother(List.of("1", "2", "3", "4", "5"));
    for (int days : new int[] {6, 7, 8}) {
      other(days, now.minus(days, ChronoUnit.DAYS));
    }
    Files.delete(cache.resolve(names(warm).get(0)));
    Files.delete(cache.resolve(names(warm).get(1)));
    assertArchivesAfterAnother(List.of("1", "2", "3", "4", "5", "6", "7"));
  }

  private void other(int number, Instant made) throws IOException {
    for (String ending : List.of(".jsa", ".jsa.sum")) {
      Path file = Files.createFile(cache.resolve("classes-" + number + ending));
      Files.setLastModifiedTime(file, FileTime.from(made));
    }
  }

  private void assertArchivesAfterAnother(List<String> others) throws Exception {
    assertWell(launcher().run("targets"));
    List<String> expected = new ArrayList<>(names(warm));
    for (String other : others) {
      expected.add("classes-" + other + ".jsa");
      expected.add("classes-" + other + ".jsa.sum");
    }
    Collections.sort(expected);
    Await.until("archives: " + expected, () -> names(cache).equals(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"foreign", "rwxrwx---", "rwx---rwx"})
  void a_cache_that_others_may_write_is_left_alone(String fault) throws Exception {
    if (fault.equals("foreign")) {
      own(cache);
    } else {
      permit(cache, fault);
    }
    Files.delete(archive());
    List<String> before = names(cache);
    assertWell(launcher().run("targets"));
    assertEquals(before, names(cache));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "relative", "/nonexistent", "missing", "file", "foreign"})
  void without_a_home_nothing_is_made_anywhere(String home) throws Exception {
    Path place = Files.createDirectory(work.resolveSibling("homes"));
    Files.createFile(place.resolve("file"));
    Launcher launcher = launcher().with("XDG_CACHE_HOME", "relative");
    switch (home) {
      case "missing", "file" -> launcher.with("HOME", place.resolve(home));
      case "foreign" -> {
        own(Files.createDirectory(place.resolve(home)));
        launcher.with("HOME", place.resolve(home));
      }
      default -> launcher.with("HOME", home);
    }
    List<Path> before = tree(work.getParent());
    assertWell(launcher.run("targets"));
    assertWell(launcher.with("HOME", null).with("XDG_CACHE_HOME", null).run("targets"));
    assertEquals(before, tree(work.getParent()));
    assertFalse(Files.exists(Path.of("/nonexistent")));
  }

  private static List<Path> tree(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.sorted().toList();
    }
  }

  @Test
  void the_cache_below_a_home_is_for_its_user_alone() throws Exception {
    Path home = Files.createDirectories(work.resolveSibling("home " + HOSTILE));
    Launcher launcher = launcher().with("XDG_CACHE_HOME", null).with("HOME", home);
    assertWell(launcher.runAfter("umask 000", "targets"));
    Path made = home.resolve(".cache/warren-perf");
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    awaitArchive(made);
  }

  @Test
  void twenty_first_starts_at_once_make_one_archive() throws Exception {
    for (String name : names(cache)) {
      Files.delete(cache.resolve(name));
    }
    List<Launcher.Started> starts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      starts.add(launcher().start("targets"));
    }
    for (Launcher.Started start : starts) {
      assertWell(start.end());
    }
    awaitArchive(cache);
    assertTrue(takesClassesFromTheArchive());
  }

  @ParameterizedTest
  @CsvSource({"20, 70", "63, 70", "64, 0"})
  void few_file_descriptors_end_with_one_line(int descriptors, int exitCode) throws Exception {
    CommandRun run = launcher().runAfter("ulimit -n " + descriptors, "targets");
    assertEquals(exitCode, run.exitCode(), run.err());
    assertEquals(
        exitCode == 0
            ? ""
            : "warren-perf: expected at least 64 file descriptors (ulimit -n), found "
                + descriptors
                + "\n",
        run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "-Xmx1m, 70",
    "-Xmx2m, 70",
    "-Xmx8m, 0",
    "-Xmx35m, 0",
    "-Xmx99999g, 70",
    "-Xms64m, 0",
    "-XX:MaxHeapSize=16m, 0"
  })
  void the_heap_that_is_chosen_is_the_heap_that_is_used(String option, int exitCode)
      throws Exception {
    CommandRun run = launcher().with("WARREN_PERF_JAVA_OPTS", option).run("targets");
    assertEquals(exitCode, run.exitCode(), run.err());
    assertEquals(exitCode == 0 ? 0 : 1, run.err().lines().count(), run.err());
    assertTrue(exitCode == 0 || run.err().startsWith("warren-perf: "), run.err());
    assertEquals(exitCode == 0 ? targets : "", run.out());
    assertEquals(List.of(), names(work));
  }

  @Test
  void little_address_space_ends_with_one_line() throws Exception {
    CommandRun run = launcher().runAfter("ulimit -v 300000", "targets");
    assertEquals(70, run.exitCode());
    assertTrue(run.err().startsWith("warren-perf: Java does not start with the memory"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals(List.of(), names(work));
  }

  @Test
  void options_of_java_are_words_and_no_patterns() throws Exception {
    Files.createFile(Files.createDirectories(work).resolve("-Xmx1m"));
    assertWell(launcher().with("WARREN_PERF_JAVA_OPTS", " -Da=*\n-Db=?  -D*m ").run("targets"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "c!"})
  void an_install_path_that_java_cannot_take_is_said(String name) throws Exception {
    Path other = Files.createDirectories(work.resolveSibling(name));
    Files.createSymbolicLink(other.resolve("warren-perf"), script);
    assertWell(new Launcher(other.resolve("warren-perf"), work).run("targets"));
    Path copy = Files.copy(script, other.resolve("copy"));
    CommandRun run = new Launcher(copy, work).run("targets");
    assertEquals(69, run.exitCode());
    assertEquals(
        "warren-perf: expected an install path without \":\" and \"!/\", which Java reads as the"
            + " end of a path, found "
            + other.toRealPath()
            + "\n",
        run.err());
  }

  @Test
  void a_java_that_is_none_or_too_old_is_said() throws Exception {
    Path old = work.resolveSibling("old");
    CommandRun none = launcher().with("JAVA_HOME", old).run("targets");
    assertEquals(69, none.exitCode());
    assertTrue(none.err().endsWith("found none\n"), none.err());
    Path java = Files.createDirectories(old.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n");
    permit(java, "rwxr-xr-x");
    Files.writeString(old.resolve("release"), "A=\"1\"\nJAVA_VERSION=\"11.0.2\"\n");
    CommandRun run = launcher().with("JAVA_HOME", old).run("targets");
    assertEquals(69, run.exitCode());
    assertEquals(
        "warren-perf: expected Java 17 or newer, found Java 11 (" + java + ")\n", run.err());
  }
}
