package dev.warrenperf.target;

import dev.warrenperf.analysis.CountBounds;
import dev.warrenperf.analysis.CountCourse;
import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.UnitChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures and judges rates: what a run did, or what it shows that the system can do. */
final class ThroughputJudge {

  private final RunDeltas run;
  private final Map<Selector, MetricUnit> units;
  private final Exposed exposed;
  private final ClientJudge clients;

  ThroughputJudge(
      RunDeltas run, Map<Selector, MetricUnit> units, Exposed exposed, ClientJudge clients) {
    this.run = run;
    this.clients = clients;
    this.units = units;
    this.exposed = exposed;
  }

  RateResult judge(ThroughputTarget target) {
    Selector used =
        RunJudge.firstExposed(target.counters(), selector -> run.counter(selector).isExposed());
    UnitChoice unit = run.unit(used, units.get(used));
    CounterTotal total =
        isOfAmounts(target) ? run.counter(used).from(unit.unit()) : run.counter(used);
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
        Absence.told(judgement, target.counters(), MetricKind.COUNTER, exposed),
        unit);
  }

  private Judgement delivered(
      ThroughputTarget target,
      Selector used,
      CounterTotal total,
      double perSecond,
      Reason unseen) {
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
    MetricUnit unit = run.unit(used, units.get(used)).unit();
    CounterTotal grown = run.around().counter(used);
    CounterTotal around = isOfAmounts(target) ? grown.from(unit) : grown;
    double seconds = run.edges().seconds();
    double least = run.edges().anyInside() ? total.increase() / seconds : 0;
    double most = around.isLowerBound() ? Double.POSITIVE_INFINITY : around.increase() / seconds;
    return ScalarJudge.judge(
        "the rate", perSecond, least, most, target.rate(), Reason.WINDOW_EDGES);
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
    long[] instants = CountBounds.instants(run.courses(used));
    CountBounds served = counted(target, used, instants);
    CountBounds offered = offered(target, instants);
    List<Asked> asked = new ArrayList<>();
    if (offered != null) {
      asked.add(new Asked.Arrivals(List.of(offered)));
    }
    if (promised.failed() != null) {
      CountBounds failed = counted(target, promised.failed(), instants);
      asked.add(new Asked.Arrivals(List.of(served, failed)));
    }
    if (promised.backlog() != null) {
      asked.add(new Asked.Waiting(run.levels(promised.backlog()), promised.backlogMin(), served));
    }
    CapacityJudge judge = new CapacityJudge(served, asked, target.rate(), promised.overSeconds());
    return new RateResult(
        target,
        used,
        total,
        perSecond,
        busiest(judge, served, offered, offeredInAll(target)),
        judge.judge(unseen),
        unit);
  }

  /** Null when nothing tells. */
  private CountBounds offered(ThroughputTarget target, long[] instants) {
    Capacity promised = target.capacity();
    if (promised.offered() != null) {
      return counted(target, promised.offered(), instants);
    }
    ClientSamples calls = clients.named(promised.samples());
    return calls == null ? null : CountBounds.of(List.of(course(calls, instants)), instants, 1);
  }

  /** Per second of the whole run; NaN when nothing tells. */
  private double offeredInAll(ThroughputTarget target) {
    Selector counter = target.capacity().offered();
    ClientSamples calls = clients.named(target.capacity().samples());
    if (counter == null) {
      return calls == null ? Double.NaN : (calls.count() + calls.failed()) / run.seconds();
    }
    CounterTotal total = run.counter(counter);
    return run.perSecond(
        isOfAmounts(target) ? total.from(run.unit(counter, units.get(counter)).unit()) : total);
  }

  /**
   * How many calls had begun at each instant. Of calls that do not tell when they began it is known
   * only that all did between the first and the last.
   */
  private static CountCourse course(ClientSamples calls, long[] instants) {
    long[] known =
        calls.tellsStarts() || instants.length < 2
            ? instants
            : new long[] {instants[0], instants[instants.length - 1]};
    double[] counts = new double[known.length];
    for (int i = calls.tellsStarts() ? 0 : 1; i < known.length; i++) {
      counts[i] = calls.begunBy(known[i]);
    }
    return new CountCourse(known, counts, new int[known.length], true);
  }

  private CountBounds counted(ThroughputTarget target, Selector counter, long[] instants) {
    MetricUnit unit = run.unit(counter, units.get(counter)).unit();
    double factor = isOfAmounts(target) ? unit.toBase(1) : 1;
    return CountBounds.of(run.courses(counter), instants, factor);
  }

  private static Busiest busiest(
      CapacityJudge judge, CountBounds served, CountBounds offered, double runOffered) {
    Spans.Span span = judge.busiest();
    return span == null
        ? null
        : new Busiest(
            judge.leastPerSecond(span),
            served.instant(span.from()),
            judge.heldSeconds(span),
            offered == null
                ? Double.NaN
                : offered.atLeast(span.from(), span.to()) / judge.heldSeconds(span),
            runOffered);
  }
}
