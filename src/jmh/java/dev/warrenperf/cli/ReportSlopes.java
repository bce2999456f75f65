package dev.warrenperf.cli;

import dev.warrenperf.run.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole report, by the label values that one metric has. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class ReportSlopes {

  private static final String HISTOGRAM = "warren_service_create_duration_seconds";
  private static final String[] BOUNDS = {"0.005", "0.05", "0.5", "1", "2.5", "10", "25", "+Inf"};

  /** What there are many of. */
  public enum Shape {
    CHILDREN,
    INSTANTS
  }

  /** The shape of this round. */
  @Param public Shape shape;

  /** How many. */
  @Param({"1000", "4000", "16000"})
  public int size;

  private Path directory;
  private Path input;

  /** Writes the run. */
  @Setup
  public void write() throws IOException {
    directory = Files.createTempDirectory("warren-perf-slopes");
    if (shape == Shape.INSTANTS) {
      input = Files.writeString(directory.resolve("run.prom"), instants());
      return;
    }
    input = directory;
    Path node = Files.createDirectory(directory.resolve("m-1"));
    for (int snapshot = 0; snapshot < 5; snapshot++) {
      Files.writeString(
          node.resolve(1_795_466_172_251L + snapshot * 5000 + ".prom"), children(snapshot));
    }
  }

  private String instants() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      long millis = 1_795_466_172_000L + i * 1000L;
      text.append(
          String.format(
              Locale.ROOT,
              "process_cpu_seconds_total{i=\"%1$d\"} 1 %2$d\n"
                  + "process_cpu_seconds_total{i=\"%1$d\"} 2 %3$d\n",
              i,
              millis,
              millis + 1));
    }
    return text.toString();
  }

  private String children(int count) {
    StringBuilder text = new StringBuilder("# TYPE " + HISTOGRAM + " histogram\n");
    for (int i = 0; i < size; i++) {
      String labels = "s=\"" + i + "\"";
      for (String bound : BOUNDS) {
        text.append(HISTOGRAM + "_bucket{" + labels + ",le=\"" + bound + "\"} " + count + "\n");
      }
      text.append(HISTOGRAM + "_sum{" + labels + "} " + count + "\n");
      text.append(HISTOGRAM + "_count{" + labels + "} " + count + "\n");
    }
    return text.toString();
  }

  /** Removes the run. */
  @TearDown
  public void remove() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  /** Text on standard output. */
  @Benchmark
  public int report() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Console console =
        new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, 100);
    return new WarrenPerf(console, Map.of())
        .run(new String[] {"report", input.toString(), "--fail-on", "none"});
  }
}
