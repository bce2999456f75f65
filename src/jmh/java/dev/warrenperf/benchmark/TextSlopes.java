package dev.warrenperf.benchmark;

import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.ParseResult;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.SeriesFilter;
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

/** One snapshot in text, read for the first time, by how many lines of a shape it has. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class TextSlopes {

  /** What the lines are. */
  public enum Shape {
    SERIES("a{i=\"%s\"} 1\n"),
    COLLIDING("a{i=\"%s\"} 1\n"),
    FAMILIES("# TYPE a%1$s counter\na%1$s 1\n"),
    HISTOGRAMS(
        "# TYPE h histogram\nh_bucket{i=\"%1$s\",le=\"1\"} 1\nh_bucket{i=\"%1$s\",le=\"+Inf\"} 2\n"),
    REPEATED("a 1\n"),
    REFUSED("!%s\n");

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

  /** Writes the body down. */
  @Setup
  public void write() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < size; i++) {
      String name = shape == Shape.COLLIDING ? colliding(i) : Integer.toString(i);
      all.append(String.format(Locale.ROOT, shape.format, name));
    }
    text = all.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** All strings of these blocks have one hash, as Java reckons it. */
  private static String colliding(int number) {
    StringBuilder blocks = new StringBuilder();
    for (int bit = 0; bit < 20; bit++) {
      blocks.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return blocks.toString();
  }

  /** A reader that has read nothing before. */
  @Benchmark
  public ParseResult read() {
    SnapshotReader reader = new SnapshotReader(SeriesFilter.everything(), ParseOptions.lenient());
    BodyBuffer body = reader.nextBody();
    body.ensureCapacity(text.length + 1);
    System.arraycopy(text, 0, body.bytes(), 0, text.length);
    body.setLength(text.length);
    return reader.read(() -> "memory");
  }
}
