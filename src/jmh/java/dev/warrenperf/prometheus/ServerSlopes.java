package dev.warrenperf.prometheus;

import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Series;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the time for what a server answers grows with its size; ten times the size should take ten
 * times as long.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ServerSlopes {

  /** Series or samples. */
  @Param({"10000", "100000", "1000000"})
  public int size;

  /** Series of ever the same 5000 targets of one instance. */
  @Benchmark
  public Object targetsOfOneInstance() throws MalformedInputException {
    NodeTable table = new NodeTable();
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
        new BodyBuffer(),
        (node, instant, body, length) -> bytes[0] += length);
    return bytes[0];
  }
}
