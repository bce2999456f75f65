package dev.warrenperf.report;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.Achieved;
import dev.warrenperf.judge.FigureResult;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.report.Condition.Status;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.function.Consumer;

/** Conditions of a valid run that a target file has to ask for, since each holds a number. */
final class MeasuredConditions {

  private final RunConditions asked;
  private final RunDeltas run;
  private final TargetResults results;
  private final Validity validity;

  MeasuredConditions(JudgedRun input, Validity validity) {
    this.run = input.deltas().around();
    this.results = input.results();
    this.asked = results.targets().valid();
    this.validity = validity;
  }

  /** Finds what breaks those that are asked for. */
  void check() {
    ifAsked(asked.length(), this::length);
    results.operations().forEach(this::observations);
    ifAsked(asked.errors(), this::errors);
    ifAsked(asked.achieved(), this::achieved);
    new SteadyFigures(results, validity).check();
    ifAsked(
        asked.clocks(), limit -> NodeClocks.check(limit, results.timed(), run.nodes(), validity));
  }

  private static void ifAsked(Limit limit, Consumer<Limit> check) {
    if (limit != null) {
      check.accept(limit);
    }
  }

  private void length(Limit limit) {
    double seconds = run.seconds();
    String found = "The window is " + Format.seconds(seconds) + " long";
    Status status = limit.isKeptBy(seconds) ? Status.OK : Status.INVALID;
    if (!results.timed()) {
      found += " by the files' own times alone";
      status = Status.PARTIAL;
    } else if (Double.isNaN(seconds)) {
      found = "How long the window is, is not known";
      status = Status.PARTIAL;
    }
    validity.measured("length", "the window's length is " + limit, status, found, limit + " is");
  }

  private void observations(OperationResult operation) {
    String name = operation.target().name();
    Integer least = asked.observations().get(name);
    if (least == null) {
      return;
    }
    double count = count(operation);
    validity.measured(
        "observations of " + name,
        name + " has at least " + Format.counted(least, "observation"),
        count < least ? Status.INVALID : Status.OK,
        name + " has " + Format.counted(Math.round(count), "observation"),
        "at least " + Format.count(least) + " are");
  }

  private static double count(OperationResult operation) {
    if (operation.isServedByClient()) {
      return operation.client().samples().count();
    }
    Histogram histogram = operation.histogram();
    return histogram == null ? 0 : histogram.count();
  }

  private void errors(Limit limit) {
    List<OperationResult> counted =
        results.operations().stream()
            .filter(one -> one.client() != null || (isExposed(one.failures()) && count(one) > 0))
            .toList();
    double failed = counted.stream().mapToDouble(OperationResult::failed).sum();
    double all = counted.stream().mapToDouble(MeasuredConditions::calls).sum();
    String found =
        Format.count(Math.round(failed))
            + " of "
            + Format.counted(Math.round(all), "call")
            + " failed";
    Status status = limit.isKeptBy(failed / all) ? Status.OK : Status.INVALID;
    if (all == 0) {
      found = "Nobody counted calls and failures";
      status = Status.PARTIAL;
    } else if (status == Status.OK && counted.stream().anyMatch(MeasuredConditions::isLowerBound)) {
      found += " as far as it was seen";
      status = Status.PARTIAL;
    }
    validity.measured(
        "errors", "the share of calls that failed is " + limit, status, found, limit + " is");
  }

  private void achieved(Limit limit) {
    List<FigureResult> offered =
        results.figures().stream().filter(MeasuredConditions::namesOffered).toList();
    offered.forEach(rate -> achieved(rate, limit));
    if (offered.isEmpty()) {
      validity.measured(
          "achieved",
          "done of what was offered: " + limit,
          Status.PARTIAL,
          "No rate names what was offered",
          limit + " of it is");
    }
  }

  private static boolean namesOffered(FigureResult figure) {
    return figure.target() instanceof ThroughputTarget rate
        && rate.capacity() != null
        && rate.capacity().namesOffered();
  }

  private void achieved(FigureResult rate, Limit limit) {
    String name = rate.target().name();
    Achieved known = rate.achieved();
    boolean trusted = known != null && (results.timed() || !known.byTime());
    Status open = trusted && limit.isKeptBy(known.least()) ? Status.OK : Status.PARTIAL;
    validity.measured(
        "achieved of " + name,
        name + ", done of what was offered: " + limit,
        trusted && !limit.isKeptBy(known.most()) ? Status.INVALID : open,
        trusted
            ? name + ": " + share(known) + " of what was offered was done"
            : name + ": the offered load is unknown",
        limit + " is");
  }

  private static String share(Achieved share) {
    String least = Format.percent(share.least());
    return share.least() == share.most()
        ? least
        : Double.isInfinite(share.most())
            ? least + " or more"
            : least + " to " + Format.percent(share.most());
  }

  private static boolean isExposed(CounterTotal failures) {
    return failures != null && failures.isExposed();
  }

  private static boolean isLowerBound(OperationResult operation) {
    return operation.client() == null && operation.failures().isLowerBound();
  }

  /** Those that a client made; else the observations, of which some may have failed. */
  private static double calls(OperationResult operation) {
    return operation.client() == null
        ? Math.max((double) operation.failed(), count(operation))
        : (double) operation.failed() + operation.client().samples().count();
  }
}
