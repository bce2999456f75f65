package dev.warrenperf.run;

import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Problem;
import dev.warrenperf.model.Series;
import dev.warrenperf.model.SeriesFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a run whose snapshots are files of their own: one task a node, as many as there are cores.
 */
final class Ingest {

  private final RunInput input;
  private List<NodeInput> nodes;
  private final List<Notice> reordered = new ArrayList<>();
  private final Wanted wanted;
  private final SeriesFilter keep;
  private final ParseOptions options;
  private final AssumedRole role;
  private final Console console;

  Ingest(RunInput input, Wanted wanted, ParseOptions options, AssumedRole role, Console console) {
    this.input = input;
    this.nodes = input.nodes();
    this.wanted = wanted;
    this.keep = wanted.filter();
    this.options = options;
    this.role = role;
    this.console = console;
  }

  /** Reads what serves the window. */
  Ingested read(WindowRequest request)
      throws CommandException, InputException, InterruptedException {
    List<long[]> instants = nodes.stream().map(Ingest::instants).toList();
    RunWindow window = RunWindow.resolve(request, instants, input.description());
    RunWindow.Part around = window.around();
    List<NodeIngest.Result> results = readAll(around);
    if (results.stream().anyMatch(result -> result.disorder() != null)) {
      reorder(results, request);
      return read(request);
    }
    refuseUnusable(results);
    refuseOneProcess(results);
    RunDeltas deltas = new RunDeltas(usable(results), around.grid(), around.sinceStart(), wanted);
    if (!around.sinceStart() && window.isBetweenSnapshots()) {
      RunWindow.Part inside = window.inside();
      deltas = deltas.inside(usable(readAll(inside)), inside.grid(), window.window());
    }
    return new Ingested(
        deltas,
        window.window(),
        unreadable(results),
        lines(results),
        results.stream()
            .filter(NodeIngest.Result::dissolved)
            .map(some -> some.node().name())
            .collect(Collectors.toSet()),
        Stream.concat(reordered.stream(), problems(results).notices().stream()).toList());
  }

  /**
   * Puts the snapshots of one process into the order of what it counts, where there is one and
   * nobody asks for a part of the run.
   */
  private void reorder(List<NodeIngest.Result> results, WindowRequest request)
      throws MalformedInputException {
    List<NodeInput> ordered = new ArrayList<>(nodes);
    for (int i = 0; i < results.size(); i++) {
      String disorder = results.get(i).disorder();
      if (disorder != null) {
        NodeInput found =
            request.isWholeRun() && reordered.isEmpty() ? inOrder(nodes.get(i)) : null;
        if (found == null) {
          throw new MalformedInputException(disorder);
        }
        ordered.set(i, found);
      }
    }
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).disorder() != null) {
        reordered.add(CounterOrder.notice(results.get(i).node()));
      }
    }
    nodes = ordered;
  }

  private NodeInput inOrder(NodeInput node) {
    int[] order = node.isTimedByFiles() ? NodeIngest.order(node, wanted, options) : null;
    return order == null ? null : node.inOrder(order);
  }

  private static long[] instants(NodeInput node) {
    return IntStream.range(0, node.size()).mapToLong(node::instantMillis).toArray();
  }

  private List<NodeIngest.Result> readAll(RunWindow.Part part)
      throws InputException, InterruptedException {
    long total = part.spans().stream().mapToLong(span -> Math.max(0, span[1] - span[0] + 1L)).sum();
    Progress progress = new Progress(console, total);
    try {
      return SideBySide.all(
          IntStream.range(0, nodes.size()).mapToObj(i -> task(i, part, progress)).toList(),
          nodes.size());
    } finally {
      progress.end();
    }
  }

  /** The buffers of a node are made when its turn comes and go with it. */
  private Callable<NodeIngest.Result> task(int i, RunWindow.Part part, Progress progress) {
    NodeInput node = nodes.get(i);
    return () -> {
      try (node) {
        return new NodeIngest(
                node,
                role.give(node.node()),
                part.spans().get(i),
                () -> new SnapshotReader(keep, options),
                one ->
                    new NodeAccumulator(role.give(one), wanted, part.grid(), part.sinceStart())
                        .over(part.windows().get(i)),
                progress)
            .read();
      }
    };
  }

  /** A pair needs both its snapshots; of a directory, something has to be left. */
  private void refuseUnusable(List<NodeIngest.Result> results) throws MalformedInputException {
    boolean nothing =
        results.stream()
            .flatMap(result -> result.deltas().stream())
            .allMatch(deltas -> deltas.snapshots() == 0);
    boolean halfPair =
        input.kind() == RunInput.Kind.PAIR
            && results.stream().anyMatch(result -> result.unreadable() > 0);
    if (nothing || halfPair) {
      Problem problem = problems(results).firstRejecting(options.strict());
      throw new MalformedInputException(
          problem == null ? "expected snapshots, found none that can be read" : problem.toString());
    }
  }

  /** Files that only their names tell apart may be two snapshots of one process, in any order. */
  private void refuseOneProcess(List<NodeIngest.Result> results) throws MalformedInputException {
    Map<Double, NodeInput> byStart = new HashMap<>();
    for (int i = 0; i < results.size(); i++) {
      NodeInput node = nodes.get(i);
      double start = results.get(i).processStart();
      NodeInput other =
          node.isNamedByFile() && !Double.isNaN(start) ? byStart.put(start, node) : null;
      if (other != null) {
        throw new MalformedInputException(
            other.origin(0)
                + ": expected a process of its own, found the one of '"
                + node.origin(0)
                + "' (their "
                + Series.PROCESS_START
                + " is equal): call them before and after, or by their times");
      }
    }
  }

  private static ProblemDigest problems(List<NodeIngest.Result> results) {
    ProblemDigest problems = new ProblemDigest();
    results.forEach(result -> problems.addAll(result.problems()));
    return problems;
  }

  private static List<NodeDeltas> usable(List<NodeIngest.Result> results) {
    return results.stream()
        .flatMap(result -> result.deltas().stream())
        .filter(node -> node.snapshots() > 0)
        .toList();
  }

  private static Map<String, SnapshotLines> lines(List<NodeIngest.Result> results) {
    Map<String, SnapshotLines> lines = new TreeMap<>();
    for (NodeIngest.Result result : results) {
      if (result.lines() != null) {
        lines.put(result.node().name(), result.lines());
      }
    }
    return lines;
  }

  private static Map<String, Integer> unreadable(List<NodeIngest.Result> results) {
    Map<String, Integer> unreadable = new TreeMap<>();
    for (NodeIngest.Result result : results) {
      unreadable.put(result.node().name(), result.unreadable());
    }
    return unreadable;
  }
}
