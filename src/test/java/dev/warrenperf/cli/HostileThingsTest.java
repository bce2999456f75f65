package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is no plain file, wherever a file is expected: nobody waits for it and nobody follows it.
 */
@Timeout(120)
class HostileThingsTest {

  @TempDir private Path directory;
  private GuardedWorld world;

  @BeforeEach
  void build() throws IOException {
    world = new GuardedWorld(directory);
  }

  enum Thing {
    PIPE,
    LINK_OUT,
    LINK_TO_DEVICE,
    LINK_NOWHERE,
    LINK_TO_ITSELF,
    DIRECTORY;

    /** Puts it in the place of what is there. */
    void put(Path place, Path secret) throws IOException, InterruptedException {
      Files.createDirectories(place.getParent());
      Files.deleteIfExists(place);
      switch (this) {
        case PIPE -> {
          Process made = new ProcessBuilder("mkfifo", place.toString()).inheritIO().start();
          assertEquals(0, made.waitFor());
        }
        case LINK_OUT -> Files.createSymbolicLink(place, secret);
        case LINK_TO_DEVICE -> Files.createSymbolicLink(place, Path.of("/dev/zero"));
        case LINK_NOWHERE -> Files.createSymbolicLink(place, Path.of("nowhere"));
        case LINK_TO_ITSELF -> Files.createSymbolicLink(place, place.getFileName());
        case DIRECTORY -> Files.createDirectory(place);
      }
    }
  }

  static final List<String> BESIDE =
      List.of(
          "scrapes.csv",
          "marks.csv",
          "cluster-info.txt",
          "script.log",
          "samples/a.csv",
          "samples/a.txt",
          "samples",
          "health/a.json",
          "report.json",
          "x.tar");

  static Stream<Arguments> besidePlain() {
    return pairs(Stream.concat(BESIDE.stream(), Stream.of("run.json", "m-1/1795466999999.prom")));
  }

  static Stream<Arguments> besideBundle() {
    return pairs(Stream.concat(BESIDE.stream(), Stream.of("z.snapshots", "checksums.sha256")));
  }

  private static Stream<Arguments> pairs(Stream<String> places) {
    return places.flatMap(
        place -> Stream.of(Thing.values()).map(thing -> Arguments.of(thing, place)));
  }

  private CommandRun ended(Set<Integer> codes, Object... arguments) throws IOException {
    CommandRun run = world.run(arguments);
    assertTrue(codes.contains(run.exitCode()), run.exitCode() + ": " + run.err());
    return run;
  }

  private void readByEveryVerb(Path run) throws IOException {
    ended(Set.of(0), "report", run, "--fail-on", "none");
    ended(Set.of(0), "history", run.getParent());
    ended(Set.of(0), "bundle", "show", run);
    ended(Set.of(0), "bundle", "export", run, "--openmetrics", world.output("run.om"));
    ended(Set.of(0), "bundle", "import", run, "-o", world.output("bundle"));
    ended(Set.of(0), "bundle", "verify", world.output("bundle"));
  }

  @ParameterizedTest
  @MethodSource("besidePlain")
  void a_run_with_such_a_thing_is_read_without_it(Thing thing, String place) throws Exception {
    Path run = HostileRun.plain().directory(world.input("run"));
    thing.put(run.resolve(place), world.secret());
    readByEveryVerb(run);
  }

  @ParameterizedTest
  @MethodSource("besideBundle")
  void a_bundle_with_such_a_thing_is_read_without_it(Thing thing, String place) throws Exception {
    Path run = HostileRun.bundle("m").directory(world.input("run"));
    thing.put(run.resolve(place), world.secret());
    readByEveryVerb(run);
    CommandRun verified = ended(Set.of(65), "bundle", "verify", run);
    assertTrue(thing == Thing.DIRECTORY || verified.err().contains(place + " was passed over: "));
    ended(Set.of(0), "bundle", "export", run, "-o", world.output("plain"));
  }

  @ParameterizedTest
  @EnumSource
  void a_description_that_is_no_plain_file_makes_no_bundle(Thing thing) throws Exception {
    Path run = HostileRun.bundle("m").directory(world.input("run"));
    thing.put(run.resolve("run.json"), world.secret());
    for (String verb : List.of("verify", "export")) {
      List<Object> line = new ArrayList<>(List.of("bundle", verb, run));
      line.addAll(verb.equals("export") ? List.of("-o", world.output("plain")) : List.of());
      CommandRun refused = ended(Set.of(65), line.toArray());
      assertTrue(
          refused.err().contains("expected a bundle with run.json, found that it is a "),
          refused.err());
    }
    CommandRun refused = ended(Set.of(65), "report", run);
    assertTrue(refused.err().contains("run.json' was not used: it is a "), refused.err());
  }

  /** An only run or report of a directory. */
  @ParameterizedTest
  @EnumSource
  void a_report_that_is_no_plain_file_is_no_run(Thing thing) throws Exception {
    Path run = Files.createDirectories(world.input("run"));
    thing.put(run.resolve("report.json"), world.secret());
    CommandRun refused = ended(Set.of(65), "compare", run, run);
    assertFalse(Files.exists(world.output("x")));
    assertTrue(refused.err().contains("expected snapshots"), refused.err());
  }

  @ParameterizedTest
  @EnumSource
  void a_calibration_that_is_no_plain_file_is_passed_over(Thing thing) throws Exception {
    Path runs = Files.createDirectories(world.input("runs"));
    HostileRun.plain().directory(runs.resolve("a"));
    Path candidate = HostileRun.plain().directory(world.input("candidate"));
    thing.put(runs.resolve("calibration.json"), world.secret());
    CommandRun run =
        ended(
            Set.of(0),
            "report",
            candidate,
            "--baseline",
            runs + "@version=v1",
            "--any-baseline",
            "--fail-on",
            "none");
    assertTrue(run.err().contains("calibration.json: it is a "), run.err());
  }

  @ParameterizedTest
  @EnumSource
  void a_template_that_is_no_plain_file_is_refused_with_its_place(Thing thing) throws Exception {
    Path run = HostileRun.plain().directory(world.input("run"));
    Path templates = Files.createDirectories(world.input("templates"));
    thing.put(templates.resolve("head.ftlh"), world.secret());
    CommandRun refused =
        ended(Set.of(65), "report", run, "--templates", templates, "-o", world.output("out"));
    assertTrue(
        refused.err().contains(templates + "/head.ftlh: expected a template, found that it is a "),
        refused.err());
  }

  @Test
  void a_template_behind_a_folder_that_leads_out_is_refused() throws Exception {
    Path run = HostileRun.plain().directory(world.input("run"));
    Path templates = Files.createDirectories(world.input("templates"));
    Files.createSymbolicLink(templates.resolve("folder"), directory);
    Files.writeString(templates.resolve("report.ftlh"), "<#include \"folder/canary\">");
    CommandRun refused =
        ended(Set.of(65), "report", run, "--templates", templates, "-o", world.output("out"));
    assertTrue(
        refused.err().contains("folder/canary: expected a template, found that it is a link"),
        refused.err());
  }

  /** In an archive nothing but files is read, whatever else its entries claim to be. */
  @Test
  void links_pipes_and_devices_of_an_archive_are_passed_over() throws Exception {
    Path archive = world.input("run.tar");
    HostileRun.plain().archive(archive);
    Path hostile = world.input("hostile.tar");
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(Files.newOutputStream(hostile), "UTF-8")) {
      byte[] kinds = {
        TarConstants.LF_LINK,
        TarConstants.LF_SYMLINK,
        TarConstants.LF_CHR,
        TarConstants.LF_BLK,
        TarConstants.LF_FIFO
      };
      for (byte kind : kinds) {
        for (String place : BESIDE) {
          TarArchiveEntry entry = new TarArchiveEntry("r/" + place, kind);
          entry.setLinkName(world.secret().toString());
          tar.putArchiveEntry(entry);
          tar.closeArchiveEntry();
        }
      }
      for (String path : List.of("m-1/1795466172251.prom", "m-1/1795466177251.prom")) {
        byte[] body = HostileRun.metrics(1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry("r/" + path);
        entry.setSize(body.length);
        tar.putArchiveEntry(entry);
        tar.write(body);
        tar.closeArchiveEntry();
      }
    }
    ended(Set.of(0), "report", hostile, "--fail-on", "none");
    CommandRun imported =
        ended(Set.of(0), "bundle", "import", hostile, "-o", world.output("bundle"));
    assertTrue(
        imported
            .err()
            .contains(
                "50 files were not used, such as 'r/cluster-info.txt': only plain files of an"
                    + " archive"
                    + " are read, no links or devices"),
        imported.err());
    ended(Set.of(0), "bundle", "verify", world.output("bundle"));
  }

  /** A file and a folder of one name, as only an archive can hold them. */
  @Test
  void what_cannot_lie_beside_one_another_is_passed_over() throws Exception {
    Path archive =
        HostileRun.plain()
            .with("samples/a", "1")
            .with("samples/a/b", "2")
            .archive(world.input("run.tar"));
    CommandRun imported =
        ended(Set.of(0), "bundle", "import", archive, "-o", world.output("bundle"));
    assertTrue(
        imported
            .err()
            .contains("samples/a/b was passed over: there is a file where its folder would be\n"),
        imported.err());
    assertEquals("1", Files.readString(world.output("bundle").resolve("samples/a")));
  }
}
