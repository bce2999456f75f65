package dev.warrenperf.benchmark;

import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.TimestampedNode;
import dev.warrenperf.exposition.TimestampedReader;
import dev.warrenperf.exposition.TimestampedRun;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.SeriesFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** A file with timestamps, read and gone through instant by instant, by its samples. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class TimestampedSlopes {

  /** How series and instants go together. */
  public enum Shape {
    ONE_SERIES("a %1$d %1$d000\n"),
    INSTANTS_OF_THEIR_OWN("a{i=\"%1$d\"} 1 %1$d000\na{i=\"%1$d\"} 2 %1$d001\n"),
    NODES_OF_THEIR_OWN("a{instance=\"%1$d\"} 1 1000\na{instance=\"%1$d\"} 2 2000\n"),
    MARKS("# snapshot %1$d000\na %1$d\n");

    private final String format;

    Shape(String format) {
      this.format = format;
    }
  }

  /** The shape of this round. */
  @Param public Shape shape;

  /** How many. */
  @Param({"10000", "100000", "1000000"})
  public int size;

  private byte[] text;

  /** Writes the file down. */
  @Setup
  public void write() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < size; i++) {
      all.append(String.format(Locale.ROOT, shape.format, i));
    }
    text = all.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** All of it; the result is the number of samples. */
  @Benchmark
  public long readAndReplay() throws IOException {
    TimestampedRun run =
        TimestampedReader.read(
            "memory",
            new ByteArrayInputStream(text),
            SeriesFilter.everything(),
            ParseOptions.lenient());
    long samples = 0;
    for (TimestampedNode node : run.nodes()) {
      NodeSamples into = new NodeSamples();
      for (int i = 0; i < node.size(); i++) {
        node.replay(i, into);
        samples += into.presentIndexes().length;
      }
    }
    return samples;
  }
}
