package dev.warrenperf.run;

import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.RunDescription;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The window of a run, found from what was asked for and where the snapshots lie.
 *
 * @param instants per node, ascending; {@link Long#MIN_VALUE} where not known
 */
record RunWindow(Window window, List<long[]> instants) {

  private static final String WARMUP = "--warmup";

  /**
   * The snapshots that are followed for a window.
   *
   * @param spans first and last of each node; the first behind the last where it has none
   * @param windows of each node
   * @param grid over all of them
   * @param sinceStart whether each node has a single one, which counts since its process started
   */
  record Part(List<int[]> spans, List<Window> windows, TimeGrid grid, boolean sinceStart) {}

  /**
   * Resolves a request.
   *
   * @param instants per node, ascending; {@link Long#MIN_VALUE} where not known
   * @throws CommandException when nothing of the run is left, the phase is unknown, or a part is
   *     asked for though no instants are known
   */
  static RunWindow resolve(WindowRequest request, List<long[]> instants, RunDescription description)
      throws CommandException {
    long start = instants.stream().mapToLong(node -> node[0]).min().orElse(Long.MIN_VALUE);
    long end =
        instants.stream().mapToLong(node -> node[node.length - 1]).max().orElse(Long.MIN_VALUE);
    if (start == Long.MIN_VALUE && !request.isWholeRun()) {
      throw partOfUndated(request, "it is not known when its snapshots were taken");
    }
    Window window =
        start == Long.MIN_VALUE
            ? new Window(Long.MIN_VALUE, Long.MIN_VALUE, "whole run")
            : window(request, start, end, description.phases());
    return new RunWindow(window, instants);
  }

  /** Of a run that has no times to choose a part by. */
  static CommandException partOfUndated(WindowRequest request, String reason) {
    return refused(request, "a part of the run was asked for, but " + reason);
  }

  /** A window that cannot be had; where a warm-up is all that was asked for, a fault of that. */
  static CommandException refused(WindowRequest request, String message) {
    return CommandException.usage(message)
        .ofOption(request.withoutWarmup().isWholeRun() ? WARMUP : null);
  }

  private static Window window(WindowRequest request, long start, long end, List<Phase> phases)
      throws CommandException {
    try {
      return request.resolve(start, end, phases);
    } catch (IllegalArgumentException wrong) {
      boolean withWarmup = request.warmupSeconds() > 0;
      if (withWarmup) {
        window(request.withoutWarmup(), start, end, phases); // where that fails, it tells why
      }
      throw CommandException.usage(wrong.getMessage()).ofOption(withWarmup ? WARMUP : null);
    }
  }

  /** From the last snapshot before the window to the first behind it. */
  Part around() {
    List<int[]> spans = spans(window::span);
    boolean sinceStart = spans.stream().allMatch(span -> span[0] == span[1]);
    return new Part(spans, instants.stream().map(node -> window).toList(), grid(spans), sinceStart);
  }

  /** Whether the window begins or ends between two snapshots of a node. */
  boolean isBetweenSnapshots() {
    return instants.stream()
        .anyMatch(node -> !Arrays.equals(window.span(node), window.inside(node)));
  }

  /** The snapshots inside the window alone. */
  Part inside() {
    List<int[]> spans = spans(window::inside);
    return new Part(spans, instants.stream().map(window::within).toList(), grid(spans), false);
  }

  private List<int[]> spans(Function<long[], int[]> span) {
    return instants.stream().map(span).toList();
  }

  private TimeGrid grid(List<int[]> spans) {
    return TimeGrid.over(
        IntStream.range(0, spans.size())
            .filter(node -> spans.get(node)[0] <= spans.get(node)[1])
            .mapToObj(
                node ->
                    Arrays.copyOfRange(
                        instants.get(node), spans.get(node)[0], spans.get(node)[1] + 1))
            .toList());
  }
}
