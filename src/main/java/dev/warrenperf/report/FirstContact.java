package dev.warrenperf.report;

import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.Family;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A run of another system than the built-in targets are for: none of their metrics is in it. */
final class FirstContact {

  private static final String NOT_EXPOSED = Reason.NOT_EXPOSED.meaning();

  private static final Set<String> ABSENT = Set.of(NOT_EXPOSED, Reason.NODE_MISSING.meaning());

  private FirstContact() {}

  /**
   * Whether nothing that targets of the program's own ask for is there, nor anything that is near
   * it by its name, and clients measured nothing. Who wrote targets wants to see each of them.
   *
   * @param targets where they came from
   */
  static boolean is(
      String targets,
      ComparisonReport comparison,
      List<CheckReport> checks,
      List<OperationReport> operations) {
    List<String> outcomes = checks.stream().map(check -> check.outcome().text()).toList();
    return TargetSet.BUILT_IN.contains(targets)
        && comparison == null
        && outcomes.contains(NOT_EXPOSED)
        && ABSENT.containsAll(outcomes)
        && operations.stream().allMatch(FirstContact::isAbsent);
  }

  private static boolean isAbsent(OperationReport operation) {
    return operation.client() == null && operation.presence() == Presence.NOT_EXPOSED;
  }

  /** In place of a reason for each target. */
  static String sentence(String subject, String targets, RunDeltas run) {
    return subject
        + " holds none of the metrics of "
        + targets
        + found(run)
        + "; write targets for this system and give them with --targets FILE"
        + (histograms(run) > 0 ? " (targets --draft RUN begins one)" : "");
  }

  /** Empty where a server was asked for the metrics of the targets only. */
  private static String found(RunDeltas run) {
    return families(run).findAny().isEmpty()
        ? ""
        : "; it has " + Format.counted(histograms(run), "histogram");
  }

  private static long histograms(RunDeltas run) {
    return families(run).filter(Family::isHistogram).map(Family::name).distinct().count();
  }

  private static Stream<Family> families(RunDeltas run) {
    return run.nodes().stream()
        .map(NodeDeltas::families)
        .flatMap(families -> families.values().stream());
  }
}
