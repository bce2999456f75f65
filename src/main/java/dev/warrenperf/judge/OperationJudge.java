package dev.warrenperf.judge;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.Dependence;
import dev.warrenperf.analysis.EdgeCounts;
import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Spread;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.UnitChoice;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
          + " management.metrics.distribution.percentiles-histogram), or judge the reported"
          + " quantiles with summary: true";

  private final RunDeltas run;
  private final Exposed exposed;
  private final OperationTarget target;

  /** How much runs of the operation differ. */
  private final Spread noise;

  /** What a client measured; null when none did. */
  private final ClientSamples seen;

  /** The selector that serves, or would; null when none is named. */
  private final Selector used;

  private final UnitChoice unit;
  private final HistogramTotal total;

  /** Null when there are no usable series. */
  private final Histogram histogram;

  private final boolean observed;

  /** The counter that the mean is over; null when it is over the observations. */
  private final CounterTotal events;

  /** Null when the target names none. */
  private final CounterTotal failures;

  private final LostObservations lost;

  /** What was observed at uncertain edges of the window; null where they are snapshots. */
  private final EdgeCounts edges;

  /** How many observations may be of the window beside those counted. */
  private final double unseen;

  private OperationJudge(
      RunDeltas run,
      ClientJudge clients,
      Map<Selector, MetricUnit> units,
      Exposed exposed,
      OperationTarget target,
      Spread noise) {
    this.run = run;
    this.noise = noise;
    this.exposed = exposed;
    this.target = target;
    this.seen = clients.of(target);
    this.used =
        target.histograms().isEmpty()
            ? null
            : RunJudge.firstExposed(target.histograms(), name -> run.histogram(name).isExposed());
    this.unit = used == null ? UnitChoice.NONE : run.unit(used, units.get(used));
    HistogramTotal around = total(run.around());
    HistogramTotal within = total(run);
    boolean inside = run.edges() == null || (run.edges().anyInside() && isObserved(within));
    this.total = inside ? within : around;
    this.histogram = total.fault() == null ? total.histogram() : null;
    this.observed = isObserved(total);
    this.events = target.meanPer() == null ? null : run.counter(target.meanPer());
    this.failures = failures();
    this.lost = lost(around.lost());
    this.edges =
        run.edges() == null || !isObserved(around) || histogram == null
            ? null
            : new EdgeCounts(inside ? histogram : null, around.histogram());
    this.unseen = lost.expected() + (edges == null ? 0 : edges.open());
  }

  /** By client samples where no histogram has data. */
  static OperationResult judge(
      RunDeltas run,
      ClientJudge clients,
      Map<Selector, MetricUnit> units,
      Exposed exposed,
      OperationTarget target,
      Spread noise) {
    return new OperationJudge(run, clients, units, exposed, target, noise).result();
  }

  private OperationResult result() {
    boolean served = seen != null && !observed && total.fault() == null;
    SortedMap<Double, Tiers> ofClient = served ? target.quantiles() : Collections.emptySortedMap();
    ClientView client =
        seen == null
            ? null
            : new ClientView(
                seen, served, ClientJudge.quantiles(seen, shown(seen.count()), ofClient, noise));
    return served
        ? new OperationResult(
            target,
            used,
            total,
            null,
            client.quantiles(),
            seen.mean(),
            null,
            ClientJudge.mean(target, seen),
            client,
            failures,
            UnitChoice.NONE)
        : new OperationResult(
            target,
            used,
            total,
            histogram,
            quantiles(),
            mean(),
            events,
            judgedMean(),
            client,
            failures,
            unit);
  }

  private HistogramTotal total(RunDeltas of) {
    return used == null
        ? new HistogramTotal(List.of(), of.grid())
        : of.histogram(used, unit.unit())
            .beside(OtherName.ofHistogram(of, used, target.histograms()));
  }

  private static boolean isObserved(HistogramTotal total) {
    Histogram histogram = total.fault() == null ? total.histogram() : null;
    return histogram != null && histogram.count() > 0;
  }

  private CounterTotal failures() {
    if (target.failures().isEmpty()) {
      return null;
    }
    Selector counter =
        RunJudge.firstExposed(target.failures(), name -> run.counter(name).isExposed());
    return run.counter(counter)
        .beside(OtherName.ofCounter(counter, target.failures(), run::counter));
  }

  /** Where a client counted the calls, what it has more than the histogram is what was lost. */
  private LostObservations lost(double expected) {
    if (expected == 0 || histogram == null || seen == null) {
      return new LostObservations(expected);
    }
    double calls = (double) seen.count() + seen.failed();
    return new LostObservations(Math.max(0, calls - histogram.count()));
  }

  private SortedSet<Double> shown(double count) {
    SortedSet<Double> shown = new TreeSet<>(ALWAYS_SHOWN);
    shown.addAll(target.quantiles().keySet());
    if (count >= FEWEST_FOR_P999) {
      shown.add(0.999);
    }
    return shown;
  }

  private List<QuantileResult> quantiles() {
    boolean summary = target.summary() || (used != null && run.isSummary(used));
    boolean ranks = observed && !(summary && histogram.size() == 1);
    boolean repaired = total.resets() > 0 || total.isRaised() || lost.any();
    // after a reset counts are lower bounds, and raised ones include what the sum does not
    Histogram counts = observed && repaired ? histogram.withoutSum() : histogram;
    Dependence dependence = ranks ? new Dependence(counts, total.pieces()) : Dependence.NONE;
    UncertainEdges uncertain = new UncertainEdges(edges, lost);
    FailedCalls failed = FailedCalls.of(seen, failures);
    return shown(observed ? histogram.count() : 0).stream()
        .map(q -> ranks ? quantile(q, counts, dependence) : withoutRanks(q))
        .map(quantile -> uncertain.on(quantile, counts))
        .map(quantile -> failed.on(quantile, counts, unseen))
        .toList();
  }

  private QuantileResult quantile(double q, Histogram counts, Dependence dependence) {
    Tiers limits = target.quantiles().get(q);
    QuantileBounds bounds = QuantileBounds.of(counts, q, dependence);
    return new QuantileResult(
        bounds,
        limits,
        limits == null
            ? null
            : QuantileJudge.judge(bounds, limits, counts, dependence, noise, lost));
  }

  /** What processes say of it themselves, where the target asks for that; else why not. */
  private QuantileResult withoutRanks(double q) {
    Tiers limits = target.quantiles().get(q);
    QuantileResult said =
        limits != null && target.summary() && used != null
            ? SummaryQuantiles.worst(q, limits, SummaryQuantiles.of(run, used, unit.unit()))
            : null;
    return said != null
        ? said
        : new QuantileResult(
            QuantileBounds.unknown(q), limits, limits == null ? null : ofHistograms(missing()));
  }

  private Judgement ofHistograms(Judgement judged) {
    return Absence.told(judged, target.histograms(), MetricKind.HISTOGRAM, exposed);
  }

  private Judgement missing() {
    if (total.fault() != null) {
      return Judgement.undecided(
          Reason.INCONSISTENT_HISTOGRAM, "its counts cannot be used: " + total.fault());
    }
    return observed
        ? Judgement.undecided(Reason.SUMMARY, Reason.SUMMARY.meaning() + HOW_TO_GET_BUCKETS)
        : Judgement.noData(missingReason());
  }

  private Reason missingReason() {
    if (target.histograms().isEmpty()) {
      return Reason.NO_SAMPLES;
    }
    if (!total.isExposed()) {
      return Reason.NOT_EXPOSED;
    }
    return total.isEverObserved() ? Reason.NO_OBSERVATIONS_IN_WINDOW : Reason.NEVER_OBSERVED;
  }

  private double mean() {
    if (!observed) {
      return Double.NaN;
    }
    Histogram counted = histogram.withPossibleSum();
    if (events == null) {
      return counted.mean();
    }
    return events.increase() > 0 ? counted.sum() / events.increase() : Double.NaN;
  }

  /** Null when nothing was promised. */
  private Judgement judgedMean() {
    if (target.mean() == null) {
      return null;
    }
    if (total.fault() != null) {
      return ofHistograms(missing());
    }
    if (!observed) {
      return ofHistograms(mean(missingReason()));
    }
    Reason missing =
        events != null && !events.isExposed() ? Reason.NOT_EXPOSED : Reason.NOT_A_NUMBER;
    Judgement judged =
        histogram.isSumContradicted()
            ? Judgement.undecided(
                Reason.SUM_CONTRADICTS_BUCKETS,
                QuantileWords.contradiction(histogram, target.mean().target().quantity().unit()))
            : mean(missing);
    return events != null
        ? Absence.told(judged, List.of(target.meanPer()), MetricKind.COUNTER, exposed)
        : ofHistograms(
            FailedCalls.of(seen, failures).onMean(judged, target.mean(), histogram, unseen));
  }

  /** What was not seen leaves it open: of a mean by a counter nobody knows how far. */
  private Judgement mean(Reason missing) {
    double mean = mean();
    if (Double.isNaN(mean) || (edges == null && !lost.any())) {
      return ScalarJudge.judge("the mean", mean, target.mean(), missing);
    }
    double known = edges == null ? mean : edges.leastMean();
    // durations are not negative, so what was lost makes the mean no smaller than if it took none
    double least =
        lost.any() ? known * histogram.count() / (histogram.count() + lost.expected()) : known;
    boolean open = events != null || lost.any();
    return ScalarJudge.judge(
        "the mean",
        mean,
        events == null ? least : 0,
        open ? Double.POSITIVE_INFINITY : edges.mostMean(),
        target.mean(),
        lost.any() ? Reason.OBSERVATIONS_LOST : Reason.WINDOW_EDGES);
  }
}
