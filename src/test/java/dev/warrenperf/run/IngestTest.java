package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.analysis.Wants;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IngestTest {

  private static final int NODES = 2_000;
  private static final byte[] BODY =
      "process_cpu_seconds_total 1\n".getBytes(StandardCharsets.UTF_8);

  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicLong heldAtEnd = new AtomicLong();

  /** Two small snapshots; what is held is looked at near the end. */
  private final class SmallNode implements NodeInput {

    private final String name;

    SmallNode(int number) {
      name = "worker-" + number;
    }

    @Override
    public Node node() {
      return new Node(name, "worker", true, null);
    }

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
      return name + "/" + i;
    }

    @Override
    public void read(int i, BodyBuffer into) {
      if (read.incrementAndGet() == 2 * NODES - 2) {
        heldAtEnd.set(held());
      }
      into.ensureCapacity(BODY.length);
      System.arraycopy(BODY, 0, into.bytes(), 0, BODY.length);
      into.setLength(BODY.length);
    }

    @Override
    public InputStream open(int i) {
      return new ByteArrayInputStream(BODY);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  /** The least of several looks: between a collection and a look other threads make garbage. */
  private static long held() {
    Runtime heap = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int look = 0; look < 5; look++) {
      System.gc();
      least = Math.min(least, heap.totalMemory() - heap.freeMemory());
    }
    return least;
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

  @Test
  void buffers_of_a_node_go_with_it_so_that_thousands_of_nodes_take_little() throws Exception {
    List<NodeInput> nodes =
        IntStream.range(0, NODES).mapToObj(i -> (NodeInput) new SmallNode(i)).toList();
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Console console =
        new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, 80);
    Wanted wanted = Wants.of(Set.of(), Set.of("process_cpu_seconds_total"), List.of(), List.of());
    long before = held();
    Ingested run =
        new Ingest(run(nodes), wanted, ParseOptions.lenient(), null, console)
            .read(WindowRequest.WHOLE_RUN);
    assertEquals(NODES, run.deltas().nodes().size());
    assertEquals(NODES, closed.get());
    long each = (heldAtEnd.get() - before) / NODES;
    assertTrue(each < 20_000, "each node holds " + each + " bytes");
  }
}
