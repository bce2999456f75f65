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
import dev.warrenperf.prometheus.ServerSeries;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

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

  static final String NO_SAMPLES = "expected Prometheus metrics, found no sample";

  static final String STALE =
      "expected numbers, found NaN for every sample: the mark of a server for a target that was not"
          + " scraped, which is no snapshot";

  static final String LEFT_OVER =
      "expected a scrape, found less than half of the samples of its neighbour and no "
          + Series.PROCESS_START
          + ", as a server leaves it that removes duplicates or notes a scrape: it is no snapshot";

  private final NodeInput input;
  private final int first;
  private final int last;
  private final SnapshotReader reader;
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

  /** Samples of the last snapshot used that told its process; 0 when none did. */
  private int whole;

  /**
   * Prepares a node.
   *
   * @param node which one
   * @param span indexes of the first and last snapshot to read
   * @param accumulators makes what follows a node
   */
  NodeIngest(
      NodeInput input,
      Node node,
      int[] span,
      SnapshotReader reader,
      Function<Node, NodeAccumulator> accumulators,
      Progress progress) {
    this.input = input;
    this.first = span[0];
    this.last = span[1];
    this.reader = reader;
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
    return new Result(node, deltas(), disorder, unreadable, problems, lines(), processStart());
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
    return lastUsed < 0 || federated != null || !input.hasLines()
        ? null
        : new SnapshotLines(input.origin(firstUsed), input.origin(lastUsed), reader.lines());
  }

  private double processStart() {
    NodeSamples samples = reader.samples();
    for (int i = 0; i < samples.size(); i++) {
      if (samples.series().get(i).name().equals(Series.PROCESS_START) && samples.present(i)) {
        return samples.value(i);
      }
    }
    return Double.NaN;
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
    if (result.samples() == 0) {
      // As a first snapshot it would make everything look born inside the window.
      return unusable(i, NO_SAMPLES);
    }
    if (isStale()) {
      return unusable(i, STALE);
    }
    if (isLeftOver(i, result.samples())) {
      problems.add(new Problem(input.origin(i), 1, 1, Problem.Tier.NOTICE, LEFT_OVER));
      if (accumulator != null && isOfTarget(i)) {
        accumulator.answered(input.instantMillis(i));
      }
      return false;
    }
    return true;
  }

  private boolean unusable(int i, String fault) {
    problems.add(new Problem(input.origin(i), 1, 1, Problem.Tier.SYNTAX, fault));
    unreadable++;
    return false;
  }

  /**
   * Whether it is what is left of another scrape: a few series, and not the one that tells the
   * process, which a neighbour tells. Taken as a snapshot it would end all other series.
   */
  private boolean isLeftOver(int i, int samples) {
    if (!Double.isNaN(processStart())) {
      whole = samples;
      return false;
    }
    return 2L * samples < (whole == 0 && firstUsed < 0 ? wholeNext(i) : whole);
  }

  /** Whether it holds anything that only the target can have told. */
  private boolean isOfTarget(int i) {
    SnapshotReader all =
        new SnapshotReader(SeriesFilter.everything(), new ParseOptions(false, null));
    try {
      input.read(i, all.nextBody());
    } catch (IOException gone) {
      return false;
    }
    all.read(() -> input.origin(i));
    return all.samples().series().stream().anyMatch(one -> !ServerSeries.isOne(one.name()));
  }

  /** Samples of the next snapshot if it tells its process, else 0; this one is read again. */
  private int wholeNext(int i) {
    if (i == last) {
      return 0;
    }
    try {
      ParseResult next = load(i + 1);
      int samples = next.accepted() && !Double.isNaN(processStart()) ? next.samples() : 0;
      load(i);
      return samples;
    } catch (IOException unreadable) {
      return 0; // told where its turn comes
    }
  }

  /** Whether all is NaN, a count among it, which no process ever tells as NaN. */
  private boolean isStale() {
    NodeSamples samples = reader.samples();
    boolean counts = false;
    for (int i = 0; i < samples.size(); i++) {
      if (samples.present(i)) {
        if (!Double.isNaN(samples.value(i))) {
          return false;
        }
        counts |= isCount(samples.series().get(i).name());
      }
    }
    return counts;
  }

  private static boolean isCount(String name) {
    return name.endsWith("_bucket")
        || name.endsWith("_count")
        || name.endsWith("_total")
        || name.equals(Series.PROCESS_START);
  }
}
