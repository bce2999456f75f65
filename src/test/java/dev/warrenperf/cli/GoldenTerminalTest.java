package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.run.Console;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal shows of each command, letter by letter, at three widths. */
class GoldenTerminalTest {

  private static final Path GOLDEN = Golden.RESOURCES.resolve("terminal");
  private static final int SCREEN = 25;

  @TempDir private static Path directory;

  /** A command and what its last line begins with. */
  private record Case(String name, String verdict, String... arguments) {

    boolean isSummary() {
      return arguments[0].equals("report");
    }
  }

  private static List<Case> cases() {
    String etcd = Path.of("docs", "guides", "samples", "etcd.tar.gz").toString();
    return List.of(
        new Case("good", "PASS", "report", Samples.path("v1.6.0-burst-1")),
        new Case("failing", "FAIL", "report", Samples.path("v1.6.0-burst-throttled-1")),
        new Case(
            "undecided",
            "UNDECIDED",
            "report",
            Samples.path("v1.6.0-burst-1"),
            "--phase",
            "create"),
        new Case("failover", "UNDECIDED", "report", Samples.path("v1.6.0-failover-1")),
        new Case("other-system", "NO DATA", "report", etcd),
        new Case(
            "other-targets",
            "FAIL",
            "report",
            etcd,
            "--targets",
            GOLDEN.resolve("etcd.yaml").toString()),
        new Case(
            "comparison",
            "INCONCLUSIVE",
            "compare",
            Samples.path("v1.1.0-burst-1"),
            Samples.path("v1.3.0-burst-1"),
            "--",
            Samples.path("v1.6.0-burst-1"),
            Samples.path("v1.6.0-burst-throttled-1")),
        new Case("history", "HISTORY", "history", Path.of("sample-metrics").toString()),
        new Case(
            "calibration",
            "CALIBRATION",
            "calibrate",
            Golden.RESOURCES.resolve("scenarios/calibrate-text/input/runs").toString(),
            "-o",
            directory.resolve("calibration.json").toString()));
  }

  @TestFactory
  Stream<DynamicTest> a_terminal_shows_the_same_as_ever() {
    return cases().stream()
        .flatMap(
            one ->
                Stream.of(80, 120, 200)
                    .map(
                        columns ->
                            DynamicTest.dynamicTest(
                                one.name() + "." + columns, () -> check(one, columns))));
  }

  private static void check(Case one, int columns) throws Exception {
    String printed = printed(columns, one.arguments());
    Golden.check(GOLDEN.resolve(one.name() + "." + columns + ".txt"), printed);
    List<String> lines = printed.lines().toList();
    for (String line : lines) {
      assertTrue(line.codePointCount(0, line.length()) <= columns, line);
    }
    assertTrue(lines.get(lines.size() - 1).startsWith(one.verdict() + "  "), printed);
    if (one.isSummary()) {
      assertTrue(lines.size() <= SCREEN, lines.size() + " lines");
    }
  }

  private static String printed(int columns, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OutputStream err = OutputStream.nullOutputStream();
    Console console = new Console(InputStream.nullInputStream(), out, err, false, false, columns);
    int code = new WarrenPerf(console, Map.of()).run(arguments);
    assertTrue(code < 64, () -> "exit code " + code);
    return out.toString(StandardCharsets.UTF_8);
  }
}
