package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import dev.warrenperf.analysis.CountCourse;
import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.CallStarts;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.Map;

/**
 * All that was asked for, served or not.
 *
 * @param counted from instant to instant
 * @param runPerSecond of the whole run
 * @param timed whether it is known when it was asked for, not only that it was in this run
 * @param whole whether nothing that was asked for is left out
 * @param counter that tells it; null when none does
 */
record OfferedLoad(
    CountBounds counted, double runPerSecond, boolean timed, boolean whole, Selector counter) {

  /** Finds what a run tells of it. */
  static final class Finder {

    private final RunDeltas run;
    private final Map<Selector, MetricUnit> units;
    private final ClientJudge clients;
    private final ToldLoad told;

    Finder(RunDeltas run, Map<Selector, MetricUnit> units, ClientJudge clients, ToldLoad told) {
      this.run = run;
      this.units = units;
      this.clients = clients;
      this.told = told;
    }

    /**
     * By its counter, its client samples or the load that the run tells; null when none tells.
     *
     * @param amounts whether it is not single events that are counted
     */
    OfferedLoad of(Capacity promised, long[] instants, boolean amounts) {
      Selector counter = promised.offered();
      ClientSamples calls = clients.named(promised.samples());
      if (promised.load()) {
        return ofLoad(instants);
      }
      if (counter != null && run.counter(counter).isExposed()) {
        double perSecond = run.perSecond(total(counter, amounts));
        return new OfferedLoad(counted(counter, instants, amounts), perSecond, true, true, counter);
      }
      return calls == null ? null : ofCalls(calls, instants);
    }

    /**
     * How much of it was done; null where nothing tells what was offered.
     *
     * @param done by this counter
     */
    Achieved achieved(Selector done, boolean amounts, CountBounds served, OfferedLoad offered) {
      if (offered == null) {
        return null;
      }
      Achieved counted = Achieved.of(served, offered);
      Selector counter = offered.counter();
      return counter == null || run.edges() != null
          ? counted
          : Achieved.of(
              total(done, amounts),
              total(counter, amounts),
              done.name().equals(counter.name()),
              counted);
    }

    private CounterTotal total(Selector counter, boolean amounts) {
      CounterTotal total = run.counter(counter);
      return amounts ? total.from(unit(counter)) : total;
    }

    private OfferedLoad ofLoad(long[] instants) {
      CountCourse begun = told.begun(instants);
      return begun == null
          ? null
          : new OfferedLoad(
              CountBounds.of(List.of(begun), instants, 1),
              begun.counts()[instants.length - 1] / run.seconds(),
              true,
              true,
              null);
    }

    /**
     * Clients that wait for a histogram's calls; null where none is told, or no time is counted.
     */
    ClosedLoop closed(Capacity promised, Selector count, CountBounds served, long[] instants) {
      Selector sum = Capacity.sumOf(count);
      boolean timed =
          sum != null && run.counter(sum).isExposed() && unit(sum).base() == Unit.SECONDS;
      return !timed || told.closed().isEmpty()
          ? null
          : new ClosedLoop(
              told.closed(),
              served,
              CountBounds.of(run.courses(sum), instants, unit(sum).toBase(1)),
              promised.load());
    }

    /** What a counter counted, of amounts in the base unit of its unit. */
    CountBounds counted(Selector counter, long[] instants, boolean amounts) {
      double factor = amounts ? unit(counter).toBase(1) : 1;
      return CountBounds.of(run.courses(counter), instants, factor);
    }

    private MetricUnit unit(Selector counter) {
      return run.unit(counter, units.get(counter)).unit();
    }

    /**
     * How many calls had begun at each instant. Of calls that do not tell when they began it is
     * known only that all did between the first and the last, unless a part of the run is judged.
     */
    private OfferedLoad ofCalls(ClientSamples calls, long[] instants) {
      int last = instants.length - 1;
      boolean ofMore = calls.isOfMore() || last < 1;
      CallStarts starts =
          ofMore ? calls.starts() : calls.starts().within(instants[0], instants[last]);
      int all = calls.count() + calls.failed();
      double[] surely = new double[instants.length];
      double[] maybe = new double[instants.length];
      for (int i = 0; i <= last; i++) {
        boolean known = starts.areKnown();
        surely[i] = known ? starts.surelyBy(instants[i]) : ofMore || i < last ? 0 : all;
        maybe[i] = known ? starts.maybeBy(instants[i]) : ofMore || i > 0 ? all : 0;
      }
      return new OfferedLoad(
          CountBounds.between(instants, surely, maybe),
          calls.isOfMore() ? Double.NaN : all / run.seconds(),
          starts.areKnown(),
          !calls.kind().leavesOutUnanswered() && calls.unread() == 0,
          null);
    }
  }
}
