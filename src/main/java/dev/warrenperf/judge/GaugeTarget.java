package dev.warrenperf.judge;

import dev.warrenperf.analysis.GaugeLevels;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.Selector;
import java.util.List;

/**
 * A promised level of a gauge.
 *
 * @param name as users call it
 * @param gauges selectors by sample name, the preferred first; the first that is exposed serves
 * @param statistic which figure of the window is judged
 * @param limits the limits, in the unit they were written in
 * @param series how several series of one node become one; by default {@code EACH}, since they may
 *     be anything, such as ratios
 * @param across how the values of nodes become one; by default {@code MAX}, since nodes that each
 *     report the whole cluster agree
 * @param demand what the system can hold is promised; null when it is what this run has to show
 * @param required whether NO DATA counts when the exit code is chosen
 */
public record GaugeTarget(
    String name,
    List<Selector> gauges,
    Statistic statistic,
    Tiers limits,
    Across series,
    Across across,
    Demand demand,
    boolean required)
    implements SingleTarget {

  /** A figure of a gauge over the window. */
  public enum Statistic {
    MIN("minimum"),
    MEAN("mean"),
    MAX("maximum"),
    LAST("last value");

    private final String words;

    Statistic(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

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

  public GaugeTarget {
    gauges = List.copyOf(gauges);
  }

  @Override
  public Kind kind() {
    return Kind.GAUGE;
  }

  @Override
  public TargetResult judged(Judges judges) {
    return judges.gauges().judge(this);
  }

  @Override
  public GaugeTarget with(Tiers others) {
    return new GaugeTarget(name, gauges, statistic, others, series, across, demand, required);
  }
}
