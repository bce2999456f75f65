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
import dev.warrenperf.model.SeriesFilter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The snapshots of a node in files of their own. */
final class SnapshotFiles implements NodeSnapshots {

  private final NodeInput input;
  private final Node node;
  private final Wanted wanted;
  private final SeriesFilter keep;
  private final ParseOptions options;

  SnapshotFiles(NodeInput input, Node node, Wanted wanted, ParseOptions options) {
    this.input = input;
    this.node = node;
    this.wanted = wanted;
    this.keep = wanted.filter();
    this.options = options;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public String origin() {
    return input.origin(0);
  }

  @Override
  public long[] instants() {
    return IntStream.range(0, input.size()).mapToLong(input::instantMillis).toArray();
  }

  /** The buffers of a node are made when its turn comes and go with it. */
  @Override
  public Result read(int[] span, Function<Node, NodeAccumulator> accumulators, Progress progress)
      throws MalformedInputException {
    try (input) {
      return new Reading(span, accumulators, progress).read();
    } catch (IOException unclosed) {
      throw new IllegalStateException(unclosed);
    }
  }

  private SnapshotReader reader() {
    return new SnapshotReader(keep, options);
  }

  @Override
  public NodeSnapshots inOrder() {
    if (!input.isTimedByFiles()) {
      return null;
    }
    SnapshotReader reader = reader();
    int[] order = CounterOrder.of(input.size(), i -> read(i, reader), wanted);
    return order == null ? null : new SnapshotFiles(input.inOrder(order), node, wanted, options);
  }

  /** Null for one that cannot be read, which has no place then. */
  private NodeSamples read(int i, SnapshotReader reader) {
    try {
      input.read(i, reader.nextBody());
      return reader.read(() -> input.origin(i)).accepted() ? reader.samples() : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** The snapshots that serve a window, one after the other; once. */
  private final class Reading {

    private final int first;
    private final int last;
    private final SnapshotReader reader = reader();
    private final ScrapeCheck check;
    private final Function<Node, NodeAccumulator> accumulators;
    private NodeAccumulator accumulator;
    private FederatedSamples federated;
    private final Progress progress;
    private final ProblemDigest problems = new ProblemDigest();
    private int unreadable;
    private int firstUsed = -1;
    private int lastUsed = -1;
    private int passedOver = -1;

    Reading(int[] span, Function<Node, NodeAccumulator> accumulators, Progress progress) {
      this.first = span[0];
      this.last = span[1];
      this.check = new ScrapeCheck(input, last, SnapshotFiles.this::reader);
      this.accumulators = accumulators;
      this.progress = progress;
      if (input.isRegrouped()) {
        reader.samples().setRegrouped();
      }
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
          disorder = isOutOfOrder() ? NodeSnapshots.disorder(input.origin(i)) : null;
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
      double start =
          input.isNamedByFile() ? ScrapeCheck.processStart(reader.samples()) : Double.NaN;
      return new Result(deltas(), disorder, unreadable, problems, lines(), start);
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
          : new Node(
              name, node.role() == null ? NodeRole.of(name) : node.role(), true, node.cores());
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

    private SnapshotLines lines() {
      return lastUsed < 0 || federated != null || !input.hasLines()
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
}
