package dev.warrenperf.run;

import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Problem;
import dev.warrenperf.model.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a run: one task a node, as many as there are cores. */
final class Ingest {

  private final RunInput input;
  private final Wanted wanted;
  private final ParseOptions options;
  private final String role;
  private final Console console;
  private final ProblemDigest problems = new ProblemDigest();
  private final List<Notice> reordered = new ArrayList<>();
  private List<NodeSnapshots> nodes;

  /**
   * @param role of nodes of which none is told: {@code manager}, {@code worker} or another word;
   *     null when nothing was said
   * @param console where progress is shown
   */
  Ingest(RunInput input, Wanted wanted, ParseOptions options, String role, Console console) {
    this.input = input;
    this.wanted = wanted;
    this.options = options;
    this.role = role;
    this.console = console;
  }

  /** Reads what serves the window. */
  Ingested read(WindowRequest request)
      throws CommandException, InputException, IOException, InterruptedException {
    nodes =
        input.kind() == RunInput.Kind.SINGLE
            ? ReplayedNode.read(input.nodes().get(0), wanted, options, problems)
            : input.nodes().stream().map(this::files).toList();
    return readNodes(request);
  }

  private NodeSnapshots files(NodeInput node) {
    return new SnapshotFiles(node, withRole(node.node()), wanted, options);
  }

  private Node withRole(Node node) {
    return node.role() != null || role == null
        ? node
        : new Node(node.name(), role, node.scraped(), node.cores());
  }

  private Ingested readNodes(WindowRequest request)
      throws CommandException, InputException, InterruptedException {
    List<long[]> instants = nodes.stream().map(NodeSnapshots::instants).toList();
    RunWindow window = RunWindow.resolve(request, instants, input.description());
    RunWindow.Part around = window.around();
    List<NodeSnapshots.Result> results = readAll(around);
    if (results.stream().anyMatch(result -> result.disorder() != null)) {
      reorder(results, request);
      return readNodes(request);
    }
    results.forEach(result -> problems.addAll(result.problems()));
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
        dissolved(results),
        Stream.concat(reordered.stream(), problems.notices().stream()).toList());
  }

  /**
   * Puts the snapshots of one process into the order of what it counts, where there is one and
   * nobody asks for a part of the run.
   */
  private void reorder(List<NodeSnapshots.Result> results, WindowRequest request)
      throws MalformedInputException {
    boolean allowed = request.isWholeRun() && reordered.isEmpty();
    List<NodeSnapshots> ordered = new ArrayList<>(nodes);
    for (int i = 0; i < results.size(); i++) {
      String disorder = results.get(i).disorder();
      if (disorder != null) {
        NodeSnapshots found = allowed ? nodes.get(i).inOrder() : null;
        if (found == null) {
          throw new MalformedInputException(disorder);
        }
        ordered.set(i, found);
        reordered.add(CounterOrder.notice(found.node()));
      }
    }
    nodes = ordered;
  }

  private List<NodeSnapshots.Result> readAll(RunWindow.Part part)
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

  private Callable<NodeSnapshots.Result> task(int i, RunWindow.Part part, Progress progress) {
    NodeSnapshots node = nodes.get(i);
    Function<Node, NodeAccumulator> accumulators =
        one ->
            new NodeAccumulator(withRole(one), wanted, part.grid(), part.sinceStart())
                .over(part.windows().get(i));
    return () -> node.read(part.spans().get(i), accumulators, progress);
  }

  /** A pair needs both its snapshots; of a directory, something has to be left. */
  private void refuseUnusable(List<NodeSnapshots.Result> results) throws MalformedInputException {
    boolean halfPair =
        input.kind() == RunInput.Kind.PAIR
            && results.stream().anyMatch(result -> result.unreadable() > 0);
    if (usable(results).isEmpty() || halfPair) {
      Problem problem = problems.firstRejecting(options.strict());
      throw new MalformedInputException(
          problem == null ? "expected snapshots, found none that can be read" : problem.toString());
    }
  }

  /** Files that only their names tell apart may be two snapshots of one process, in any order. */
  private void refuseOneProcess(List<NodeSnapshots.Result> results) throws MalformedInputException {
    Map<Double, NodeSnapshots> byStart = new HashMap<>();
    for (int i = 0; i < results.size(); i++) {
      NodeSnapshots node = nodes.get(i);
      double start = results.get(i).processStart();
      NodeSnapshots other = Double.isNaN(start) ? null : byStart.put(start, node);
      if (other != null) {
        throw new MalformedInputException(
            ("%s: expected a process of its own, found the one of '%s' (their %s is equal): call"
                    + " them before and after, or by their times")
                .formatted(other.origin(), node.origin(), Series.PROCESS_START));
      }
    }
  }

  private static List<NodeDeltas> usable(List<NodeSnapshots.Result> results) {
    return results.stream()
        .flatMap(result -> result.deltas().stream())
        .filter(node -> node.snapshots() > 0)
        .toList();
  }

  private Map<String, SnapshotLines> lines(List<NodeSnapshots.Result> results) {
    Map<String, SnapshotLines> lines = new TreeMap<>();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).lines() != null) {
        lines.put(nodes.get(i).node().name(), results.get(i).lines());
      }
    }
    return lines;
  }

  private Map<String, Integer> unreadable(List<NodeSnapshots.Result> results) {
    Map<String, Integer> unreadable = new TreeMap<>();
    for (int i = 0; i < results.size(); i++) {
      unreadable.put(nodes.get(i).node().name(), results.get(i).unreadable());
    }
    return unreadable;
  }

  /** The nodes whose bodies hold the series of others, and none of their own. */
  private Set<String> dissolved(List<NodeSnapshots.Result> results) {
    Set<String> measured =
        results.stream()
            .flatMap(result -> result.deltas().stream())
            .map(deltas -> deltas.node().name())
            .collect(Collectors.toSet());
    return input.nodes().stream()
        .map(node -> node.node().name())
        .filter(name -> !measured.contains(name))
        .collect(Collectors.toSet());
  }
}
