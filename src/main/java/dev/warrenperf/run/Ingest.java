package dev.warrenperf.run;

import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private final ParseOptions options;
  private final AssumedRole role;
  private final Console console;

  Ingest(RunInput input, Wanted wanted, ParseOptions options, AssumedRole role, Console console) {
    this.input = input;
    this.nodes = input.nodes();
    this.wanted = wanted;
    this.options = options;
    this.role = role;
    this.console = console;
  }

  /** Reads what serves the window. */
  Ingested read(WindowRequest request)
      throws CommandException, MalformedInputException, InterruptedException {
    List<long[]> instants = nodes.stream().map(Ingest::instants).toList();
    Window window = Windows.resolve(request, instants, input.description());
    List<int[]> spans = instants.stream().map(window::span).toList();
    boolean sinceStart = spans.stream().allMatch(span -> span[0] == span[1]);
    TimeGrid grid = TimeGrid.over(Windows.used(instants, spans));
    List<NodeIngest.Result> results =
        readAll(spans, instants.stream().map(node -> window).toList(), grid, sinceStart);
    if (results.stream().anyMatch(result -> result.disorder() != null)) {
      reorder(results, request);
      return read(request);
    }
    refuseUnusable(results);
    refuseOneProcess(results);
    RunDeltas around = new RunDeltas(usable(results), grid, sinceStart, wanted);
    return new Ingested(
        sinceStart || !Windows.cutsBetween(window, instants)
            ? around
            : inside(around, window, instants),
        window,
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

  /** The same run once more, by the snapshots inside the window alone. */
  private RunDeltas inside(RunDeltas around, Window window, List<long[]> instants)
      throws InterruptedException, MalformedInputException {
    List<int[]> spans = instants.stream().map(window::inside).toList();
    TimeGrid grid = TimeGrid.over(Windows.used(instants, spans));
    List<Window> within = instants.stream().map(window::within).toList();
    return around.inside(usable(readAll(spans, within, grid, false)), grid, window);
  }

  private static long[] instants(NodeInput node) {
    return IntStream.range(0, node.size()).mapToLong(node::instantMillis).toArray();
  }

  private List<NodeIngest.Result> readAll(
      List<int[]> spans, List<Window> windows, TimeGrid grid, boolean sinceStart)
      throws InterruptedException, MalformedInputException {
    long total = spans.stream().mapToLong(span -> Math.max(0, span[1] - span[0] + 1L)).sum();
    Progress progress = new Progress(console, total);
    SeriesFilter keep = wanted.filter();
    List<Callable<NodeIngest.Result>> tasks = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      NodeInput node = nodes.get(i);
      Node named = role.give(node.node());
      int[] span = spans.get(i);
      Window window = windows.get(i);
      // The buffers of a node are made when its turn comes and go with it.
      tasks.add(
          () -> {
            try (node) {
              SnapshotReader reader = new SnapshotReader(keep, options);
              return new NodeIngest(
                      node,
                      named,
                      span,
                      reader,
                      one ->
                          new NodeAccumulator(role.give(one), wanted, grid, sinceStart)
                              .over(window),
                      progress)
                  .read();
            }
          });
    }
    int threads = Math.min(tasks.size(), Runtime.getRuntime().availableProcessors());
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads));
    try {
      return results(workers.invokeAll(tasks));
    } finally {
      workers.shutdownNow();
      progress.end();
    }
  }

  private static List<NodeIngest.Result> results(List<Future<NodeIngest.Result>> futures)
      throws InterruptedException, MalformedInputException {
    List<NodeIngest.Result> results = new ArrayList<>();
    for (Future<NodeIngest.Result> future : futures) {
      try {
        results.add(future.get());
      } catch (ExecutionException failure) {
        if (failure.getCause() instanceof MalformedInputException refused) {
          throw refused;
        }
        if (failure.getCause() instanceof RuntimeException unexpected) {
          throw unexpected;
        }
        if (failure.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(failure.getCause());
      }
    }
    return results;
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
