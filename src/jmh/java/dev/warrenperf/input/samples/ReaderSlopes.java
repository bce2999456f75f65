package dev.warrenperf.input.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the time of each reader of this package grows with the size of its input; ten times the size
 * should take ten times as long.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ReaderSlopes {

  /** Rows or lines. */
  @Param({"10000", "100000", "1000000"})
  public int size;

  private Path rows;
  private Path script;

  /** Makes the inputs up. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    rows = written("latency_ms,status\n", "1.5,200\n");
    script = written("Starting\n", "Iteration 1: 35ms\n");
  }

  private Path written(String head, String line) throws IOException {
    Path file = Files.createTempFile("warren-perf-sizes", ".txt");
    return Files.writeString(file, head + line.repeat(size), StandardCharsets.UTF_8);
  }

  /** Removes them. */
  @TearDown(Level.Trial)
  public void remove() throws IOException {
    Files.delete(rows);
    Files.delete(script);
  }

  @Benchmark
  public Object clientRows() throws Exception {
    return SamplesReader.read(
        new SamplesRequest(
            "s",
            rows.toString(),
            SampleColumns.NONE
                .in(DurationUnit.MS)
                .with(SampleRole.DURATION, "latency_ms")
                .with(SampleRole.STATUS, "status")),
        notice -> {});
  }

  @Benchmark
  public Object clientScript() throws Exception {
    return SamplesReader.read(
        new SamplesRequest("s", script.toString(), SampleColumns.NONE), notice -> {});
  }
}
