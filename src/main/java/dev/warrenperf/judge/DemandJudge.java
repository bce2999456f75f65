package dev.warrenperf.judge;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import java.util.Map;

/** Whether a level that was never reached was asked for, so that it was missed. */
final class DemandJudge {

  private final RunDeltas run;
  private final Map<Selector, MetricUnit> units;

  DemandJudge(RunDeltas run, Map<Selector, MetricUnit> units) {
    this.run = run;
    this.units = units;
  }

  /**
   * The judgement, undecided where it is a FAIL of what nobody is known to have asked for.
   *
   * @param judged by the levels alone
   * @param seen what was seen, in words
   * @param bare whether levels are held against the limit as the bare numbers that are exposed
   */
  Judgement onMissed(Judgement judged, String seen, GaugeTarget target, boolean bare) {
    Demand demand = target.demand();
    if (demand == null || judged.verdict() != Verdict.FAIL || isAsked(target, bare)) {
      return judged;
    }
    String what =
        demand.gauge() == null && demand.failed() == null
            ? ", and nothing tells that more was asked for: name what does (demand or failed in the"
                + " target file), and ask for "
            : ", and it is not known that as much as the target was asked for: ask for ";
    return Judgement.undecided(
        Reason.LOAD_DID_NOT_ASK,
        seen
            + what
            + "more than "
            + target.limits().deciding().quantity().text()
            + " for longer than "
            + Format.seconds(demand.overSeconds()));
  }

  private boolean isAsked(GaugeTarget target, boolean bare) {
    Demand demand = target.demand();
    boolean refused = demand.failed() != null && run.counter(demand.failed()).increase() > 0;
    return refused || (demand.gauge() != null && isDemanded(target, bare));
  }

  private boolean isDemanded(GaugeTarget target, boolean bare) {
    Demand demand = target.demand();
    Limit limit = target.limits().deciding();
    double factor = bare ? 1 : run.unit(demand.gauge(), units.get(demand.gauge())).unit().toBase(1);
    return run.levels(demand.gauge()).stream()
        .mapToDouble(node -> node.longestSeconds(level -> limit.isKeptBy(factor * level)))
        .anyMatch(seconds -> seconds >= demand.overSeconds());
  }
}
