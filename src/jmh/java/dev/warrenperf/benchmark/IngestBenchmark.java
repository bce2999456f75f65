package dev.warrenperf.benchmark;

import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.model.BodyBuffer;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One node of 780 snapshots from warm files, one thread: merely reading (and inflating) them, and
 * all that a report does with them until they are counts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class IngestBenchmark {

  private static final int SNAPSHOTS = 780;

  private Path directory;
  private List<Path> plain;
  private List<Path> packed;
  private Wanted wanted;
  private final byte[] bytes = new byte[1 << 20];
  private final byte[] inflated = new byte[1 << 20];
  private final Inflater inflater = new Inflater(true);

  /** Writes the files. */
  @Setup
  public void prepare() throws Exception {
    directory = Files.createTempDirectory("warren-perf-ingest");
    Generate.directory(directory.resolve("plain"), 1, SNAPSHOTS, false);
    Generate.directory(directory.resolve("gzip"), 1, SNAPSHOTS, true);
    plain = files("plain");
    packed = files("gzip");
    wanted = Needs.of(TargetFile.load("warren-1.3"));
  }

  private List<Path> files(String form) throws IOException {
    try (Stream<Path> found = Files.list(directory.resolve(form).resolve("manager-1"))) {
      return found.sorted().toList();
    }
  }

  /** Removes the files. */
  @TearDown
  public void remove() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  /** Bytes into one buffer. */
  @Benchmark
  public long readPlain() throws IOException {
    long total = 0;
    for (Path file : plain) {
      total += read(file);
    }
    return total;
  }

  /** Bytes into one buffer and inflated into another, without checking the sum. */
  @Benchmark
  public long readGzip() throws Exception {
    long total = 0;
    for (Path file : packed) {
      int length = read(file);
      inflater.reset();
      inflater.setInput(bytes, 10, length - 10);
      while (!inflater.finished()) {
        total += inflater.inflate(inflated);
      }
    }
    return total;
  }

  private int read(Path file) throws IOException {
    int length = 0;
    try (InputStream in = new FileInputStream(file.toFile())) {
      int count;
      while ((count = in.read(bytes, length, bytes.length - length)) > 0) {
        length += count;
      }
    }
    return length;
  }

  /** Plain files to counts. */
  @Benchmark
  public NodeDeltas ingestPlain() throws Exception {
    return ingest("plain");
  }

  /** Gzipped files to counts. */
  @Benchmark
  public NodeDeltas ingestGzip() throws Exception {
    return ingest("gzip");
  }

  private NodeDeltas ingest(String form) throws Exception {
    String path = directory.resolve(form).toString();
    try (RunInput run = RunSource.open(List.of(path), InputStream.nullInputStream())) {
      NodeInput node = run.nodes().get(0);
      SnapshotReader reader = new SnapshotReader(wanted.filter(), ParseOptions.lenient());
      TimeGrid grid =
          TimeGrid.over(
              List.of(new long[] {node.instantMillis(0), node.instantMillis(node.size() - 1)}));
      NodeAccumulator accumulator = new NodeAccumulator(node.node(), wanted, grid, false);
      for (int i = 0; i < node.size(); i++) {
        BodyBuffer body = reader.nextBody();
        node.read(i, body);
        int snapshot = i;
        reader.read(() -> node.origin(snapshot));
        accumulator.accept(node.instantMillis(i), reader.samples());
      }
      return accumulator.finish();
    }
  }
}
