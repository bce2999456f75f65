package dev.warrenperf.run;

import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.TimestampedNode;
import dev.warrenperf.exposition.TimestampedReader;
import dev.warrenperf.exposition.TimestampedRun;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeRole;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a run that is one file: one snapshot, or many whose samples tell their instants. */
final class FileIngest {

  private final NodeInput file;
  private final RunInput input;
  private final Wanted wanted;
  private final ParseOptions options;
  private final AssumedRole role;
  private final List<Notice> reordered = new ArrayList<>();

  FileIngest(RunInput input, Wanted wanted, ParseOptions options, AssumedRole role) {
    this.input = input;
    this.file = input.nodes().get(0);
    this.wanted = wanted;
    this.options = options;
    this.role = role;
  }

  Ingested read(WindowRequest request)
      throws CommandException, MalformedInputException, IOException {
    ProblemDigest problems = new ProblemDigest();
    TimestampedRun run;
    try (InputStream body = file.open(0)) {
      run = TimestampedReader.read(file.origin(0), body, wanted.filter(), options);
    }
    problems.addAll(run.result());
    if (!run.result().accepted()) {
      Problem problem = problems.firstRejecting(options.strict());
      throw new MalformedInputException(
          problem == null ? file.origin(0) + ": expected a snapshot" : problem.toString());
    }
    if (run.result().samples() == 0) {
      throw new MalformedInputException(
          file.origin(0) + ":1:1: " + ScrapeCheck.Finding.NO_SAMPLES.fault());
    }
    List<long[]> instants = instants(run);
    RunWindow window = RunWindow.resolve(request, instants, input.description());
    RunWindow.Part around = window.around();
    List<NodeDeltas> nodes = replayAll(run, window, around);
    RunDeltas deltas = new RunDeltas(nodes, around.grid(), around.sinceStart(), wanted);
    if (!around.sinceStart() && window.isBetweenSnapshots()) {
      RunWindow.Part inside = window.inside();
      deltas = deltas.inside(replayAll(run, window, inside), inside.grid(), window.window());
    }
    return new Ingested(
        deltas,
        window.window(),
        Map.of(),
        Map.of(),
        nodes.isEmpty() || measured(nodes) ? Set.of() : Set.of(file.node().name()),
        Stream.concat(reordered.stream(), problems.notices().stream()).toList());
  }

  /** What each node did that has snapshots in this part. */
  private List<NodeDeltas> replayAll(TimestampedRun run, RunWindow window, RunWindow.Part part)
      throws MalformedInputException {
    List<NodeDeltas> deltas = new ArrayList<>();
    for (int i = 0; i < part.spans().size(); i++) {
      int[] span = part.spans().get(i);
      if (span[0] <= span[1]) {
        int[] order = IntStream.rangeClosed(span[0], span[1]).toArray();
        deltas.add(replay(run, i, order, window.instants(i), part));
      }
    }
    return deltas;
  }

  /** Whether anything is the file's own. */
  private boolean measured(List<NodeDeltas> deltas) {
    return deltas.stream().anyMatch(some -> some.node().name().equals(file.node().name()));
  }

  /**
   * A single snapshot without timestamps has the instant that a line or its name tells, if any. A
   * file of which nothing is kept is one, too.
   */
  private List<long[]> instants(TimestampedRun run) {
    long only = run.toldMillis() == Long.MIN_VALUE ? file.instantMillis(0) : run.toldMillis();
    if (run.nodes().isEmpty()) {
      return List.of(new long[] {only});
    }
    return run.nodes().stream()
        .map(node -> run.timestamped() ? instants(run, node) : new long[] {only})
        .toList();
  }

  private static long[] instants(TimestampedRun run, TimestampedNode node) {
    return IntStream.range(0, node.size())
        .mapToLong(i -> run.instantsKnown() ? node.instantMillis(i) : Long.MIN_VALUE)
        .toArray();
  }

  private NodeDeltas replay(
      TimestampedRun run, int place, int[] order, long[] instants, RunWindow.Part part)
      throws MalformedInputException {
    // nothing of the file may be kept
    TimestampedNode node = run.nodes().isEmpty() ? null : run.nodes().get(place);
    NodeSamples samples = new NodeSamples();
    samples.setFamilies(run.families());
    NodeAccumulator accumulator =
        new NodeAccumulator(node(node), wanted, part.grid(), part.sinceStart())
            .over(part.windows().get(place));
    for (int i : order) {
      if (node != null) {
        node.replay(i, samples);
      }
      accumulator.accept(instants[i], samples);
      if (accumulator.isOutOfOrder()) {
        int[] other = reordered(run, node, instants);
        reordered.add(CounterOrder.notice(node(node)));
        return replay(run, place, other, instants, part);
      }
    }
    return accumulator.finish();
  }

  /** By what the process counts, where nobody knows when snapshots were taken; once. */
  private int[] reordered(TimestampedRun run, TimestampedNode node, long[] instants)
      throws MalformedInputException {
    boolean timed = instants[0] != Long.MIN_VALUE;
    int[] order = timed || !reordered.isEmpty() ? null : order(run, node);
    if (order == null) {
      throw new MalformedInputException(NodeIngest.disorder(file.origin(0)));
    }
    return order;
  }

  private int[] order(TimestampedRun run, TimestampedNode node) {
    NodeSamples samples = new NodeSamples();
    samples.setFamilies(run.families());
    return CounterOrder.of(
        new CounterOrder.Snapshots() {
          @Override
          public int size() {
            return node.size();
          }

          @Override
          public NodeSamples at(int i) {
            node.replay(i, samples);
            return samples;
          }
        },
        wanted);
  }

  private Node node(TimestampedNode node) {
    String name = node == null ? null : node.name();
    return role.give(name == null ? file.node() : new Node(name, NodeRole.of(name), true, null));
  }
}
