package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.run.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever writes to standard output, when that takes nothing. */
class LostOutputTest {

  private static final String LOST =
      "warren-perf: standard output: expected a place that takes the result, found that it cannot"
          + " be written to: No space left on device\n";

  private static final OutputStream FULL =
      new OutputStream() {
        @Override
        public void write(int octet) throws IOException {
          throw new IOException("No space left on device");
        }
      };

  @TempDir private static Path directory;

  private static String run;

  @BeforeAll
  static void make_a_run() throws IOException {
    run = directory.resolve("run").toString();
    SmallRun.write(Path.of(run, "n"), 1, "");
  }

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(OutputStream out, String... arguments) {
    InputStream in = new ByteArrayInputStream(new byte[0]);
    return new WarrenPerf(new Console(in, out, err, false, false, 80), Map.of()).run(arguments);
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Every verb with every format, and whatever prints by itself. */
  private static Stream<List<String>> commands() {
    List<String> words = List.of("text", "json", "html", "markdown", "csv", "junit", "metrics");
    String samples = Samples.path("v1.6.0-burst-1");
    return Stream.of(
            words.stream().map(word -> List.of("report", "RUN", "--format", word)),
            words.stream().map(word -> List.of("compare", samples, samples, "--format", word)),
            Stream.of("text", "json", "markdown", "csv", "html")
                .map(w -> List.of("history", samples, "--format", w)),
            Stream.of("text", "json").map(word -> List.of("lint", "RUN", "--format", word)),
            Stream.of(
                List.of("report", "RUN", "--debug"),
                List.of("targets"),
                List.of("targets", "warren-1.3"),
                List.of("bundle", "show", "RUN"),
                List.of("bundle", "show", "RUN", "n"),
                List.of("bundle", "show", "RUN", "n", Long.toString(SmallRun.END)),
                List.of("--help"),
                List.of("--version"),
                List.of("report", "--help"),
                List.of("bundle", "show", "--help"),
                List.of("record", "--version")))
        .flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void it_ends_with_73_and_a_line(List<String> command) {
    String[] arguments =
        command.stream().map(word -> word.equals("RUN") ? run : word).toArray(String[]::new);
    assertEquals(73, run(FULL, arguments), told());
    assertEquals(LOST, told());
  }

  @Test
  void a_calibration_is_still_written() throws IOException {
    Path file = directory.resolve("calibration.json");
    Path runs = directory.resolve("repeats");
    for (int i = 1; i <= 2; i++) {
      SmallRun.write(runs.resolve(i + "/n"), i, "");
      Files.writeString(runs.resolve(i + "/run.json"), "{\"version\": \"v1\"}");
    }
    assertEquals(73, run(FULL, "calibrate", runs.toString(), "-o", file.toString()), told());
    assertTrue(told().endsWith(LOST), told());
    assertTrue(Files.exists(file));
  }

  @Test
  void files_are_complete_and_told_though_standard_output_is_lost() throws IOException {
    Path out = directory.resolve("out");
    Path metrics = directory.resolve("m.prom");
    String[] asked = {"report", run, "-o", out.toString(), "--metrics-out", metrics.toString()};
    assertEquals(73, run(FULL, asked), told());
    assertTrue(
        told()
            .endsWith(
                " are in " + out + "\nwarren-perf: the metrics are in " + metrics + "\n" + LOST));
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(7, files.count());
    }
  }

  @Test
  void a_device_that_is_full_is_noticed() throws IOException {
    Path device = Path.of("/dev/full");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(device), "only Linux has it");
    try (OutputStream full = Files.newOutputStream(device)) {
      assertEquals(73, run(full, "targets"), told());
    }
  }

  @Test
  void a_command_that_prints_nothing_loses_nothing() {
    assertEquals(66, run(FULL, "report", directory.resolve("none").toString()));
    assertEquals(64, run(FULL, "report"));
  }

  @Test
  void a_reader_that_goes_away_ends_nothing_and_hears_nothing() throws IOException {
    Pipe pipe = Pipe.open();
    pipe.source().close();
    try (OutputStream broken = Channels.newOutputStream(pipe.sink())) {
      assertEquals(0, run(broken, "report", Samples.path("v1.6.0-burst-1")));
      assertEquals(0, run(broken, "--help"));
    }
    assertEquals("", told());
  }

  @Test
  void a_recording_goes_on_and_ends_with_73() throws Exception {
    try (Cluster cluster = new Cluster("manager-1")) {
      Path bundle = directory.resolve("bundle");
      List<String> asked = new java.util.ArrayList<>(List.of("record", "-o", bundle.toString()));
      asked.addAll(cluster.options());
      asked.addAll(List.of("--", "sh", "-c", "echo printed; exit 3"));
      assertEquals(73, run(FULL, asked.toArray(String[]::new)), told());
      assertTrue(told().endsWith(LOST), told());
      assertEquals("printed\n", Files.readString(bundle.resolve("script.log")));
      assertEquals(0, run(OutputStream.nullOutputStream(), "bundle", "verify", bundle.toString()));
    }
  }
}
