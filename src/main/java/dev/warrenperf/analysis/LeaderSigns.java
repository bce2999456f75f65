package dev.warrenperf.analysis;

import dev.warrenperf.model.Selector;
import java.util.List;

/**
 * By what a leader is known.
 *
 * @param gauge a gauge that is 1 on the node that leads
 * @param activity counters that increase on the node that leads and on no other; may be empty
 */
public record LeaderSigns(Selector gauge, List<Selector> activity) {

  public LeaderSigns {
    activity = List.copyOf(activity);
  }

  /** A gauge alone. */
  public static LeaderSigns of(Selector gauge) {
    return new LeaderSigns(gauge, List.of());
  }

  // as in Selector: what a record gets by itself is linked when it is first called
  @Override
  public boolean equals(Object other) {
    return other instanceof LeaderSigns signs
        && gauge.equals(signs.gauge)
        && activity.equals(signs.activity);
  }

  @Override
  public int hashCode() {
    return 31 * gauge.hashCode() + activity.hashCode();
  }
}
