package dev.warrenperf.bundle;

import dev.warrenperf.bytes.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/** How the time of a log's readers grows with the number of its scrapes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LogSlopes {

  /** Scrapes of one node. */
  @Param({"10000", "100000", "1000000"})
  public int size;

  private byte[] packed;
  private byte[] plain;

  /** Small snapshots, so that the readers of headers show. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    List<SnapshotHeader> headers = new ArrayList<>();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    byte[] body = "a_total 1\n".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < size; i++) {
      SnapshotHeader header =
          SnapshotHeader.taken(
              1_795_466_172_251L + 5_000L * i, 3_000_000L + i % 1_000, "200", body.length);
      headers.add(header);
      text.writeBytes((header + "\n").getBytes(StandardCharsets.US_ASCII));
      text.writeBytes(body);
    }
    plain = text.toByteArray();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    log.writeBytes(IndexFrame.of(headers));
    log.writeBytes(Zstd.frame(plain, plain.length));
    packed = log.toByteArray();
  }

  /** The index, and what the frames say that they hold. */
  @Benchmark
  public Object index() throws IOException {
    return SnapshotIndex.ofPacked(new ByteArrayInputStream(packed));
  }

  /** A log that is read through. */
  @Benchmark
  public Object log() throws IOException {
    return SnapshotIndex.of(new SnapshotLogReader(new ByteArrayInputStream(plain)));
  }
}
