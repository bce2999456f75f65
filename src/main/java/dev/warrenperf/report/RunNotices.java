package dev.warrenperf.report;

import dev.warrenperf.analysis.CounterDelta;
import dev.warrenperf.analysis.HistogramDelta;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.judge.FailoverResult;
import dev.warrenperf.judge.FailoverTarget;
import dev.warrenperf.judge.FigureResult;
import dev.warrenperf.judge.MetricChoice;
import dev.warrenperf.judge.NativeHistograms;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.OtherType;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.SummaryQuantiles;
import dev.warrenperf.judge.TargetResult;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import dev.warrenperf.model.Severity;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
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

  private final List<Notice> notices = new ArrayList<>();

  private RunNotices() {}

  static List<Notice> of(RunDeltas run, Window window, TargetResults results) {
    RunNotices writer = new RunNotices();
    writer.edges(run, window);
    if (run.sinceStart()) {
      writer.notices.add(
          Notice.info(
              "since-process-start",
              "There is one snapshot a node, so all counts are those since the process began"));
    }
    run.nodes().forEach(node -> writer.node(run, node));
    results.operations().forEach(result -> writer.operation(run, result));
    results.figures().forEach(writer::figure);
    results.failover().forEach(result -> writer.failover(run, result));
    OtherType.of(run).forEach(text -> writer.notices.add(Notice.warning("type-differs", text)));
    results.all().stream()
        .flatMap(result -> result.metrics().stream())
        .map(metric -> metric.unit().contradiction())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(text -> writer.notices.add(Notice.warning("unit-contradicts", text)));
    return writer.notices;
  }

  /** What lies between the window's edges and the snapshots inside is not counted. */
  private void edges(RunDeltas run, Window window) {
    if (run.edges() == null) {
      return;
    }
    if (!run.edges().anyInside()) {
      notices.add(
          Notice.warning(
              "window-edges",
              "No node has two snapshots inside the window, so figures are of the time between the"
                  + " snapshots around it; how much of that was inside is not known"));
      return;
    }
    long before = 0;
    long after = 0;
    for (NodeDeltas node : run.nodes()) {
      before = Math.max(before, node.firstMillis() - window.startMillis());
      after = Math.max(after, window.endMillis() - node.lastMillis());
    }
    notices.add(
        Notice.info(
            "window-edges",
            "The snapshots inside the window begin up to "
                + Format.seconds(before / 1000.0)
                + " after its start and end up to "
                + Format.seconds(after / 1000.0)
                + " before its end; figures are of what lies between them, and a verdict stands"
                + " only if it does whatever was counted at the edges"));
  }

  private void node(RunDeltas run, NodeDeltas node) {
    String name = node.node().name();
    if (node.restarts() > 0) {
      notices.add(
          Notice.warning(
              "restart",
              name + ": its process restarted " + times(node.restarts()) + " inside the window"));
    }
    if (node.clockSet()) {
      notices.add(
          Notice.info(
              "clock-set",
              name
                  + ": its "
                  + Series.PROCESS_START
                  + " changed by a second or less and it had been running for longer: taken for one"
                  + " process, whose host's clock was set"));
    }
    node.histograms().forEach(delta -> child(name, delta));
    node.counters().forEach(delta -> counter(name, delta));
    SortedSet<String> anew = run.startedAnew(node);
    if (!anew.isEmpty()) {
      notices.add(
          Notice.warning(
              "reset",
              name
                  + ": started again from zero: "
                  + String.join(", ", anew)
                  + ". What was observed between the last snapshot before and the restart is lost,"
                  + " so these counts are lower bounds"));
    }
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private void child(String node, HistogramDelta delta) {
    String where = node + ": " + delta.child();
    if (delta.fault() != null) {
      notices.add(
          new Notice(
              "inconsistent-histogram",
              Severity.ERROR,
              where + " cannot be used: " + delta.fault(),
              null,
              null));
    }
    if (delta.born()) {
      notices.add(
          Notice.info(
              "born-in-window", where + " appeared inside the window and counts from zero"));
    }
    vanished(delta.vanished(), where);
    if (delta.raised() > 0) {
      notices.add(
          Notice.warning(
              "raised",
              where
                  + ": a bucket counted up to "
                  + Format.number(delta.raised())
                  + " less than a lower one and was raised to it"));
    }
    delta.remarks().forEach(r -> notices.add(Notice.warning("repaired", where + ": " + r)));
  }

  private void vanished(boolean vanished, String where) {
    if (vanished) {
      notices.add(
          Notice.warning(
              "vanished",
              where
                  + " is missing in the last snapshot; what it counted after it was last seen is"
                  + " lost"));
    }
  }

  private void counter(String node, CounterDelta delta) {
    vanished(delta.vanished(), node + ": " + delta.series());
    if (delta.unusable() > 0) {
      notices.add(
          Notice.warning(
              "unusable-sample",
              node
                  + ": "
                  + delta.series()
                  + ": "
                  + Format.count(delta.unusable())
                  + " samples are negative or no number and were passed over"));
    }
  }

  private void operation(RunDeltas run, OperationResult result) {
    if (result.used() != null) {
      said(
          result.target().name(),
          SummaryQuantiles.of(run, result.used(), result.unit().unit()),
          result.unit().unit().base());
    }
    if (NativeHistograms.serve(run, result)) {
      notices.add(
          Notice.warning(
              "native-histograms",
              result.target().name()
                  + ": "
                  + result.used()
                  + " has a count and a sum and no bucket but +Inf, so only its mean is known. "
                  + NativeHistograms.NOT_READ));
    }
    if (result.meanJudgement() == null && result.sumFault() != null) {
      notices.add(
          Notice.warning(
              Reason.SUM_CONTRADICTS_BUCKETS.word(),
              result.target().name() + ": no mean is known, since " + result.sumFault()));
    }
    if (result.isServedByClient()) {
      servedByClient(result);
    }
    if (result.client() != null) {
      mostlyFailed(result.target().name(), result.client().samples());
    }
    if (result.failures() != null && !result.failures().isExposed()) {
      notices.add(
          Notice.info(
              "failures-not-exposed",
              result.target().name()
                  + ": no node exposes a series of "
                  + result.target().failures().get(0)
                  + ", so none of its calls is known to have failed"));
    }
    if (result.failed() > 0 && result.histogram() != null && result.histogram().count() > 0) {
      failures(result);
    }
    others(result.target().name(), result.total().others());
    if (result.failures() != null) {
      others(result.target().name(), result.failures().others());
    }
    aliases(result);
    if (result.histogram() != null && !result.histogram().isExact()) {
      notices.add(
          Notice.warning(
              "different-bounds",
              result.target().name()
                  + ": histograms with different bucket bounds were added; at bounds that not all"
                  + " share, counts are known only to lie in a range"));
    }
    result.quantiles().forEach(quantile -> dependence(result.target().name(), quantile));
  }

  /** Of each node, and series, the last of what it said. */
  private void said(String operation, List<SummaryQuantiles.Said> all, Unit unit) {
    Map<String, List<String>> byWho = new LinkedHashMap<>();
    for (SummaryQuantiles.Said said : all) {
      byWho
          .computeIfAbsent(said.who(), first -> new ArrayList<>())
          .add(Format.percentile(said.q()) + " " + Format.of(said.levels().last(), unit));
    }
    if (!byWho.isEmpty()) {
      String more =
          byWho.size() > MOST_SAYING ? "; " + (byWho.size() - MOST_SAYING) + " more say some" : "";
      notices.add(
          Notice.info(
              "summary-quantiles",
              operation
                  + ": what the processes say themselves, each of its own sliding time: "
                  + byWho.entrySet().stream()
                      .limit(MOST_SAYING)
                      .map(who -> who.getKey() + " " + String.join(", ", who.getValue()))
                      .collect(Collectors.joining("; "))
                  + more));
    }
  }

  private void failures(OperationResult result) {
    notices.add(
        Notice.warning(
            "failures-observed",
            result.target().name()
                + ": "
                + Format.counted(result.failed(), "call")
                + " failed, and may be among the "
                + Format.counted(Math.round(result.histogram().count()), "observation")
                + ": a PASS stands only if it does without them"
                + (result.used().name().startsWith("warren_service_")
                    ? ". Warren starts its timer before it knows whether the manager leads, so a"
                        + " call that is refused is an observation of microseconds"
                    : "")));
  }

  private void servedByClient(OperationResult result) {
    ClientSamples samples = result.client().samples();
    boolean unnamed = result.target().histograms().isEmpty() && !isPromised(result.target());
    if (unnamed) {
      notices.add(
          Notice.info(
              "samples-not-judged",
              samples.name() + ": nothing is promised of these samples, so they are shown only"));
    } else if (!result.target().histograms().isEmpty()) {
      notices.add(
          Notice.info(
              "samples-serve",
              result.target().name()
                  + ": no histogram has data, so what the client measured serves ("
                  + samples.origin()
                  + ")"));
    }
  }

  /** The durations of the few that succeeded are no picture of what a client went through. */
  private void mostlyFailed(String operation, ClientSamples samples) {
    if (samples.failed() > samples.count()) {
      notices.add(
          Notice.warning(
              "samples-failed",
              operation
                  + ": "
                  + Format.count(samples.failed())
                  + " of "
                  + Format.count(samples.failed() + samples.count())
                  + " calls of the client failed; its percentiles are those of the rest ("
                  + samples.origin()
                  + ")"));
    }
  }

  private static boolean isPromised(OperationTarget target) {
    return target.mean() != null || !target.quantiles().isEmpty();
  }

  private void dependence(String operation, QuantileResult quantile) {
    if (quantile.judgement() == null || quantile.judgement().population() == null) {
      return;
    }
    double effect = quantile.judgement().population().designEffect();
    if (effect > STRIKING_EFFECT) {
      notices.add(
          Notice.info(
              "dependent-observations",
              operation
                  + " "
                  + Format.percentile(quantile.q())
                  + ": observations near in time fare alike; "
                  + Format.number(effect)
                  + " of them tell as much of the system as one independent one"));
    }
  }

  private void figure(FigureResult result) {
    for (MetricChoice metric : result.metrics()) {
      others(result.target().name(), metric.others());
    }
    aliases(result);
    if (result.apart()) {
      notices.add(
          Notice.info(
              "series-apart",
              result.target().name()
                  + ": a node exposes several series of "
                  + result.metrics().get(0).used()
                  + "; each is judged by itself, and the worst decides. Add them up with series:"
                  + " sum"));
    }
    if (result.unusable() > 0) {
      notices.add(
          Notice.warning(
              "unusable-sample",
              result.target().name()
                  + ": "
                  + Format.count(result.unusable())
                  + " samples are no number and were passed over"));
    }
  }

  private void failover(RunDeltas run, FailoverResult result) {
    FailoverTarget target = result.target();
    Selector used = result.history().gauge();
    others(target.name(), OtherName.ofLeader(run.around(), used, target.leaders()));
    aliases(result);
  }

  private void others(String name, List<OtherName> others) {
    if (!others.isEmpty()) {
      notices.add(
          Notice.warning(
              "names-differ",
              name
                  + ": "
                  + others.stream()
                      .map(other -> other.node() + " exposes " + other.metric())
                      .collect(Collectors.joining(", "))
                  + ", and another name serves: what these tell is not added, and a verdict stands"
                  + " only if it does whatever that is"));
    }
  }

  private void aliases(TargetResult result) {
    for (MetricChoice metric : result.metrics()) {
      if (metric.isAlias()) {
        notices.add(
            Notice.info(
                "alias-used",
                result.target().name()
                    + ": "
                    + metric.names().get(0)
                    + " is not exposed; "
                    + metric.used()
                    + " serves instead"));
      }
    }
  }
}
