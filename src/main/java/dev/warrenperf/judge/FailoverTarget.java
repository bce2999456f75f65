package dev.warrenperf.judge;

import dev.warrenperf.analysis.LeaderSigns;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.model.Selector;
import java.util.List;

/**
 * How long a change of leader may leave a cluster without one.
 *
 * @param name as users call it
 * @param leaders selectors of gauges that are 1 on the node that leads, the preferred first; the
 *     first that is exposed serves
 * @param activity counters that increase on the node that leads and on no other; may be empty
 * @param leaderless limits; null when it is shown and never judged
 * @param refreshSeconds how old the gauge's value may be when it is scraped; 0 or more
 * @param required whether NO DATA counts when the exit code is chosen
 */
public record FailoverTarget(
    String name,
    List<Selector> leaders,
    List<Selector> activity,
    Tiers leaderless,
    double refreshSeconds,
    boolean required)
    implements SingleTarget {

  /** What it is called where a target file gives no name. */
  public static final String NAME = "Leader Failover";

  /** Warren's own gauge. */
  public static final Selector GAUGE = Selector.of("warren_raft_is_leader");

  /** Warren schedules on its leader alone. */
  public static final Selector ACTIVITY = Selector.of("warren_scheduling_latency_seconds_count");

  /** Warren's collector sets its gauges every 15 s. */
  public static final double REFRESH_SECONDS = 15;

  public FailoverTarget {
    leaders = List.copyOf(leaders);
    activity = List.copyOf(activity);
  }

  /** By what a leader is known where one of the gauges serves. */
  public LeaderSigns signs(Selector gauge) {
    return new LeaderSigns(gauge, activity);
  }

  @Override
  public Kind kind() {
    return Kind.FAILOVER;
  }

  @Override
  public Tiers limits() {
    return leaderless;
  }

  @Override
  public TargetResult judged(Judges judges) {
    return judges.failover().judge(this);
  }

  @Override
  public FailoverTarget with(Tiers others) {
    return new FailoverTarget(name, leaders, activity, others, refreshSeconds, required);
  }
}
