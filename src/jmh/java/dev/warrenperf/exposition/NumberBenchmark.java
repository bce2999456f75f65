package dev.warrenperf.exposition;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Numbers by the shapes that a metrics page has; the time is that of one number. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class NumberBenchmark {

  private static final int NUMBERS = 1024;

  /** What the numbers look like. */
  public enum Shape {
    COUNT,
    MILLIONS,
    SUM
  }

  /** The shape of this round. */
  @Param public Shape shape;

  private final NumberReader reader = new NumberReader();
  private final int[] starts = new int[NUMBERS];
  private byte[] bytes;
  private String[] texts;

  /** Writes the numbers down. */
  @Setup
  public void write() {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder all = new StringBuilder();
    texts = new String[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      texts[i] =
          switch (shape) {
            case COUNT -> Integer.toString(random.nextInt(1_000_000));
            case MILLIONS -> 1 + random.nextInt(9) + "." + random.nextInt(999_999) + "e+06";
            case SUM -> random.nextInt(10_000) + "." + (10_000_000_000_000L + random.nextInt());
          };
      starts[i] = all.length();
      all.append(texts[i]).append('\n');
    }
    bytes = all.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** The tool's reader. */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public double reader() {
    double sum = 0;
    for (int start : starts) {
      reader.read(bytes, start);
      sum += reader.value();
    }
    return sum;
  }

  /** The JDK's, which has the text as a string already. */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public double parseDouble() {
    double sum = 0;
    for (String text : texts) {
      sum += Double.parseDouble(text);
    }
    return sum;
  }
}
