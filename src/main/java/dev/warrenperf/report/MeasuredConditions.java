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
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** Conditions of a valid run that a target file has to ask for, since each holds a number. */
final class MeasuredConditions {

  private final RunConditions asked;
  private final List<OperationResult> operations;
  private final TargetResults results;
  private final Findings findings;
  private final List<Condition> conditions = new ArrayList<>();

  MeasuredConditions(ReportInput input, Findings findings) {
    this.asked = input.results().targets().valid();
    this.operations = input.results().operations();
    this.results = input.results();
    this.findings = findings;
  }

  /** Those that are asked for; what breaks one is found. */
  List<Condition> check(RunDeltas run) {
    length(run.seconds());
    operations.forEach(this::observations);
    errors();
    achieved();
    new SteadyFigures(results, findings).check(conditions);
    new NodeClocks(asked.clocks(), results.timed(), findings).check(run, conditions);
    return conditions;
  }

  private void length(double seconds) {
    Limit limit = asked.length();
    if (limit == null) {
      return;
    }
    String found = "The window is " + Format.seconds(seconds) + " long";
    if (!results.timed()) {
      found += " by the files' own times alone";
    } else if (Double.isNaN(seconds)) {
      found = "How long the window is, is not known";
    }
    double known = results.timed() ? seconds : Double.NaN;
    conditions.add(
        findings.held("length", "the window's length is " + limit, found, limit, known, known));
  }

  private void observations(OperationResult operation) {
    String name = operation.target().name();
    Integer least = asked.observations().get(name);
    if (least == null) {
      return;
    }
    String key = "observations of " + name;
    double count = count(operation);
    String found = name + " has " + Format.counted(Math.round(count), "observation");
    if (count < least) {
      findings.invalid(key, found + ", and at least " + Format.count(least) + " are asked for");
    }
    conditions.add(
        findings.condition(
            key, name + " has at least " + Format.counted(least, "observation"), found));
  }

  private static double count(OperationResult operation) {
    if (operation.isServedByClient()) {
      return operation.client().samples().count();
    }
    Histogram histogram = operation.histogram();
    return histogram == null ? 0 : histogram.count();
  }

  private void errors() {
    Limit limit = asked.errors();
    if (limit == null) {
      return;
    }
    List<OperationResult> counted =
        operations.stream()
            .filter(one -> one.client() != null || (isExposed(one.failures()) && count(one) > 0))
            .toList();
    double failed = counted.stream().mapToDouble(OperationResult::failed).sum();
    double all = counted.stream().mapToDouble(MeasuredConditions::calls).sum();
    String found =
        Format.count(Math.round(failed))
            + " of "
            + Format.counted(Math.round(all), "call")
            + " failed";
    double share = all == 0 ? Double.NaN : failed / all;
    boolean lowerBound = counted.stream().anyMatch(MeasuredConditions::isLowerBound);
    if (all == 0) {
      found = "Nobody counted calls and failures";
    } else if (lowerBound && limit.isKeptBy(share)) {
      found += " as far as it was seen";
    }
    conditions.add(
        findings.held(
            "errors",
            "the share of calls that failed is " + limit,
            found,
            limit,
            share,
            lowerBound ? Double.NaN : share));
  }

  private void achieved() {
    Limit limit = asked.achieved();
    if (limit == null) {
      return;
    }
    List<FigureResult> offered =
        results.figures().stream().filter(MeasuredConditions::namesOffered).toList();
    offered.forEach(rate -> achieved(rate, limit));
    if (offered.isEmpty()) {
      findings.incomplete(
          "achieved", "No rate names what was offered, and " + limit + " of it is asked for");
      conditions.add(findings.condition("achieved", "done of what was offered: " + limit, ""));
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
    Achieved share = trusted ? known : null;
    String found =
        share == null
            ? name + ": nothing tells what was offered"
            : name + ": " + share(share) + " of what was offered was done";
    conditions.add(
        findings.held(
            "achieved of " + name,
            name + ", done of what was offered: " + limit,
            found,
            limit,
            share == null ? Double.NaN : share.most(),
            share == null ? Double.NaN : share.least()));
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
