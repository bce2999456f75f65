package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.FigureResult.NodeFigure;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.UnitChoice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures and judges rates: what a run did, or what it shows that the system can do. */
final class ThroughputJudge {

  private final RunDeltas run;
  private final Map<Selector, MetricUnit> units;
  private final Exposed exposed;
  private final OfferedLoad.Finder offers;

  ThroughputJudge(
      RunDeltas run,
      Map<Selector, MetricUnit> units,
      Exposed exposed,
      ClientJudge clients,
      ToldLoad told) {
    this.run = run;
    this.offers = new OfferedLoad.Finder(run, units, clients, told);
    this.units = units;
    this.exposed = exposed;
  }

  FigureResult judge(ThroughputTarget target) {
    Selector used =
        RunJudge.firstExposed(target.counters(), selector -> run.counter(selector).isExposed());
    UnitChoice unit = run.unit(used, units.get(used));
    CounterTotal total = counted(run, target, used, unit);
    MetricChoice metric =
        new MetricChoice(target.counters(), used, total.isExposed(), total.others(), unit);
    double perSecond = run.perSecond(total);
    Reason unseen =
        !total.isLowerBound()
            ? null
            : total.isMissing() ? Reason.SERIES_MISSING : Reason.OBSERVATIONS_LOST;
    boolean isOutside = run.edges() != null && !run.edges().anyInside();
    if (target.capacity() != null && !Double.isNaN(perSecond) && !isOutside) {
      return capacity(target, metric, total, perSecond, unseen);
    }
    Judgement judgement = delivered(target, used, total, perSecond, unseen);
    return result(
        target,
        metric,
        total,
        perSecond,
        null,
        null,
        Absence.told(judgement, target.counters(), MetricKind.COUNTER, exposed));
  }

  private static FigureResult result(
      ThroughputTarget target,
      MetricChoice metric,
      CounterTotal total,
      double perSecond,
      Busiest busiest,
      Achieved achieved,
      Judgement judgement) {
    return new FigureResult(
        target,
        List.of(metric),
        perSecond,
        busiest,
        total.isFollowed() ? Map.of("increase", total.increase()) : Map.of(),
        total.parts().stream()
            .map(part -> NodeFigure.of(part.node().node().name(), part.rate()))
            .toList(),
        null,
        total.isExposed() ? List.of(total.ratePerInterval(false)) : List.of(),
        total.isExposed() ? total.ratePerInterval(true) : new double[0],
        !total.isLowerBound(),
        false,
        0,
        achieved,
        judgement);
  }

  private Judgement delivered(
      ThroughputTarget target, Selector used, CounterTotal total, double perSecond, Reason unseen) {
    if (run.edges() != null && !Double.isNaN(perSecond)) {
      return atEdges(target, used, total, perSecond);
    }
    return unseen != null && !Double.isNaN(run.seconds())
        ? ScalarJudge.judge(
            "the rate",
            perSecond,
            total.increase() / run.seconds(),
            Double.POSITIVE_INFINITY,
            target.limits(),
            unseen)
        : ScalarJudge.judge("the rate", perSecond, target.limits(), missing(total));
  }

  /** At least what grew inside the window, and at most what grew between the snapshots around. */
  private Judgement atEdges(
      ThroughputTarget target, Selector used, CounterTotal total, double perSecond) {
    CounterTotal around = counted(run.around(), target, used, run.unit(used, units.get(used)));
    double seconds = run.edges().seconds();
    double least = run.edges().anyInside() ? total.increase() / seconds : 0;
    double most = around.isLowerBound() ? Double.POSITIVE_INFINITY : around.increase() / seconds;
    return ScalarJudge.judge(
        "the rate", perSecond, least, most, target.limits(), Reason.WINDOW_EDGES);
  }

  private static CounterTotal counted(
      RunDeltas counts, ThroughputTarget target, Selector used, UnitChoice unit) {
    CounterTotal grown = counts.counter(used);
    return (isOfAmounts(target) ? grown.from(unit.unit()) : grown)
        .beside(OtherName.ofCounter(used, target.counters(), counts::counter));
  }

  private static boolean isOfAmounts(ThroughputTarget target) {
    return target.limits().target().quantity().unit() != Unit.PER_SECOND;
  }

  private static Reason missing(CounterTotal total) {
    return total.isExposed() ? Reason.DURATION_UNKNOWN : Reason.NOT_EXPOSED;
  }

  private FigureResult capacity(
      ThroughputTarget target,
      MetricChoice metric,
      CounterTotal total,
      double perSecond,
      Reason unseen) {
    Selector used = metric.used();
    Capacity promised = target.capacity();
    boolean amounts = isOfAmounts(target);
    long[] instants = CountBounds.instants(run.courses(used));
    CountBounds served = offers.counted(used, instants, amounts);
    OfferedLoad offered = offers.of(promised, instants, amounts);
    List<Asked> asked = new ArrayList<>();
    if (offered != null) {
      asked.add(new Asked.Arrivals(List.of(offered.counted())));
    }
    ClosedLoop closed = offers.closed(promised, used, served, instants);
    if (closed != null) {
      asked.add(closed);
    }
    if (promised.failed() != null) {
      CountBounds failed = offers.counted(promised.failed(), instants, amounts);
      asked.add(new Asked.Arrivals(List.of(served, failed)));
    }
    if (promised.backlog() != null) {
      asked.add(new Asked.Waiting(run.levels(promised.backlog()), promised.backlogMin(), served));
    }
    CapacityJudge judge = new CapacityJudge(served, asked, target.limits(), promised.overSeconds());
    Judgement judgement = judge.judge(unseen);
    return result(
        target,
        metric,
        total,
        perSecond,
        busiest(judge.windows(), served, offered),
        offers.achieved(used, amounts, served, offered),
        judgement.reason() == Reason.LOAD_DID_NOT_ASK ? absent(judgement, promised) : judgement);
  }

  /** The same with the names that were to tell what was asked for, and that no node exposes. */
  private Judgement absent(Judgement judgement, Capacity promised) {
    String names =
        Stream.concat(
                promised.counters().filter(counter -> !run.counter(counter).isExposed()),
                promised.gauges().filter(gauge -> !run.exposesLevels(gauge)))
            .map(Selector::toString)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? judgement
        : Judgement.undecided(judgement.reason(), judgement.text() + "; no node exposes " + names);
  }

  private static Busiest busiest(Windows windows, CountBounds served, OfferedLoad offered) {
    Windows.Span span = windows.busiest();
    return span == null
        ? null
        : new Busiest(
            windows.leastPerSecond(span),
            Instant.ofEpochMilli(served.instant(span.from())),
            windows.heldSeconds(span),
            offered == null || !offered.timed()
                ? Double.NaN
                : offered.counted().atLeast(span.from(), span.to()) / windows.heldSeconds(span),
            offered == null ? Double.NaN : offered.runPerSecond());
  }
}
