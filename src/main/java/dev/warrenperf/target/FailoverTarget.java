package dev.warrenperf.target;

import dev.warrenperf.model.Selector;
import dev.warrenperf.target.WaivedTarget.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

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
    implements Target {

  /** What it is called where a target file gives no name. */
  public static final String NAME = "Leader Failover";

  /** Warren's own gauge. */
  public static final Selector GAUGE = Selector.of("warren_raft_is_leader");

  /** Warren's collector sets its gauges every 15 s. */
  public static final double REFRESH_SECONDS = 15;

  public FailoverTarget {
    Objects.requireNonNull(name, "name");
    leaders = List.copyOf(leaders);
  }

  WaivedTarget subject() {
    return WaivedTarget.value(Kind.FAILOVER, name);
  }

  @Override
  public Map<WaivedTarget, Tiers> promised() {
    return leaderless == null ? Map.of() : Map.of(subject(), leaderless);
  }

  @Override
  public FailoverTarget with(Function<WaivedTarget, Tiers> limits) {
    return new FailoverTarget(name, leaders, limits.apply(subject()), refreshSeconds, required);
  }
}
