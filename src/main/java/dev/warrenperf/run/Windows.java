package dev.warrenperf.run;

import dev.warrenperf.analysis.Window;
import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.model.RunDescription;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The window of a run, found from what was asked for and where the snapshots lie. */
final class Windows {

  private Windows() {}

  /**
   * Resolves a request.
   *
   * @param instants per node, ascending; {@link Long#MIN_VALUE} where not known
   * @throws CommandException when nothing of the run is left, the phase is unknown, or a part is
   *     asked for though no instants are known
   */
  static Window resolve(WindowRequest request, List<long[]> instants, RunDescription description)
      throws CommandException {
    long start = instants.stream().mapToLong(node -> node[0]).min().orElse(Long.MIN_VALUE);
    long end =
        instants.stream().mapToLong(node -> node[node.length - 1]).max().orElse(Long.MIN_VALUE);
    if (start == Long.MIN_VALUE && !request.isWholeRun()) {
      throw new CommandException(
          ExitCode.USAGE,
          "a part of the run was asked for, but it is not known when its snapshots were taken");
    }
    try {
      return start == Long.MIN_VALUE
          ? new Window(Long.MIN_VALUE, Long.MIN_VALUE, "whole run")
          : request.resolve(start, end, description.phases());
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(ExitCode.USAGE, wrong.getMessage(), wrong);
    }
  }

  /** Whether the window begins or ends between two snapshots of a node. */
  static boolean cutsBetween(Window window, List<long[]> instants) {
    return instants.stream()
        .anyMatch(node -> !Arrays.equals(window.span(node), window.inside(node)));
  }

  /** The instants of the snapshots that serve, by node that has any. */
  static List<long[]> used(List<long[]> instants, List<int[]> spans) {
    return IntStream.range(0, spans.size())
        .filter(node -> spans.get(node)[0] <= spans.get(node)[1])
        .mapToObj(
            node ->
                Arrays.copyOfRange(instants.get(node), spans.get(node)[0], spans.get(node)[1] + 1))
        .toList();
  }
}
