package dev.warrenperf.benchmark;

import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.SeriesFilter;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One snapshot from memory, one thread: the naive parser, the strict one, and the short way. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ParseBenchmark {

  private static final int SNAPSHOTS = 200;

  private List<byte[]> snapshots;
  private SnapshotReader strict;
  private SnapshotReader usual;

  /** Snapshots of one node; the readers keep every series, as the naive parser does. */
  @Setup
  public void prepare() {
    snapshots = WarrenNode.snapshots(1, SNAPSHOTS);
    strict = new SnapshotReader(SeriesFilter.everything(), new ParseOptions(true, null));
    usual = new SnapshotReader(SeriesFilter.everything(), ParseOptions.lenient());
  }

  /** Lines, strings and a map. */
  @Benchmark
  @OperationsPerInvocation(SNAPSHOTS)
  public int naive() throws IOException {
    int samples = 0;
    for (byte[] snapshot : snapshots) {
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(new ByteArrayInputStream(snapshot), StandardCharsets.UTF_8))) {
        samples += NaiveParser.parse(reader).size();
      }
    }
    return samples;
  }

  /** Every line of every snapshot. */
  @Benchmark
  @OperationsPerInvocation(SNAPSHOTS)
  public int strict() {
    return read(strict);
  }

  /** Only what differs from the snapshot before. */
  @Benchmark
  @OperationsPerInvocation(SNAPSHOTS)
  public int usual() {
    return read(usual);
  }

  private int read(SnapshotReader reader) {
    int samples = 0;
    for (byte[] snapshot : snapshots) {
      BodyBuffer body = reader.nextBody();
      body.ensureCapacity(snapshot.length + 1);
      System.arraycopy(snapshot, 0, body.bytes(), 0, snapshot.length);
      body.setLength(snapshot.length);
      samples += reader.read(() -> "memory").samples();
    }
    return samples;
  }
}
