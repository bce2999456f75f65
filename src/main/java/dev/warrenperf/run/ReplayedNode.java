package dev.warrenperf.run;

import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.TimestampedNode;
import dev.warrenperf.exposition.TimestampedReader;
import dev.warrenperf.exposition.TimestampedRun;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeRole;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A node of a run that is one file: one snapshot, or many whose samples tell their instants.
 *
 * @param held its snapshots; null when nothing of the file is kept
 * @param order the place in the file of each
 */
record ReplayedNode(
    NodeInput file, TimestampedRun run, TimestampedNode held, int[] order, Wanted wanted)
    implements NodeSnapshots {

  /**
   * Reads a file.
   *
   * @param problems takes what is wrong with it
   * @throws MalformedInputException when it holds no snapshot that can be used
   */
  static List<NodeSnapshots> read(
      NodeInput file, Wanted wanted, ParseOptions options, ProblemDigest problems)
      throws MalformedInputException, IOException {
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
    return run.nodes().isEmpty()
        ? List.of(new ReplayedNode(file, run, null, new int[] {0}, wanted))
        : run.nodes().stream().map(held -> of(file, run, held, wanted)).toList();
  }

  private static NodeSnapshots of(
      NodeInput file, TimestampedRun run, TimestampedNode held, Wanted wanted) {
    return new ReplayedNode(file, run, held, IntStream.range(0, held.size()).toArray(), wanted);
  }

  @Override
  public Node node() {
    String name = held == null ? null : held.name();
    return name == null ? file.node() : new Node(name, NodeRole.of(name), true, null);
  }

  @Override
  public String origin() {
    return file.origin(0);
  }

  /** A single snapshot without timestamps has the instant that a line or its name tells, if any. */
  @Override
  public long[] instants() {
    if (held == null || !run.timestamped()) {
      boolean told = run.toldMillis() != Long.MIN_VALUE;
      return new long[] {told ? run.toldMillis() : file.instantMillis(0)};
    }
    return IntStream.of(order)
        .mapToLong(i -> run.instantsKnown() ? held.instantMillis(i) : Long.MIN_VALUE)
        .toArray();
  }

  @Override
  public Result read(int[] span, Function<Node, NodeAccumulator> accumulators, Progress progress) {
    NodeSamples samples = samples();
    NodeAccumulator accumulator = accumulators.apply(node());
    long[] instants = instants();
    for (int i = span[0]; i <= span[1] && !accumulator.isOutOfOrder(); i++) {
      if (held != null) {
        held.replay(order[i], samples);
      }
      accumulator.accept(instants[i], samples);
    }
    return new Result(
        List.of(accumulator.finish()),
        accumulator.isOutOfOrder() ? NodeSnapshots.disorder(origin()) : null,
        0,
        new ProblemDigest(),
        null,
        Double.NaN);
  }

  private NodeSamples samples() {
    NodeSamples samples = new NodeSamples();
    samples.setFamilies(run.families());
    return samples;
  }

  @Override
  public NodeSnapshots inOrder() {
    if (instants()[0] != Long.MIN_VALUE) {
      return null;
    }
    NodeSamples samples = samples();
    int[] found = CounterOrder.of(order.length, i -> replayed(i, samples), wanted);
    return found == null ? null : new ReplayedNode(file, run, held, found, wanted);
  }

  private NodeSamples replayed(int i, NodeSamples samples) {
    held.replay(i, samples);
    return samples;
  }
}
