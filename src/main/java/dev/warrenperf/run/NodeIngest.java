package dev.warrenperf.run;

import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.ParseResult;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.model.InstanceLabel;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeRole;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Problem;
import dev.warrenperf.model.Series;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the snapshots of one node that serve the window, one after the other. */
final class NodeIngest {

  /**
   * What came of a node.
   *
   * @param node which one
   * @param deltas what it did, or what the nodes did whose series its bodies hold
   * @param disorder what was read last when it was taken before the snapshot that it follows; the
   *     rest was not read then; else null
   * @param unreadable snapshots that could not be used
   * @param problems what was wrong with its snapshots
   * @param lines where its counts stand; null when no snapshot was used or nobody could look there
   * @param processStart when the process of its last snapshot began, seconds since 1970; NaN when
   *     not known
   */
  record Result(
      Node node,
      List<NodeDeltas> deltas,
      String disorder,
      int unreadable,
      ProblemDigest problems,
      SnapshotLines lines,
      double processStart) {

    /** Whether its bodies hold several nodes, of which none is called like it. */
    boolean dissolved() {
      return !deltas.isEmpty()
          && deltas.stream().noneMatch(some -> some.node().name().equals(node.name()));
    }
  }

  private final NodeInput input;
  private final int first;
  private final int last;
  private final SnapshotReader reader;
  private final ScrapeCheck check;
  private final Node node;
  private final Function<Node, NodeAccumulator> accumulators;
  private NodeAccumulator accumulator;
  private FederatedSamples federated;
  private final Progress progress;
  private final ProblemDigest problems = new ProblemDigest();
  private int unreadable;
  private int firstUsed = -1;
  private int lastUsed = -1;
  private int passedOver = -1;

  /**
   * Prepares a node.
   *
   * @param node which one
   * @param span indexes of the first and last snapshot to read
   * @param readers makes what reads its snapshots
   * @param accumulators makes what follows a node
   */
  NodeIngest(
      NodeInput input,
      Node node,
      int[] span,
      Supplier<SnapshotReader> readers,
      Function<Node, NodeAccumulator> accumulators,
      Progress progress) {
    this.input = input;
    this.first = span[0];
    this.last = span[1];
    this.reader = readers.get();
    this.check = new ScrapeCheck(input, last, readers);
    this.node = node;
    if (input.isRegrouped()) {
      reader.samples().setRegrouped();
    }
    this.accumulators = accumulators;
    this.progress = progress;
  }

  /**
   * Reads them; once.
   *
   * @throws MalformedInputException when one cannot be read again
   */
  Result read() throws MalformedInputException {
    String disorder = null;
    for (int i = first; i <= last && disorder == null; i++) {
      if (read(i)) {
        accept(input.instantMillis(i));
        disorder = isOutOfOrder() ? disorder(input.origin(i)) : null;
        firstUsed = firstUsed < 0 ? i : firstUsed;
        lastUsed = i;
      } else {
        passedOver = i;
      }
      progress.step();
    }
    if (passedOver > lastUsed && lastUsed >= 0) {
      again(lastUsed);
    }
    double start = ScrapeCheck.processStart(reader.samples());
    return new Result(node, deltas(), disorder, unreadable, problems, lines(), start);
  }

  /** The places of all its snapshots in the order of what its process counts; null without one. */
  static int[] order(NodeInput input, Wanted wanted, ParseOptions options) {
    SnapshotReader reader = new SnapshotReader(wanted.filter(), options);
    return CounterOrder.of(
        new CounterOrder.Snapshots() {
          @Override
          public int size() {
            return input.size();
          }

          @Override
          public NodeSamples at(int i) {
            try {
              input.read(i, reader.nextBody());
              return reader.read(() -> input.origin(i)).accepted() ? reader.samples() : null;
            } catch (IOException unreadable) {
              return null; // it has no place then
            }
          }
        },
        wanted);
  }

  private void accept(long instantMillis) {
    if (accumulator == null && federated == null) {
      begin(reader.samples().series());
    }
    if (federated != null) {
      federated.accept(instantMillis, reader.samples());
    } else {
      accumulator.accept(instantMillis, reader.samples());
    }
  }

  private boolean isOutOfOrder() {
    return federated != null ? federated.isOutOfOrder() : accumulator.isOutOfOrder();
  }

  private void begin(List<Series> first) {
    if (InstanceLabel.tellsNodes(first)) {
      federated = new FederatedSamples(first, name -> accumulators.apply(named(name)));
    } else {
      accumulator = accumulators.apply(node);
    }
  }

  private Node named(String name) {
    return name == null
        ? node
        : new Node(name, node.role() == null ? NodeRole.of(name) : node.role(), true, node.cores());
  }

  private List<NodeDeltas> deltas() {
    if (federated != null) {
      return federated.finish();
    }
    NodeAccumulator followed = accumulator == null ? accumulators.apply(node) : accumulator;
    if (input.isPartlyUnseen()) {
      followed.missed();
    }
    return List.of(followed.finish());
  }

  /** What is wrong with a snapshot that was taken before the one that it follows. */
  static String disorder(String origin) {
    return origin
        + ": expected snapshots in the order in which they were taken, found every counter lower"
        + " than in the one before, of the same process";
  }

  private SnapshotLines lines() {
    return lastUsed < 0 || federated != null || input.isRegrouped()
        ? null
        : new SnapshotLines(input.origin(firstUsed), input.origin(lastUsed), reader.lines());
  }

  /** What is present at the end is what the last snapshot holds, not what is none behind it. */
  private void again(int i) throws MalformedInputException {
    try {
      load(i);
    } catch (IOException gone) {
      throw new MalformedInputException(input.origin(i) + ": cannot be read again", gone);
    }
  }

  private ParseResult load(int i) throws IOException {
    input.read(i, reader.nextBody());
    return reader.read(() -> input.origin(i));
  }

  /** Whether there is a snapshot to use. */
  private boolean read(int i) {
    ParseResult result;
    try {
      result = load(i);
    } catch (IOException failure) {
      return unusable(
          i, Objects.toString(failure.getMessage()).replace(input.origin(i) + ": ", ""));
    }
    problems.addAll(result);
    if (!result.accepted()) {
      unreadable++;
      return false;
    }
    ScrapeCheck.Finding finding = check.of(i, result, reader.samples());
    return switch (finding) {
      case SNAPSHOT -> true;
      case NO_SAMPLES, STALE -> unusable(i, finding.fault());
      case LEFT_OVER -> leftOver(i);
    };
  }

  private boolean unusable(int i, String fault) {
    problems.add(new Problem(input.origin(i), 1, 1, Problem.Tier.SYNTAX, fault));
    unreadable++;
    return false;
  }

  /** No snapshot, but it may tell that the target answered. */
  private boolean leftOver(int i) {
    String fault = ScrapeCheck.Finding.LEFT_OVER.fault();
    problems.add(new Problem(input.origin(i), 1, 1, Problem.Tier.NOTICE, fault));
    if (accumulator != null && check.isOfTarget(i)) {
      accumulator.answered(input.instantMillis(i));
    }
    return false;
  }
}
