package dev.warrenperf.report;

import dev.warrenperf.target.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        count(promises, "PASS"),
        count(promises, "FAIL"),
        count(promises, "UNDECIDED"),
        count(promises, "NO DATA"),
        optional(promises, "NO DATA", reason -> true),
        waived(promises, "FAIL"),
        waived(promises, "UNDECIDED"),
        optional(promises, "UNDECIDED", Targets::isUnasked));
  }

  /** Whether the load is why nothing is decided: it did not ask, or not so that it tells. */
  private static boolean isUnasked(String reason) {
    return Stream.of(Reason.LOAD_DID_NOT_ASK, Reason.CLIENT_BOUND, Reason.ONE_LOAD_LEVEL)
        .anyMatch(unasked -> unasked.code().equals(reason));
  }

  private static int optional(List<Promise> promises, String verdict, Predicate<String> reason) {
    return count(
        promises.stream()
            .filter(promise -> !promise.outcome().required() && !promise.outcome().isWaived())
            .filter(promise -> reason.test(promise.outcome().reason()))
            .toList(),
        verdict);
  }

  private static int waived(List<Promise> promises, String verdict) {
    return count(
        promises.stream().filter(promise -> promise.outcome().isWaived()).toList(), verdict);
  }

  private static int count(List<Promise> promises, String verdict) {
    return (int)
        promises.stream().filter(promise -> promise.outcome().verdict().equals(verdict)).count();
  }
}
