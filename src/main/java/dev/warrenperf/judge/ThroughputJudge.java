package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.UnitChoice;
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

  RateResult judge(ThroughputTarget target) {
    Selector used =
        RunJudge.firstExposed(target.counters(), selector -> run.counter(selector).isExposed());
    UnitChoice unit = run.unit(used, units.get(used));
    CounterTotal total = counted(run, target, used, unit);
    double perSecond = run.perSecond(total);
    Reason unseen =
        !total.isLowerBound()
            ? null
            : total.isMissing() ? Reason.SERIES_MISSING : Reason.OBSERVATIONS_LOST;
    boolean isOutside = run.edges() != null && !run.edges().anyInside();
    if (target.capacity() != null && !Double.isNaN(perSecond) && !isOutside) {
      return capacity(target, used, total, perSecond, unit, unseen);
    }
    Judgement judgement = delivered(target, used, total, perSecond, unseen);
    return new RateResult(
        target,
        used,
        total,
        perSecond,
        null,
        null,
        Absence.told(judgement, target.counters(), MetricKind.COUNTER, exposed),
        unit);
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
            target.rate(),
            unseen)
        : ScalarJudge.judge("the rate", perSecond, target.rate(), missing(total));
  }

  /** At least what grew inside the window, and at most what grew between the snapshots around. */
  private Judgement atEdges(
      ThroughputTarget target, Selector used, CounterTotal total, double perSecond) {
    CounterTotal around = counted(run.around(), target, used, run.unit(used, units.get(used)));
    double seconds = run.edges().seconds();
    double least = run.edges().anyInside() ? total.increase() / seconds : 0;
    double most = around.isLowerBound() ? Double.POSITIVE_INFINITY : around.increase() / seconds;
    return ScalarJudge.judge(
        "the rate", perSecond, least, most, target.rate(), Reason.WINDOW_EDGES);
  }

  private static CounterTotal counted(
      RunDeltas counts, ThroughputTarget target, Selector used, UnitChoice unit) {
    CounterTotal grown = counts.counter(used);
    return (isOfAmounts(target) ? grown.from(unit.unit()) : grown)
        .beside(OtherName.ofCounter(used, target.counters(), counts::counter));
  }

  private static boolean isOfAmounts(ThroughputTarget target) {
    return target.rate().target().quantity().unit() != Unit.PER_SECOND;
  }

  private static Reason missing(CounterTotal total) {
    return total.isExposed() ? Reason.DURATION_UNKNOWN : Reason.NOT_EXPOSED;
  }

  private RateResult capacity(
      ThroughputTarget target,
      Selector used,
      CounterTotal total,
      double perSecond,
      UnitChoice unit,
      Reason unseen) {
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
    CapacityJudge judge = new CapacityJudge(served, asked, target.rate(), promised.overSeconds());
    Judgement judgement = judge.judge(unseen);
    return new RateResult(
        target,
        used,
        total,
        perSecond,
        busiest(judge.windows(), served, offered),
        offers.achieved(used, amounts, served, offered),
        judgement.reason() == Reason.LOAD_DID_NOT_ASK ? absent(judgement, promised) : judgement,
        unit);
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

  private static Busiest busiest(WindowRates windows, CountBounds served, OfferedLoad offered) {
    Spans.Span span = windows.busiest();
    return span == null
        ? null
        : new Busiest(
            windows.leastPerSecond(span),
            served.instant(span.from()),
            windows.heldSeconds(span),
            offered == null || !offered.timed()
                ? Double.NaN
                : offered.counted().atLeast(span.from(), span.to()) / windows.heldSeconds(span),
            offered == null ? Double.NaN : offered.runPerSecond());
  }
}
