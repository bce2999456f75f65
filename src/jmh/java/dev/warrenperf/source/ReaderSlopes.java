package dev.warrenperf.source;

import dev.warrenperf.input.bundle.RunJson;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Series;
import dev.warrenperf.prometheus.NodePiece;
import dev.warrenperf.prometheus.Promql;
import dev.warrenperf.prometheus.SampleColumn;
import dev.warrenperf.prometheus.SnapshotText;
import dev.warrenperf.prometheus.TargetTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** Values in run.json, rows, lines, series or samples. */
  @Param({"10000", "100000", "1000000"})
  public int size;

  private String json;
  private Path rows;
  private Path script;

  /** Makes the inputs up. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    // ignored by the reader of run.json, so that no limit ends it
    json =
        IntStream.range(0, size)
            .mapToObj(i -> "{\"v\":" + i + "}")
            .collect(Collectors.joining(",", "{\"others\":[", "]}"));
    json = json.substring(0, Math.min(json.length(), 4 << 20));
    json = json.endsWith("]}") ? json : json.substring(0, json.lastIndexOf(",{")) + "]}";
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

  /** Beyond some 350 000 values, the 4 MiB that are read of such a file. */
  @Benchmark
  public Object runJson() throws MalformedInputException {
    return RunJson.parse(json, "run.json");
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

  /** Series of ever the same 5000 targets of one instance. */
  @Benchmark
  public Object targetsOfOneInstance() throws MalformedInputException {
    TargetTable table = new TargetTable();
    for (int i = 0; i < 5_000; i++) {
      table.series(labels("up", i));
      table.sample(1, "1");
    }
    table.settle();
    Object last = null;
    for (int i = 0; i < size; i++) {
      last = table.of(labels("a", i % 5_000));
    }
    return last;
  }

  private static Map<String, String> labels(String name, int pod) {
    return new TreeMap<>(
        Map.of(Promql.NAME, name, "instance", "a:1", "job", "j", "pod", "p" + pod));
  }

  /** Samples with an instant of their own each, ten of a series. */
  @Benchmark
  public long samplesOfServer() throws IOException {
    NodePiece piece = new NodePiece();
    SampleColumn column = null;
    for (int i = 0; i < size; i++) {
      if (i % 10 == 0) {
        column = piece.begin(new Series("a", Labels.of(Map.of("l", "x" + i))));
      }
      column.add(i, "1");
    }
    long[] bytes = {0};
    piece.write(
        new Node("n", null, true, null),
        Map.of(),
        new SnapshotText(),
        (node, instant, body, length) -> bytes[0] += length);
    return bytes[0];
  }
}
