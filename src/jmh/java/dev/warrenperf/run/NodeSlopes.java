package dev.warrenperf.run;

import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunFiles;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.RunDescription;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** How the time of reading grows with the number of nodes, each of two small snapshots. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class NodeSlopes {

  private static final byte[] BODY =
      "process_cpu_seconds_total 1\n".getBytes(StandardCharsets.UTF_8);

  /** Nodes. */
  @Param({"1000", "10000", "100000"})
  public int size;

  private RunInput run;

  private record SmallNode(Node node) implements NodeInput {

    @Override
    public int size() {
      return 2;
    }

    @Override
    public long instantMillis(int i) {
      return 1_795_466_172_251L + 5_000L * i;
    }

    @Override
    public String origin(int i) {
      return node.name() + "/" + i;
    }

    @Override
    public void read(int i, BodyBuffer into) {
      into.ensureCapacity(BODY.length);
      System.arraycopy(BODY, 0, into.bytes(), 0, BODY.length);
      into.setLength(BODY.length);
    }

    @Override
    public InputStream open(int i) {
      return new ByteArrayInputStream(BODY);
    }
  }

  private static RunInput run(List<NodeInput> nodes) {
    return new RunInput(
        RunInput.Kind.DIRECTORY,
        RunDescription.of("small"),
        nodes,
        List.of(),
        RunFiles.NONE,
        () -> {});
  }

  /** Makes the nodes up. */
  @Setup
  public void prepare() {
    run =
        run(
            IntStream.range(0, size)
                .mapToObj(i -> new Node("worker-" + i, "worker", true, null))
                .map(node -> (NodeInput) new SmallNode(node))
                .toList());
  }

  @Benchmark
  public Object nodes() throws Exception {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    return new Ingest(
            run,
            new Wanted(
                Set.of(),
                Set.of("process_cpu_seconds_total"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()),
            ParseOptions.lenient(),
            null,
            new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, 80))
        .read(WindowRequest.WHOLE_RUN);
  }
}
