package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in runs and bundles that lead elsewhere, through every verb that reads or writes names. */
@Timeout(120)
class HostileNamesTest {

  static final List<String> ON_DISK =
      List.of(
          "..\\canary",
          "..\\..\\canary",
          "..\\..\\..\\canary",
          "..\\..\\..\\..\\..\\..\\..\\..\\..\\..\\dev\\zero",
          "\\canary",
          "C:\\canary",
          "C:canary",
          "\\\\server\\share",
          "NUL",
          "con.txt",
          "com1.csv",
          "lpt\u00b9",
          "Aux .log",
          "a\nb",
          "a\u001b[31mb",
          "a\u0085b",
          "trailing.",
          "trailing ",
          "...");

  static final List<String> IN_ARCHIVES = inArchives();

  private static List<String> inArchives() {
    List<String> names = new ArrayList<>(ON_DISK);
    names.addAll(
        List.of(
            "../canary",
            "../../canary",
            "x/../../../canary",
            "../../../../../../../../etc/passwd",
            "\u00fc\u0000b",
            "x".repeat(256)));
    return names;
  }

  @TempDir private Path directory;
  private GuardedWorld world;

  @BeforeEach
  void build() throws IOException {
    world = new GuardedWorld(directory);
  }

  /** As a file of clients' samples, of health, and as the folder of a node. */
  private static HostileRun plain(String name) {
    return HostileRun.plain()
        .with("samples/good", "1")
        .with("samples/" + name, "hostile")
        .with("health/" + name, "hostile")
        .with(name + "/1795466172251.prom", "hostile 1\n")
        .with(name + "/1795466177251.prom", "hostile 2\n");
  }

  private static HostileRun bundle(String name) {
    return HostileRun.bundle(name)
        .with("samples/good", "1")
        .with("samples/" + name, "hostile")
        .with("health/" + name, "hostile")
        .with("0".repeat(3) + name + ".snapshots", HostileRun.log());
  }

  private CommandRun ok(Object... arguments) throws IOException {
    CommandRun run = world.run(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }

  /** The name is told, safe to print; of a long one, its beginning. */
  private static void assertTold(String name, String told) {
    String shown = Visible.of(name);
    assertTrue(told.contains(shown.substring(0, Math.min(100, shown.length()))), told);
    assertTrue(
        told.contains("was not used: ")
            || told.contains("was passed over: ")
            || told.contains("were not used"),
        told);
  }

  /** What any run goes through; its good part is used. */
  private void readByEveryVerb(Path run, String name) throws IOException {
    JsonObject report = Json.of(ok("report", run, "--fail-on", "none", "--format", "json"));
    assertTold(
        name,
        Json.list(report, "notices").stream()
            .map(notice -> Json.text(notice, "text"))
            .collect(Collectors.joining("\n")));
    ok("compare", run, run, "--fail-on", "none");
    assertTold(name, ok("bundle", "show", run).err());
    assertTold(name, ok("bundle", "export", run, "--openmetrics", world.output("run.om")).err());
    Path bundle = world.output("bundle");
    assertTold(name, ok("bundle", "import", run, "-o", bundle).err());
    assertEquals("1", Files.readString(bundle.resolve("samples/good")));
    ok("bundle", "verify", bundle);
  }

  @ParameterizedTest
  @FieldSource("ON_DISK")
  void a_directory_with_such_a_name_is_read_without_it(String name) throws IOException {
    Path run = plain(name).directory(world.input("run"));
    readByEveryVerb(run, name);
    ok("report", run, "--fail-on", "none", "-o", world.output("page"));
  }

  @ParameterizedTest
  @FieldSource("IN_ARCHIVES")
  void an_archive_with_such_a_name_is_read_without_it(String name) throws IOException {
    readByEveryVerb(plain(name).archive(world.input("run.tar")), name);
  }

  @ParameterizedTest
  @FieldSource("IN_ARCHIVES")
  void an_archive_of_a_bundle_with_such_a_name_is_read_without_it(String name) throws IOException {
    readByEveryVerb(bundle(name).archive(world.input("run.tar")), name);
  }

  @ParameterizedTest
  @FieldSource("ON_DISK")
  void a_bundle_with_such_a_name_is_read_without_it(String name) throws IOException {
    Path bundle = bundle(name).directory(world.input("run"));
    readByEveryVerb(bundle, name);
    CommandRun verified = world.run("bundle", "verify", bundle);
    assertEquals(65, verified.exitCode(), "no checksums");
    assertTold(name, verified.err());
    Path plain = world.output("plain");
    assertTold(name, ok("bundle", "export", bundle, "-o", plain).err());
    assertEquals("1", Files.readString(plain.resolve("samples/good")));
    assertEquals(HostileRun.metrics(2), Files.readString(plain.resolve("n1/1795466182251.prom")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../canary", "/dev/zero", "..\\..\\canary", "a/../../../canary", "C:x"})
  void checksums_of_files_elsewhere_are_not_computed(String name) throws IOException {
    Path bundle = HostileRun.bundle("x").directory(world.input("run"));
    Files.writeString(bundle.resolve("checksums.sha256"), "0".repeat(64) + "  " + name + "\n");
    CommandRun verified = world.run("bundle", "verify", bundle);
    assertEquals(65, verified.exitCode());
    assertTrue(verified.err().contains(name + ": expected the file, found none"), verified.err());
  }

  /** Node names of a description become names of files here, and lead nowhere else. */
  @ParameterizedTest
  @FieldSource("IN_ARCHIVES")
  void a_node_of_such_a_name_has_a_log_and_a_folder_inside(String name) throws IOException {
    String file = dev.warrenperf.bundle.NodeFileName.of(name);
    Path bundle =
        HostileRun.bundle(name)
            .with(file + ".snapshots", HostileRun.log())
            .directory(world.input("run"));
    Path plain = world.output("plain");
    ok("bundle", "export", bundle, "-o", plain);
    assertTrue(Files.isDirectory(plain.resolve(file)), file);
    ok("bundle", "import", plain, "-o", world.output("again"));
    ok("bundle", "verify", world.output("again"));
    try (Stream<Path> present = Files.list(world.output("again"))) {
      assertEquals(
          2, present.filter(path -> path.toString().endsWith(".snapshots.zst")).count(), file);
    }
  }
}
