package dev.warrenperf.judge;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.EdgeCounts;
import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.UnitChoice;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Measures one operation and holds it against its limits. */
final class OperationJudge {

  /** Shown for every operation, promised or not: the percentiles that this field speaks of. */
  private static final List<Double> ALWAYS_SHOWN = List.of(0.5, 0.95, 0.99);

  /** p99.9 is the observation of a rank of its own only from here on. */
  private static final double FEWEST_FOR_P999 = 1000;

  private static final String HOW_TO_GET_BUCKETS =
      "; have the client expose a histogram instead (Micrometer:"
          + " management.metrics.distribution.percentiles-histogram), or let what the processes say"
          + " be judged with summary: true";

  private final RunDeltas run;
  private final ClientJudge clients;
  private final Map<Selector, MetricUnit> units;
  private final Exposed exposed;

  OperationJudge(
      RunDeltas run, ClientJudge clients, Map<Selector, MetricUnit> units, Exposed exposed) {
    this.run = run;
    this.units = units;
    this.clients = clients;
    this.exposed = exposed;
  }

  OperationResult judge(OperationTarget target) {
    Selector used = used(target);
    UnitChoice unit = used == null ? UnitChoice.NONE : unit(used);
    HistogramTotal total = total(run, target, used, unit);
    HistogramTotal around = total(run.around(), target, used, unit);
    boolean inside = run.edges() == null || (run.edges().anyInside() && isObserved(total));
    total = inside ? total : around;
    Histogram histogram = total.fault() == null ? total.histogram() : null;
    boolean observed = histogram != null && histogram.count() > 0;
    ClientSamples seen = clients.of(target);
    CounterTotal failures = failures(target);
    if (seen != null && !observed && total.fault() == null) {
      return ClientJudge.serve(target, used, total, seen, failures, shown(target, seen.count()));
    }
    boolean summary = target.summary() || (used != null && run.isSummary(used));
    boolean ranks = observed && !(summary && histogram.size() == 1);
    List<Histogram> pieces = ranks ? total.clusters() : List.of();
    LostObservations lost = lost(around.lost(), histogram, seen);
    EdgeCounts counts =
        run.edges() == null || !isObserved(around) || histogram == null
            ? null
            : new EdgeCounts(inside ? histogram : null, around.histogram());
    UncertainEdges edges = new UncertainEdges(counts, lost);
    boolean repaired = total.resets() > 0 || total.isRaised() || lost.any();
    // after a reset counts are lower bounds, and raised ones include what the sum does not
    Histogram ranked = observed && repaired ? histogram.withoutSum() : histogram;
    HistogramTotal judged = total;
    FailedCalls failed = FailedCalls.of(seen, failures);
    double unseen = lost.expected() + (counts == null ? 0 : counts.open());
    List<QuantileResult> quantiles =
        shown(target, observed ? histogram.count() : 0).stream()
            .map(q -> quantile(target, q, judged, ranks ? ranked : null, pieces, lost))
            .map(quantile -> edges.on(quantile, ranked))
            .map(quantile -> failed.on(quantile, ranked, unseen))
            .toList();
    CounterTotal events = target.meanPer() == null ? null : run.counter(target.meanPer());
    double mean = observed ? mean(histogram.withPossibleSum(), events) : Double.NaN;
    Judgement all = mean(target, total, events, mean, lost, counts);
    boolean perEvent = observed && events != null;
    Judgement ofMean =
        observed && !perEvent ? failed.onMean(all, target.mean(), histogram, unseen) : all;
    return new OperationResult(
        target,
        used,
        total,
        histogram,
        quantiles,
        mean,
        events,
        perEvent
            ? Absence.told(ofMean, List.of(target.meanPer()), MetricKind.COUNTER, exposed)
            : Absence.told(ofMean, target.histograms(), MetricKind.HISTOGRAM, exposed),
        seen == null ? null : ClientJudge.beside(seen, shown(target, seen.count())),
        failures,
        unit);
  }

  private static HistogramTotal total(
      RunDeltas run, OperationTarget target, Selector used, UnitChoice unit) {
    return used == null
        ? new HistogramTotal(List.of(), run.grid())
        : run.histogram(used, unit.unit())
            .beside(OtherName.ofHistogram(run, used, target.histograms()));
  }

  private static boolean isObserved(HistogramTotal total) {
    Histogram histogram = total.fault() == null ? total.histogram() : null;
    return histogram != null && histogram.count() > 0;
  }

  private CounterTotal failures(OperationTarget target) {
    if (target.failures().isEmpty()) {
      return null;
    }
    Selector used = RunJudge.firstExposed(target.failures(), name -> run.counter(name).isExposed());
    return run.counter(used).beside(OtherName.ofCounter(used, target.failures(), run::counter));
  }

  /** Where a client counted the calls, what it has more than the histogram is what was lost. */
  private static LostObservations lost(double lost, Histogram histogram, ClientSamples seen) {
    if (lost == 0 || histogram == null || seen == null) {
      return new LostObservations(lost);
    }
    double calls = (double) seen.count() + seen.failed();
    return new LostObservations(Math.max(0, calls - histogram.count()));
  }

  private Selector used(OperationTarget target) {
    return target.histograms().isEmpty()
        ? null
        : RunJudge.firstExposed(
            target.histograms(), selector -> run.histogram(selector).isExposed());
  }

  private static SortedSet<Double> shown(OperationTarget target, double count) {
    SortedSet<Double> shown = new TreeSet<>(ALWAYS_SHOWN);
    shown.addAll(target.quantiles().keySet());
    if (count >= FEWEST_FOR_P999) {
      shown.add(0.999);
    }
    return shown;
  }

  private QuantileResult quantile(
      OperationTarget target,
      double q,
      HistogramTotal total,
      Histogram observed,
      List<Histogram> pieces,
      LostObservations lost) {
    Tiers limits = target.quantiles().get(q);
    QuantileBounds bounds = observed == null ? null : QuantileBounds.of(observed, q);
    if (limits == null) {
      return new QuantileResult(q, bounds, null, null);
    }
    QuantileResult said = observed == null ? said(target, q) : null;
    if (said != null) {
      return said;
    }
    Judgement judgement =
        observed == null
            ? Absence.told(
                missing(target, total), target.histograms(), MetricKind.HISTOGRAM, exposed)
            : QuantileJudge.judge(bounds, limits, observed, pieces, lost);
    return new QuantileResult(q, bounds, limits, judgement);
  }

  /** What processes say of it themselves, where the target asks for that; else null. */
  private QuantileResult said(OperationTarget target, double q) {
    if (!target.summary() || target.histograms().isEmpty()) {
      return null;
    }
    Selector used = used(target);
    return SummaryQuantiles.worst(
        q, target.quantiles().get(q), SummaryQuantiles.of(run, used, unit(used).unit()));
  }

  private UnitChoice unit(Selector used) {
    return run.unit(used, units.get(used));
  }

  private static Judgement missing(OperationTarget target, HistogramTotal total) {
    if (total.fault() != null) {
      return Judgement.undecided(
          Reason.INCONSISTENT_HISTOGRAM, "its counts cannot be used: " + total.fault());
    }
    Histogram counted = total.histogram();
    return counted != null && counted.count() > 0
        ? Judgement.undecided(Reason.SUMMARY, Reason.SUMMARY.meaning() + HOW_TO_GET_BUCKETS)
        : Judgement.noData(missingReason(target, total));
  }

  private static Reason missingReason(OperationTarget target, HistogramTotal total) {
    if (target.histograms().isEmpty()) {
      return Reason.NO_SAMPLES;
    }
    if (!total.isExposed()) {
      return Reason.NOT_EXPOSED;
    }
    return total.isEverObserved() ? Reason.NO_OBSERVATIONS_IN_WINDOW : Reason.NEVER_OBSERVED;
  }

  private static double mean(Histogram histogram, CounterTotal events) {
    if (events == null) {
      return histogram.mean();
    }
    return events.increase() > 0 ? histogram.sum() / events.increase() : Double.NaN;
  }

  private Judgement mean(
      OperationTarget target,
      HistogramTotal total,
      CounterTotal events,
      double mean,
      LostObservations lost,
      EdgeCounts counts) {
    if (target.mean() == null) {
      return null;
    }
    if (total.fault() != null) {
      return missing(target, total);
    }
    Histogram histogram = total.histogram();
    boolean observed = histogram != null && histogram.count() > 0;
    if (observed && histogram.isSumContradicted()) {
      return Judgement.undecided(
          Reason.SUM_CONTRADICTS_BUCKETS,
          QuantileWords.contradiction(histogram, target.mean().target().quantity().unit()));
    }
    Reason missing = observed ? Reason.NOT_A_NUMBER : missingReason(target, total);
    if (observed && events != null && !events.isExposed()) {
      missing = Reason.NOT_EXPOSED;
    }
    double known = counts == null ? mean : counts.leastMean();
    if (lost.any() && !Double.isNaN(mean)) {
      // durations are not negative, so what was lost makes the mean no smaller than if it took none
      double least = known * histogram.count() / (histogram.count() + lost.expected());
      return ScalarJudge.judge(
          "the mean",
          mean,
          events == null ? least : 0,
          Double.POSITIVE_INFINITY,
          target.mean(),
          Reason.OBSERVATIONS_LOST);
    }
    if (counts != null && !Double.isNaN(mean)) {
      return ScalarJudge.judge(
          "the mean",
          mean,
          events == null ? known : 0,
          events == null ? counts.mostMean() : Double.POSITIVE_INFINITY,
          target.mean(),
          Reason.WINDOW_EDGES);
    }
    return ScalarJudge.judge("the mean", mean, target.mean(), missing);
  }
}
