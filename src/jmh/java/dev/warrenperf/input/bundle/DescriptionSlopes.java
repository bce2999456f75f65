package dev.warrenperf.input.bundle;

import dev.warrenperf.model.MalformedInputException;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the time to read {@code run.json} grows with its size; ten times the size should take ten
 * times as long.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DescriptionSlopes {

  /** Values in run.json. */
  @Param({"10000", "100000", "1000000"})
  public int size;

  private String json;

  /** Makes the input up. */
  @Setup(Level.Trial)
  public void prepare() {
    // ignored by the reader of run.json, so that no limit ends it
    json =
        IntStream.range(0, size)
            .mapToObj(i -> "{\"v\":" + i + "}")
            .collect(Collectors.joining(",", "{\"others\":[", "]}"));
    json = json.substring(0, Math.min(json.length(), 4 << 20));
    json = json.endsWith("]}") ? json : json.substring(0, json.lastIndexOf(",{")) + "]}";
  }

  /** Beyond some 350 000 values, the 4 MiB that are read of such a file. */
  @Benchmark
  public Object runJson() throws MalformedInputException {
    return RunJson.parse(json, "run.json");
  }
}
