package dev.warrenperf.target;

import dev.warrenperf.model.Selector;
import dev.warrenperf.target.WaivedTarget.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A promised rate: the increase of counters inside the window, summed over nodes, by its length.
 *
 * @param name as users call it
 * @param counters selectors by sample name, the preferred first; the first that is exposed serves
 * @param rate limits, per second
 * @param capacity what the system can do is promised; null when it is what this run has to do
 * @param required whether NO DATA counts when the exit code is chosen
 */
public record ThroughputTarget(
    String name, List<Selector> counters, Tiers rate, Capacity capacity, boolean required)
    implements Target {
  public ThroughputTarget {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(rate, "rate");
    counters = List.copyOf(counters);
  }

  /** Of what the run has to do. */
  public ThroughputTarget(String name, List<Selector> counters, Tiers rate, boolean required) {
    this(name, counters, rate, null, required);
  }

  WaivedTarget subject() {
    return WaivedTarget.value(Kind.RATE, name);
  }

  @Override
  public Map<WaivedTarget, Tiers> promised() {
    return Map.of(subject(), rate);
  }

  @Override
  public ThroughputTarget with(Function<WaivedTarget, Tiers> limits) {
    return new ThroughputTarget(name, counters, limits.apply(subject()), capacity, required);
  }
}
