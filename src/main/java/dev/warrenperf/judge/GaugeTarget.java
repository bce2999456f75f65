package dev.warrenperf.judge;

import dev.warrenperf.analysis.GaugeLevels;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.model.Selector;
import java.util.List;

/**
 * A promised level of a gauge.
 *
 * @param name as users call it
 * @param gauges selectors by sample name, the preferred first; the first that is exposed serves
 * @param statistic which figure of the window is judged
 * @param limits the limits, in the unit they were written in
 * @param series how several series of one node become one
 * @param across how the values of nodes become one
 * @param demand what the system can hold is promised; null when it is what this run has to show
 * @param required whether NO DATA counts when the exit code is chosen
 */
public record GaugeTarget(
    String name,
    List<Selector> gauges,
    Statistic statistic,
    Tiers limits,
    OneNode series,
    Across across,
    Demand demand,
    boolean required)
    implements SingleTarget {

  /** A figure of a gauge over the window. */
  public enum Statistic {
    MIN,
    MEAN,
    MAX,
    LAST;

    /** This figure of the levels; NaN when they have none. */
    public double of(GaugeLevels levels) {
      return switch (this) {
        case MIN -> levels.min();
        case MEAN -> levels.mean();
        case MAX -> levels.max();
        case LAST -> levels.last();
      };
    }
  }

  /** How several series that one node exposes at one instant become one value. */
  public enum OneNode {
    /** The default: they may be anything, such as ratios, so the worst decides by itself. */
    EACH,
    SUM,
    MAX,
    MIN,
    MEAN
  }

  /** How the values that nodes report at one instant become one value. */
  public enum Across {
    /**
     * The default: nodes that each report the whole cluster agree, so the largest stands for all.
     */
    MAX,
    MIN,
    SUM,
    /** Every node by itself; the worst decides. */
    EACH
  }

  public GaugeTarget {
    gauges = List.copyOf(gauges);
  }

  /** Of what the run has to show. */
  public GaugeTarget(
      String name,
      List<Selector> gauges,
      Statistic statistic,
      Tiers limits,
      OneNode series,
      Across across,
      boolean required) {
    this(name, gauges, statistic, limits, series, across, null, required);
  }

  @Override
  public Kind kind() {
    return Kind.GAUGE;
  }

  @Override
  public GaugeTarget with(Tiers others) {
    return new GaugeTarget(name, gauges, statistic, others, series, across, demand, required);
  }
}
