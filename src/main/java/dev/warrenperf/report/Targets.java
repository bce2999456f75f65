package dev.warrenperf.report;

import dev.warrenperf.target.Reason;
import dev.warrenperf.target.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Every promise of a report with its subject, for counting and for the headline. */
final class Targets {

  /**
   * One promise.
   *
   * @param group what it belongs to: the operation's or figure's name
   * @param subject the promise itself: {@code Service Create p99}
   * @param value what was measured, for readers
   * @param anchor of the element that proves it
   */
  record Promise(String group, String subject, String value, String anchor, Outcome outcome) {}

  private final List<Promise> promises = new ArrayList<>();

  private Targets() {}

  /** All promises, worst first; equal ones in the order of the report. */
  static List<Promise> of(
      List<OperationReport> operations,
      List<FigureReport> throughput,
      List<FigureReport> ratios,
      List<FigureReport> gauges,
      List<ResourceReport> resources,
      List<FailoverReport> failover) {
    Targets targets = new Targets();
    operations.forEach(targets::add);
    throughput.forEach(targets::add);
    ratios.forEach(targets::add);
    gauges.forEach(targets::add);
    resources.forEach(targets::add);
    failover.forEach(targets::add);
    targets.promises.sort(Comparator.comparing(Promise::outcome, Outcomes.worstFirst()));
    return List.copyOf(targets.promises);
  }

  private void add(OperationReport operation) {
    String name = operation.name();
    add(name, name + " mean", operation.meanText(), operation.anchor(), operation.meanOutcome());
    for (QuantileReport quantile : operation.quantiles()) {
      add(
          name,
          name + " " + quantile.label(),
          quantile.valueText(),
          operation.anchor(),
          quantile.outcome());
    }
  }

  private void add(FigureReport figure) {
    add(figure.name(), figure.name(), figure.valueText(), figure.anchor(), figure.outcome());
  }

  private void add(FailoverReport failover) {
    add(
        failover.name(),
        failover.name(),
        failover.valueText(),
        failover.anchor(),
        failover.outcome());
  }

  private void add(ResourceReport resource) {
    add(
        resource.name(),
        resource.name() + " " + (resource.resource().equals("cpu") ? "CPU" : resource.resource()),
        resource.valueText(),
        resource.anchor(),
        resource.outcome());
  }

  private void add(String group, String subject, String value, String anchor, Outcome outcome) {
    if (outcome.isJudged()) {
      promises.add(new Promise(group, subject, value, anchor, outcome));
    }
  }

  static Tally tally(List<Promise> promises) {
    return new Tally(
        promises.size(),
        count(promises, Verdict.PASS),
        count(promises, Verdict.FAIL),
        count(promises, Verdict.UNDECIDED),
        count(promises, Verdict.NO_DATA),
        optional(promises, Verdict.NO_DATA, reason -> true),
        waived(promises, Verdict.FAIL),
        waived(promises, Verdict.UNDECIDED),
        optional(promises, Verdict.UNDECIDED, Targets::isUnasked));
  }

  /** Whether the load is why nothing is decided: it did not ask, or not so that it tells. */
  private static boolean isUnasked(Reason reason) {
    return reason == Reason.LOAD_DID_NOT_ASK
        || reason == Reason.CLIENT_BOUND
        || reason == Reason.ONE_LOAD_LEVEL;
  }

  private static int optional(List<Promise> promises, Verdict verdict, Predicate<Reason> reason) {
    return count(
        promises.stream()
            .filter(promise -> !promise.outcome().required() && !promise.outcome().isWaived())
            .filter(promise -> reason.test(promise.outcome().reason()))
            .toList(),
        verdict);
  }

  private static int waived(List<Promise> promises, Verdict verdict) {
    return count(
        promises.stream().filter(promise -> promise.outcome().isWaived()).toList(), verdict);
  }

  private static int count(List<Promise> promises, Verdict verdict) {
    return (int)
        promises.stream().filter(promise -> promise.outcome().verdict() == verdict).count();
  }
}
