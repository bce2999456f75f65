package dev.warrenperf.report;

import dev.warrenperf.analysis.CounterDelta;
import dev.warrenperf.analysis.HistogramDelta;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.judge.FailoverResult;
import dev.warrenperf.judge.FigureResult;
import dev.warrenperf.judge.MetricChoice;
import dev.warrenperf.judge.NativeHistograms;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.OtherType;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.judge.SummaryQuantiles;
import dev.warrenperf.judge.TargetResult;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Series;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** What was done to the data while measuring, told to the reader. */
final class RunNotices {

  /** Above this a run says far less than the number of its observations suggests. */
  private static final double STRIKING_EFFECT = 2;

  /** So many tell what the processes of a summary say. */
  private static final int MOST_SAYING = 10;

  /** Metrics that observe refused calls, too. */
  private static final String WARREN_SERVICE = "warren_service_";

  private final RunDeltas run;
  private final List<Notice> notices = new ArrayList<>();

  private RunNotices(RunDeltas run) {
    this.run = run;
  }

  static List<Notice> of(RunDeltas run, Window window, TargetResults results) {
    RunNotices told = new RunNotices(run);
    told.edges(window);
    if (run.sinceStart()) {
      told.tell(RunNotice.SINCE_PROCESS_START);
    }
    run.nodes().forEach(told::node);
    results.operations().forEach(told::operation);
    results.figures().forEach(told::figure);
    results.failover().forEach(told::failover);
    OtherType.of(run).forEach(text -> told.tell(RunNotice.TYPE_DIFFERS, text));
    results.all().stream()
        .flatMap(result -> result.metrics().stream())
        .map(metric -> metric.unit().contradiction())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(text -> told.tell(RunNotice.UNIT_CONTRADICTS, text));
    return told.notices;
  }

  private void tell(RunNotice what, Object... facts) {
    notices.add(what.of(facts));
  }

  /** What lies between the window's edges and the snapshots inside is not counted. */
  private void edges(Window window) {
    if (run.edges() == null) {
      return;
    }
    if (!run.edges().anyInside()) {
      tell(RunNotice.NO_TWO_INSIDE);
      return;
    }
    long before = 0;
    long after = 0;
    for (NodeDeltas node : run.nodes()) {
      before = Math.max(before, node.firstMillis() - window.startMillis());
      after = Math.max(after, window.endMillis() - node.lastMillis());
    }
    tell(RunNotice.WINDOW_EDGES, Format.seconds(before / 1000.0), Format.seconds(after / 1000.0));
  }

  private void node(NodeDeltas node) {
    String name = node.node().name();
    if (node.restarts() > 0) {
      tell(RunNotice.RESTART, name, node.restarts() == 1 ? "once" : node.restarts() + " times");
    }
    if (node.clockSet()) {
      tell(RunNotice.CLOCK_SET, name, Series.PROCESS_START);
    }
    node.histograms().forEach(delta -> histogram(name + ": " + delta.child(), delta));
    node.counters().forEach(delta -> counter(name + ": " + delta.series(), delta));
    SortedSet<String> anew = run.startedAnew(node);
    if (!anew.isEmpty()) {
      tell(RunNotice.RESET, name, String.join(", ", anew));
    }
  }

  private void histogram(String where, HistogramDelta delta) {
    if (delta.fault() != null) {
      tell(RunNotice.INCONSISTENT_HISTOGRAM, where, delta.fault());
    }
    if (delta.born()) {
      tell(RunNotice.BORN_IN_WINDOW, where);
    }
    if (delta.vanished()) {
      tell(RunNotice.VANISHED, where);
    }
    if (delta.raised() > 0) {
      tell(RunNotice.RAISED, where, Format.number(delta.raised()));
    }
    delta.remarks().forEach(remark -> tell(RunNotice.REPAIRED, where, remark));
  }

  private void counter(String where, CounterDelta delta) {
    if (delta.vanished()) {
      tell(RunNotice.VANISHED, where);
    }
    if (delta.unusable() > 0) {
      tell(
          RunNotice.UNUSABLE_SAMPLE,
          where,
          Format.count(delta.unusable()),
          "negative or not numbers");
    }
  }

  private void operation(OperationResult result) {
    String name = result.target().name();
    if (result.used() != null) {
      said(result);
    }
    if (NativeHistograms.serve(run, result)) {
      tell(RunNotice.NATIVE_HISTOGRAMS, name, result.used());
    }
    if (result.meanJudgement() == null && result.sumFault() != null) {
      tell(RunNotice.SUM_CONTRADICTS_BUCKETS, name, result.sumFault());
    }
    if (result.client() != null) {
      client(result, result.client().samples());
    }
    failures(result);
    others(name, result.total().others());
    if (result.failures() != null) {
      others(name, result.failures().others());
    }
    aliases(result);
    if (result.histogram() != null && !result.histogram().isExact()) {
      tell(RunNotice.DIFFERENT_BOUNDS, name);
    }
    result.quantiles().forEach(quantile -> dependence(name, quantile));
  }

  /** Of each node, and series, the last of what it said. */
  private void said(OperationResult result) {
    Map<String, List<String>> byWho = new LinkedHashMap<>();
    for (SummaryQuantiles.Said said :
        SummaryQuantiles.of(run, result.used(), result.unit().unit())) {
      byWho
          .computeIfAbsent(said.who(), first -> new ArrayList<>())
          .add(
              Format.percentile(said.q())
                  + " "
                  + Format.of(said.levels().last(), result.unit().unit().base()));
    }
    if (!byWho.isEmpty()) {
      int more = byWho.size() - MOST_SAYING;
      tell(
          RunNotice.SUMMARY_QUANTILES,
          result.target().name(),
          byWho.entrySet().stream()
              .limit(MOST_SAYING)
              .map(who -> who.getKey() + " " + String.join(", ", who.getValue()))
              .collect(Collectors.joining("; ")),
          more > 0 ? "; " + more + " more report some" : "");
    }
  }

  private void failures(OperationResult result) {
    String name = result.target().name();
    if (result.failures() != null && !result.failures().isExposed()) {
      tell(RunNotice.FAILURES_NOT_EXPOSED, name, result.target().failures().get(0));
    }
    if (result.failed() > 0 && result.histogram() != null && result.histogram().count() > 0) {
      tell(
          RunNotice.FAILURES_OBSERVED,
          name,
          Format.counted(result.failed(), "call"),
          Format.counted(Math.round(result.histogram().count()), "observation"),
          result.used().name().startsWith(WARREN_SERVICE)
              ? ". Warren starts its timer before it knows whether the manager is the leader,"
                  + " so a call that"
                  + " is refused is an observation of microseconds"
              : "");
    }
  }

  private void client(OperationResult result, ClientSamples samples) {
    String name = result.target().name();
    boolean named = !result.target().histograms().isEmpty();
    boolean promised = result.target().mean() != null || !result.target().quantiles().isEmpty();
    if (result.isServedByClient() && named) {
      tell(RunNotice.SAMPLES_SERVE, name, samples.origin());
    } else if (result.isServedByClient() && !promised) {
      tell(RunNotice.SAMPLES_NOT_JUDGED, samples.name());
    }
    // the durations of the few that succeeded are no picture of what a client went through
    if (samples.failed() > samples.count()) {
      tell(
          RunNotice.SAMPLES_FAILED,
          name,
          Format.count(samples.failed()),
          Format.count(samples.failed() + samples.count()),
          samples.origin());
    }
  }

  private void dependence(String operation, QuantileResult quantile) {
    if (quantile.judgement() == null || quantile.judgement().population() == null) {
      return;
    }
    double effect = quantile.judgement().population().designEffect();
    if (effect > STRIKING_EFFECT) {
      tell(
          RunNotice.DEPENDENT_OBSERVATIONS,
          operation,
          Format.percentile(quantile.q()),
          Format.number(effect));
    }
  }

  private void figure(FigureResult result) {
    result.metrics().forEach(metric -> others(result.target().name(), metric.others()));
    aliases(result);
    if (result.apart()) {
      tell(RunNotice.SERIES_APART, result.target().name(), result.metrics().get(0).used());
    }
    if (result.unusable() > 0) {
      tell(
          RunNotice.UNUSABLE_SAMPLE,
          result.target().name(),
          Format.count(result.unusable()),
          "not numbers");
    }
  }

  private void failover(FailoverResult result) {
    others(
        result.target().name(),
        OtherName.ofLeader(run.around(), result.history().gauge(), result.target().leaders()));
    aliases(result);
  }

  private void others(String name, List<OtherName> others) {
    if (!others.isEmpty()) {
      tell(
          RunNotice.NAMES_DIFFER,
          name,
          others.stream()
              .map(other -> other.node() + " exposes " + other.metric())
              .collect(Collectors.joining(", ")));
    }
  }

  private void aliases(TargetResult result) {
    for (MetricChoice metric : result.metrics()) {
      if (metric.isAlias()) {
        tell(RunNotice.ALIAS_USED, result.target().name(), metric.names().get(0), metric.used());
      }
    }
  }
}
