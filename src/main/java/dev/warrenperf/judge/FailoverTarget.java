package dev.warrenperf.judge;

import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.model.Selector;
import java.util.List;

/**
 * How long a change of leader may leave a cluster without one.
 *
 * @param name as users call it
 * @param leaders selectors of gauges that are 1 on the node that leads, the preferred first; the
 *     first that is exposed serves
 * @param leaderless limits; null when it is shown and never judged
 * @param refreshSeconds how old the gauge's value may be when it is scraped; 0 or more
 * @param required whether NO DATA counts when the exit code is chosen
 */
public record FailoverTarget(
    String name, List<Selector> leaders, Tiers leaderless, double refreshSeconds, boolean required)
    implements SingleTarget {

  /** What it is called where a target file gives no name. */
  public static final String NAME = "Leader Failover";

  /** Warren's own gauge. */
  public static final Selector GAUGE = Selector.of("warren_raft_is_leader");

  /** Warren's collector sets its gauges every 15 s. */
  public static final double REFRESH_SECONDS = 15;

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
    return new FailoverTarget(name, leaders, others, refreshSeconds, required);
  }
}
