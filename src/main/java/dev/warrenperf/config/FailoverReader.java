package dev.warrenperf.config;

import dev.warrenperf.judge.FailoverTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Selector;
import java.util.List;

/**
 * The value of {@code failover}: a limit, one entry, or a list of entries. What is not given is as
 * Warren has it; Warren's activity only where no gauge is named.
 */
final class FailoverReader {

  static final List<String> KEYS =
      List.of("name", "leader", "activity", "leaderless", "refresh", "required");

  private static final double DAY = 86_400;
  private static final List<Selector> LEADERS = List.of(FailoverTarget.GAUGE);

  private static final List<Selector> ACTIVITY = List.of(FailoverTarget.ACTIVITY);

  private final Names names = new Names();

  List<FailoverTarget> read(Value value) {
    if (value.isList()) {
      return value.items().stream().map(item -> entry(item, true)).toList();
    }
    if (value.isMapping()) {
      return List.of(entry(value, false));
    }
    if (value.scalar() == null) {
      value.expected("a limit such as \"< 10s\", an entry or a list of entries");
      return List.of();
    }
    Tiers limits = Place.LATENCY.tiers(value);
    return List.of(
        new FailoverTarget(
            FailoverTarget.NAME, LEADERS, ACTIVITY, limits, FailoverTarget.REFRESH_SECONDS, true));
  }

  /** Of several, each needs a name. */
  private FailoverTarget entry(Value value, boolean named) {
    Entry entry = new Entry(value, "a failover", KEYS);
    return new FailoverTarget(
        named || entry.has("name") ? entry.demand("name", names::claim) : FailoverTarget.NAME,
        entry.get("leader", Value::selectors, LEADERS),
        entry.get("activity", Value::selectors, entry.has("leader") ? List.of() : ACTIVITY),
        entry.get("leaderless", Place.LATENCY::tiers),
        entry.get("refresh", FailoverReader::refresh, FailoverTarget.REFRESH_SECONDS),
        entry.flag("required", true));
  }

  private static Double refresh(Value value) {
    return value.duration(0, DAY, "from 0s to 1d such as 15s");
  }
}
