package dev.warrenperf.judge;

import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.model.Selector;
import java.util.List;

/**
 * A promised rate: the increase of counters inside the window, summed over nodes, by its length.
 *
 * @param name as users call it
 * @param counters selectors by sample name, the preferred first; the first that is exposed serves
 * @param limits per second
 * @param capacity what the system can do is promised; null when it is what this run has to do
 * @param required whether NO DATA counts when the exit code is chosen
 */
public record ThroughputTarget(
    String name, List<Selector> counters, Tiers limits, Capacity capacity, boolean required)
    implements SingleTarget {
  public ThroughputTarget {
    counters = List.copyOf(counters);
  }

  @Override
  public Kind kind() {
    return Kind.RATE;
  }

  @Override
  public TargetResult judged(Judges judges) {
    return judges.throughput().judge(this);
  }

  @Override
  public ThroughputTarget with(Tiers others) {
    return new ThroughputTarget(name, counters, others, capacity, required);
  }
}
