package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hidden character, wherever a text from outside can hold it, through every verb and every
 * format: none comes out as it is.
 */
class HiddenCharactersTest {

  /** All of them, halves of pairs apart from each other. */
  private static final String ALL = hidden(point -> true, " ");

  /** Those that UTF-8 can hold, on one line. */
  private static final String ON_A_LINE =
      hidden(point -> !isHalf(point) && point != '\n' && point != '\r' && point != 0, "");

  /** Those of one line that YAML takes, without the controls that names may not have. */
  private static final List<String> IN_YAML =
      parts(
          hidden(point -> !isHalf(point) && !Character.isISOControl(point) && isYaml(point), ""),
          90);

  private static final List<String> FORMATS =
      List.of("text", "json", "html", "markdown", "csv", "junit", "metrics");

  @TempDir private static Path directory;

  private static final List<Path> RUNS = new ArrayList<>();
  private static Path targets;
  private static Path waivers;

  private static String hidden(IntPredicate chosen, String between) {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(Visible::isHidden)
        .filter(chosen)
        .mapToObj(Character::toString)
        .collect(Collectors.joining(between));
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static boolean isYaml(int point) {
    return (point & 0xfffe) != 0xfffe && point != 0xfeff && point != 0x2028 && point != 0x2029;
  }

  private static List<String> parts(String text, int points) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int left = text.codePointCount(at, text.length());
      int end = text.offsetByCodePoints(at, Math.min(points, left));
      parts.add(text.substring(at, end));
      at = end;
    }
    return parts;
  }

  private static String json(String text) {
    return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining("", "\"", "\""));
  }

  @BeforeAll
  static void write_what_holds_them() throws IOException {
    for (int repeat = 1; repeat <= 2; repeat++) {
      RUNS.add(run(directory.resolve("runs/" + repeat + "\u001b\u202e"), repeat));
    }
    // run.json names a node that never answered
    StringBuilder named =
        new StringBuilder("schema: warren-perf/targets/1\nvalid: {nodes: any}\noperations:\n");
    StringBuilder waived = new StringBuilder("schema: warren-perf/waivers/1\nwaivers:\n");
    for (String part : IN_YAML) {
      named
          .append("  - name: \"a" + part + "\"\n")
          .append("    histogram: warren_service_create_duration_seconds\n")
          .append("    quantiles: {p99: < 1ms}\n");
      waived
          .append("  - operation: \"a" + part + "\"\n    quantile: p99\n    ceiling: < 10s\n")
          .append("    reason: \"r" + part + "\"\n    expires: 2030-01-01\n");
    }
    targets = Files.writeString(directory.resolve("t\u001b\u202e.yaml"), named);
    waivers = Files.writeString(directory.resolve("w\u001b\u202e.yaml"), waived);
  }

  private static Path run(Path run, int slow) throws IOException {
    String more =
        "# HELP b " + ON_A_LINE + "\nb{c=\"" + ON_A_LINE + "\"} 1\nb{c=\"" + ON_A_LINE + "\"} 2\n";
    SmallRun.write(run.resolve("n" + "\u200b\u00ad\u001b\u202e"), slow, "");
    SmallRun.write(run.resolve("m-1"), slow, more);
    Files.writeString(run.resolve("skipped\u001b\u202e.doc"), "x");
    Files.writeString(run.resolve("cluster-info.txt"), "a\tb\n" + ON_A_LINE);
    Files.writeString(
        run.resolve("marks.csv"),
        "phase,unix_ns\n\"p" + ON_A_LINE + "\"," + (SmallRun.START + 2_000) + "000000\n");
    String all = json(ALL);
    // a name of a fact has at most 1000 characters
    String facts =
        parts(ALL, 900).stream()
            .map(part -> json(part) + ": " + all)
            .collect(Collectors.joining(", ", "{", "}"));
    Files.writeString(
        run.resolve("run.json"),
        "{\"version\": V, \"scenario\": V, \"repeat\": 1, \"commands\": [V], \"notes\": [V],"
                .replace("V", all)
            + " \"environment\": F, \"labels\": F, \"exit_code\": 0,".replace("F", facts)
            + " \"nodes\": [{\"name\": V, \"role\": V, \"url\": \"x\"}]}".replace("V", all));
    return run;
  }

  private static void check(String text, String where) {
    int[] raw =
        text.codePoints()
            .filter(point -> point != '\n' && point != '\t')
            .filter(Visible::isHidden)
            .distinct()
            .toArray();
    String told = IntStream.of(raw).mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
    assertEquals("", told, where + " holds hidden characters");
  }

  /** Everything that it prints, and the files that it makes beneath a directory. */
  private static CommandRun checked(Path output, String... arguments) throws IOException {
    CommandRun ran = CommandRun.of(arguments);
    check(ran.out(), String.join(" ", List.of(arguments).subList(0, 1)) + " on standard output");
    check(ran.err(), arguments[0] + " on standard error");
    assertNotEquals(70, ran.exitCode(), ran.err());
    if (output != null) {
      try (Stream<Path> files = Files.walk(output)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          check(Files.readString(file), file.getFileName().toString());
        }
      }
    }
    return ran;
  }

  private static String path(int i) {
    return RUNS.get(i).toString();
  }

  @Test
  void report_in_every_form() throws IOException {
    for (String format : FORMATS) {
      CommandRun ran = checked(null, reported("--format", format));
      assertEquals(0, ran.exitCode(), ran.err());
      assertTrue(ran.out().length() > 1_000, format);
    }
    Path out = directory.resolve("out");
    assertEquals(0, checked(out, reported("-o", out.toString())).exitCode());
    checked(null, reported("--baseline", path(1), "--format", "html"));
  }

  private static String[] reported(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("report", path(0), "--fail-on", "none", "--targets", targets.toString()));
    arguments.addAll(List.of("--waivers", waivers.toString()));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  @Test
  void what_programs_read_is_the_same_text() throws IOException {
    JsonObject run = Json.of(checked(null, reported("--format", "json"))).getAsJsonObject("run");
    assertEquals(ALL, run.get("version").getAsString());
    assertEquals(ALL, run.get("scenario").getAsString());
  }

  @Test
  void compare_history_calibrate_and_lint_in_every_form() throws IOException {
    String made = targets.toString();
    for (String format : FORMATS) {
      checked(null, "compare", path(0), path(1), "--targets", made, "--format", format);
    }
    for (String format : List.of("text", "json", "html")) {
      checked(null, "history", path(0), path(1), "--targets", made, "--format", format);
    }
    Path place = directory.resolve("calibrated");
    for (String format : List.of("text", "json")) {
      String file = place.resolve(format + ".json").toString();
      CommandRun ran =
          checked(
              null,
              "calibrate",
              path(0),
              path(1),
              "--targets",
              made,
              "-o",
              file,
              "--format",
              format);
      assertEquals(0, ran.exitCode(), ran.err());
      check(Files.readString(Path.of(file)), file);
      CommandRun linted = checked(null, "lint", path(0), "--targets", made, "--format", format);
      assertTrue(linted.out().contains("\\u001b"), linted.out());
    }
  }

  @Test
  void bundles_and_targets() throws IOException {
    Path bundle = directory.resolve("bundle\u001b");
    CommandRun imported = checked(null, "bundle", "import", path(0), "-o", bundle.toString());
    assertEquals(0, imported.exitCode(), imported.err());
    check(Files.readString(bundle.resolve("run.json")), "run.json");
    assertEquals(
        ALL,
        JsonParser.parseString(Files.readString(bundle.resolve("run.json")))
            .getAsJsonObject()
            .get("version")
            .getAsString());
    checked(null, "bundle", "show", bundle.toString());
    checked(null, "bundle", "verify", bundle.toString());
    Files.delete(bundle.resolve("checksums.sha256"));
    checked(null, "bundle", "verify", bundle.toString());
    String plain = directory.resolve("plain\u001b").toString();
    checked(null, "bundle", "export", bundle.toString(), "-o", plain);
    check(Files.readString(Path.of(plain, "run.json")), "run.json");
    assertEquals(0, checked(null, "targets", targets.toString()).exitCode());
  }

  /** As a path, as the value of an option, as a name. */
  @Test
  void faults() throws IOException {
    for (String text : List.of(ON_A_LINE, "\n\r", "\0", "\ud800", "a\u001b")) {
      String[][] wrong = {
        {text},
        {"--" + text},
        {"report", text},
        {"report", path(0), "--format", text},
        {"report", path(0), "-o", "/dev/null/" + text},
        {"report", path(0), "--targets", text},
        {"report", path(0), "--waivers", text},
        {"report", path(0), "--phase", text},
        {"report", path(0), "--from", text},
        {"report", path(0), "--label", text},
        {"report", path(0), "--samples", "a=" + text},
        {"report", path(0), "--fail-on", text},
        {"report", path(0), "--metrics-out", "/dev/null/" + text},
        {"report", path(0), "--push-gateway", text},
        {"report", path(0), "--templates", text, "--format", "html"},
        {"report", path(0), "--baseline", directory + "/runs@" + text},
        {"report", "--prometheus", text},
        {"compare", text, text},
        {"history", text},
        {"calibrate", text},
        {"lint", text},
        {"targets", text},
        {"record", "-o", "/dev/null/" + text, "--node", text},
        {"record", "-o", "/dev/null/x", "--node", "n=http://localhost:1", "--", text},
        {"bundle", text},
        {"bundle", "verify", text},
        {"bundle", "show", path(0), text},
        {"bundle", "export", text, "-o", "x"},
        {"bundle", "import", text, "-o", "x"}
      };
      for (String[] arguments : wrong) {
        CommandRun ran = checked(null, arguments);
        String told = String.join(" ", arguments) + ": " + ran;
        assertTrue(ran.exitCode() >= 10, () -> Visible.of(told));
        assertTrue(ran.err().startsWith("warren-perf: "), () -> Visible.of(told));
      }
    }
  }

  @Test
  void the_list_of_characters_is_the_one_meant() {
    assertTrue(ALL.length() > 4_000);
    assertTrue(IN_YAML.stream().collect(Collectors.joining()).contains("\udb40\udc41"));
    assertEquals(
        ON_A_LINE, new String(ON_A_LINE.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }
}
