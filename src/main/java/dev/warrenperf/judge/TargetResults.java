package dev.warrenperf.judge;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Every target of a set, measured and judged.
 *
 * @param all in the order of reports, and of each sort in that of the file
 * @param waivers what became of each waiver, in the order of their file
 * @param timed whether more tells when snapshots were taken than the files' own times, or these are
 *     trusted
 */
public record TargetResults(
    TargetSet targets, List<TargetResult> all, List<WaiverResult> waivers, boolean timed) {
  public TargetResults {
    all = List.copyOf(all);
    waivers = List.copyOf(waivers);
  }

  public List<OperationResult> operations() {
    return of(OperationResult.class).toList();
  }

  /** Rates, ratios, levels, CPU and memory. */
  public List<FigureResult> figures() {
    return of(FigureResult.class).toList();
  }

  public List<FailoverResult> failover() {
    return of(FailoverResult.class).toList();
  }

  private <T> Stream<T> of(Class<T> sort) {
    return all.stream().filter(sort::isInstance).map(sort::cast);
  }

  /** Whether a target is missed that no waiver excuses. */
  public boolean isMissed() {
    return checks()
        .filter(check -> check.judgement().verdict() == Verdict.FAIL)
        .anyMatch(check -> waiver(check).filter(WaiverResult::holds).isEmpty());
  }

  /** Everything that was promised, and whether it holds. */
  public Stream<Check> checks() {
    return all.stream().flatMap(result -> result.checks().stream());
  }

  /** What became of the waiver that concerns a miss, or what is undecided; empty without one. */
  public Optional<WaiverResult> waiver(Check check) {
    return waivers.stream()
        .filter(result -> check.isExcusable() && result.waiver().target().equals(check.subject()))
        .findFirst();
  }

  /** The same with other waivers beside. */
  public TargetResults with(List<WaiverResult> others) {
    return new TargetResults(targets, all, others, timed);
  }

  /** The same, of snapshots whose times are not known. */
  TargetResults untimed(UnaryOperator<TargetResult> each) {
    return new TargetResults(targets, all.stream().map(each).toList(), waivers, false);
  }
}
