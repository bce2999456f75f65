package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles and runs from anywhere: nothing is written where it does not belong. */
class HostileBundleTest {

  @TempDir private Path directory;

  private static String metrics(int n) {
    return "# TYPE warren_service_create_duration_seconds histogram\n"
        + "warren_service_create_duration_seconds_bucket{le=\"0.1\"} "
        + n
        + "\nwarren_service_create_duration_seconds_bucket{le=\"+Inf\"} "
        + n
        + "\nwarren_service_create_duration_seconds_sum 1\n"
        + "warren_service_create_duration_seconds_count "
        + n
        + "\n";
  }

  private static String log(int... counts) {
    StringBuilder log = new StringBuilder();
    long instant = 1_700_000_000_000L;
    for (int count : counts) {
      String body = metrics(count);
      log.append("# snapshot ").append(instant).append(" duration_ns=1 status=200 bytes=");
      log.append(body.length()).append('\n').append(body);
      instant += 5_000;
    }
    return log.toString();
  }

  private Path bundle(String description) throws IOException {
    Path bundle = Files.createDirectory(directory.resolve("bundle"));
    Files.writeString(
        bundle.resolve("run.json"), "{\"format\": \"warren-perf/bundle/1\"" + description + "}");
    return bundle;
  }

  private CommandRun run(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertFalse(run.err().contains("\tat "), run.err());
    return run;
  }

  private CommandRun ok(Object... arguments) {
    CommandRun run = run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }

  private List<String> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(path -> Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .map(path -> below.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private static JsonObject report(Path run) {
    JsonObject report = Json.of(CommandRun.of("report", run.toString(), "--format", "json"));
    report.remove("command");
    report.getAsJsonObject("run").remove("title");
    report.remove("summary"); // names the folder
    return report;
  }

  @Test
  void a_log_whose_name_leads_up_is_exported_inside() throws IOException {
    Path bundle = bundle("");
    Files.writeString(bundle.resolve("...snapshots"), log(1, 2));
    Path out = Files.createDirectory(directory.resolve("deep")).resolve("out");
    ok("bundle", "export", bundle, "-o", out);
    assertEquals(
        List.of(
            "out/%2E%2E/1700000000000.prom",
            "out/%2E%2E/1700000005000.prom", "out/run.json", "out/scrapes.csv"),
        files(directory.resolve("deep")));
  }

  @Test
  void links_out_of_a_bundle_are_not_followed() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "s3cret\n");
    Path bundle = bundle("");
    Files.writeString(bundle.resolve("n.snapshots"), log(1, 2));
    Files.createDirectory(bundle.resolve("samples"));
    Files.createSymbolicLink(bundle.resolve("samples/link.csv"), secret);
    Files.createSymbolicLink(bundle.resolve("m.snapshots"), secret);
    Files.createSymbolicLink(bundle.resolve("health"), directory);
    ok("bundle", "export", bundle, "-o", directory.resolve("out"));
    assertEquals(
        List.of("n/1700000000000.prom", "n/1700000005000.prom", "run.json", "scrapes.csv"),
        files(directory.resolve("out")));
  }

  /** The files in the way of an export's own are not mixed with them. */
  @Test
  void an_export_never_writes_a_file_twice() throws IOException {
    Path bundle = bundle("");
    Files.writeString(bundle.resolve("n.snapshots"), log(1, 2));
    Files.createDirectory(bundle.resolve("n"));
    Files.writeString(bundle.resolve("n/1700000000000.prom"), "other 1\n");
    Path out = directory.resolve("out");
    CommandRun exported = ok("bundle", "export", bundle, "-o", out);
    assertTrue(
        exported
            .err()
            .contains(
                "bundle: n/1700000000000.prom was passed over: there is another of that name\n"),
        exported.err());
    assertEquals(
        List.of("n/1700000000000.prom", "n/1700000005000.prom", "run.json", "scrapes.csv"),
        files(out));
    assertEquals(metrics(1), Files.readString(out.resolve("n/1700000000000.prom")));
  }

  @Test
  void names_that_no_file_can_have_are_kept() throws IOException {
    List<String> names =
        List.of("../x", "host:9090", "a,b \"c\"", "%2E", "samples", "x.prom", "ü".repeat(120));
    StringBuilder nodes = new StringBuilder();
    for (String name : names) {
      nodes
          .append(nodes.length() == 0 ? "" : ", ")
          .append("{\"name\": \"")
          .append(name.replace("\"", "\\\""))
          .append("\", \"url\": \"http://127.0.0.1:1/\"}");
    }
    Path bundle = bundle(", \"nodes\": [" + nodes + "], \"ended\": \"2024-01-01T00:00:00Z\"");
    for (String name : names) {
      String file = dev.warrenperf.bundle.NodeFileName.of(name);
      Files.writeString(
          bundle.resolve(file + ".snapshots"),
          log(1, 2) + "# failed 1700000010000 duration_ns=1 status=timeout bytes=0\n");
    }
    JsonObject report = report(bundle);
    assertEquals(
        names.stream().sorted().toList(),
        Json.list(report.getAsJsonObject("run"), "nodes").stream()
            .map(node -> Json.text(node, "name"))
            .sorted()
            .toList());
    Path plain = directory.resolve("plain");
    Path again = directory.resolve("again");
    ok("bundle", "export", bundle, "-o", plain);
    ok("bundle", "import", plain, "-o", again);
    ok("bundle", "verify", again);
    assertEquals(report, report(plain));
    assertEquals(report, report(again));
    assertTrue(
        files(directory).stream().allMatch(file -> file.matches("(bundle|plain|again)/.*")),
        files(directory).toString());
  }

  /** What a user would miss is taken along, from a directory and from an archive. */
  @Test
  void an_import_carries_what_lies_beside_the_snapshots() throws Exception {
    Path bundle =
        bundle(
            ", \"exit_code\": 3, \"ended\": \"2024-01-01T00:00:00Z\", \"notes\": [\"a, b\"],"
                + " \"nodes\": [{\"name\": \"n\", \"url\": \"http://127.0.0.1:1/\"}]");
    Files.writeString(bundle.resolve("n.snapshots"), log(1, 2, 1));
    Files.writeString(
        bundle.resolve("marks.csv"), "phase,unix_ns\n\"a, \"\"b\"\"\",1700000000000000000\n");
    Files.writeString(bundle.resolve("cluster-info.txt"), "no newline");
    Files.writeString(bundle.resolve("script.log"), "printed");
    Files.createDirectories(bundle.resolve("samples/deep"));
    Files.writeString(bundle.resolve("samples/deep/api.csv"), "response-time\n0.1\n");
    Files.createSymbolicLink(bundle.resolve("samples/link.txt"), Path.of("/etc/hostname"));
    Files.createDirectory(bundle.resolve("health"));
    Files.writeString(bundle.resolve("health/n-before.json"), "{}");
    Path plain = directory.resolve("plain");
    ok("bundle", "export", bundle, "-o", plain);
    JsonObject report = report(bundle);
    assertTrue(report.get("notices").toString().contains("benchmark-failed"));
    assertEquals(report, report(plain));
    Path archive = directory.resolve("plain.tar.gz");
    ProcessBuilder tar = new ProcessBuilder("tar", "-czf", archive.toString(), "plain");
    assertEquals(0, tar.directory(directory.toFile()).inheritIO().start().waitFor());
    for (Path from : List.of(plain, archive)) {
      Path again = directory.resolve("from-" + from.getFileName());
      ok("bundle", "import", from, "-o", again);
      ok("bundle", "verify", again);
      assertEquals(report, report(again));
      assertEquals("no newline", Files.readString(again.resolve("cluster-info.txt")));
      assertEquals("printed", Files.readString(again.resolve("script.log")));
      assertEquals("{}", Files.readString(again.resolve("health/n-before.json")));
      assertEquals(List.of("deep/api.csv"), files(again.resolve("samples")), "samples of " + from);
    }
    Path told = directory.resolve("told");
    ok("bundle", "import", bundle, "-o", told);
    assertTrue(
        Files.readString(told.resolve("run.json"))
            .contains("samples/link.txt was passed over: it is a link that leads out"));
  }

  @Test
  void all_that_is_wrong_is_told_and_steers_no_terminal() throws IOException {
    Path bundle = bundle(", \"ended\": \"2024-01-01T00:00:00Z\"");
    Files.writeString(bundle.resolve("n.snapshots"), log(1, 2));
    Files.writeString(bundle.resolve("m.snapshots.zst"), "no frame");
    Files.writeString(bundle.resolve("\u001b[31mred"), "x");
    Files.writeString(bundle.resolve("user.tmp"), "x");
    Files.writeString(
        bundle.resolve("checksums.sha256"), "0".repeat(64) + "  ../../etc/\u001b[31mpasswd\n");
    CommandRun verified = run("bundle", "verify", bundle.toString());
    assertEquals(65, verified.exitCode());
    assertFalse(verified.err().contains("\u001b"), verified.err());
    for (String told :
        List.of(
            "m.snapshots.zst: expected zstd frames, found corrupt ones",
            "../../etc/\\u001b[31mpasswd: expected the file, found none",
            "\\u001b[31mred was passed over: a name in it holds a control character",
            "user.tmp: expected a file with a checksum, found one without",
            "n.snapshots: expected a file with a checksum, found one without")) {
      assertTrue(verified.err().contains(told), told + " in " + verified.err());
    }
    assertTrue(verified.out().contains(", 7 problems"), verified.out());
  }

  /** A few kilobytes that say a hundred million times that a scrape failed. */
  @Test
  void a_log_without_end_is_refused() throws Exception {
    Path bundle = bundle("");
    Path file = bundle.resolve("n.snapshots.zst");
    try (ZstdOutputStream packed = new ZstdOutputStream(Files.newOutputStream(file))) {
      byte[] line =
          "# failed 1 duration_ns=1 status=x bytes=0\n".getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 1_000_001; i++) {
        packed.write(line);
      }
    }
    CommandRun refused = run("report", bundle.toString());
    assertEquals(65, refused.exitCode(), refused.err());
    assertTrue(
        refused.err().contains("expected at most 10000000 snapshots and 1000000 failed scrapes"),
        refused.err());
  }

  @Test
  void what_a_description_says_does_not_steer_the_terminal() throws Exception {
    Path bundle =
        bundle(
            ", \"version\": \"v\\u001b[31m\", \"scenario\": \"a\\nb\", \"nodes\": [{\"name\":"
                + " \"n\", \"role\": \"r\\u202e\", \"url\": \"x\"}], \"environment\":"
                + " {\"k\\u001b]0;\": \"v\\u0007\"}");
    Files.writeString(bundle.resolve("n.snapshots"), log(1, 2));
    String shown = ok("bundle", "show", bundle).out();
    assertTrue(shown.contains("version       v\\u001b[31m\n"), shown);
    assertTrue(shown.contains("k\\u001b]0;"), shown);
    assertTrue(shown.chars().allMatch(character -> character == '\n' || character >= ' '), shown);
    assertFalse(shown.contains("\u202e"), shown);
  }

  @Test
  void instants_beyond_the_calendar_are_read() throws IOException {
    Path bundle = bundle("");
    String late = log(1, 2).replace("1700000005000", "999999999999999999");
    Files.writeString(bundle.resolve("n.snapshots"), late);
    for (String verb : List.of("show", "verify")) {
      run("bundle", verb, bundle.toString());
    }
    run("report", bundle.toString());
    run("report", bundle.toString(), "--format", "json");
    run("report", bundle.toString(), "-o", directory.resolve("page").toString());
    ok("bundle", "export", bundle, "-o", directory.resolve("plain"));
    ok("bundle", "export", bundle, "--openmetrics", directory.resolve("x.om"));
    run("report", directory.resolve("plain").toString());
    ok("bundle", "import", bundle, "-o", directory.resolve("again"));
  }

  @Test
  void what_is_in_the_way_of_an_output_is_left_alone() throws IOException {
    Path bundle = bundle("");
    Files.writeString(bundle.resolve("n.snapshots"), log(1, 2));
    Path link = Files.createSymbolicLink(directory.resolve("null"), Path.of("/dev/null"));
    CommandRun refused =
        run("bundle", "export", bundle.toString(), "--openmetrics", link.toString());
    assertEquals(73, refused.exitCode());
    assertTrue(Files.isSymbolicLink(link));
    CommandRun missing =
        run(
            "bundle",
            "export",
            bundle.toString(),
            "--openmetrics",
            directory.resolve("no/x.om").toString());
    assertEquals(73, missing.exitCode());
    assertTrue(missing.err().contains("no such file or directory"), missing.err());
    assertEquals(1, missing.err().lines().filter(line -> line.contains("x.om")).count());
  }
}
