package dev.warrenperf.config;

import dev.warrenperf.judge.FailoverTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The value of {@code failover}: a limit, one entry, or a list of entries. What is not given is as
 * Warren has it.
 */
final class FailoverReader {

  private static final List<String> KEYS =
      List.of("name", "leader", "leaderless", "refresh", "required");

  private static final double DAY = 86_400;

  private final Problems problems;
  private final Values values;
  private final Names names;
  private final TiersReader tiers;

  FailoverReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
    this.names = new Names(problems);
    this.tiers = new TiersReader(problems);
  }

  List<FailoverTarget> read(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().flatMap(item -> entry(item, true).stream()).toList();
    }
    if (node instanceof MappingNode) {
      return entry(node, false).stream().toList();
    }
    if (Values.scalar(node).isEmpty()) {
      problems.add(
          node,
          "expected a limit such as \"< 10s\", an entry or a list of entries, found "
              + Values.found(node));
      return List.of();
    }
    return tiers.read(node, Place.LATENCY).map(FailoverReader::plain).stream().toList();
  }

  private static FailoverTarget plain(Tiers limits) {
    return new FailoverTarget(
        FailoverTarget.NAME,
        List.of(FailoverTarget.GAUGE),
        limits,
        FailoverTarget.REFRESH_SECONDS,
        true);
  }

  private Optional<FailoverTarget> entry(Node node, boolean named) {
    return Entry.of(node, "a failover", KEYS, problems).flatMap(entry -> entry(entry, named));
  }

  /** Of several, each needs a name. */
  private Optional<FailoverTarget> entry(Entry entry, boolean named) {
    Optional<String> name =
        named || entry.has("name")
            ? entry.demand("name").flatMap(names::claim)
            : Optional.of(FailoverTarget.NAME);
    Optional<List<Selector>> leaders = entry.get("leader").map(values::selectors);
    Optional<Tiers> leaderless =
        entry.get("leaderless").flatMap(node -> tiers.read(node, Place.LATENCY));
    Optional<Double> refresh = entry.get("refresh").flatMap(this::refresh);
    boolean required = values.flag(entry.get("required"), true);
    if (name.isEmpty() || leaders.filter(List::isEmpty).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new FailoverTarget(
            name.orElseThrow(),
            leaders.orElse(List.of(FailoverTarget.GAUGE)),
            leaderless.orElse(null),
            refresh.orElse(FailoverTarget.REFRESH_SECONDS),
            required));
  }

  private Optional<Double> refresh(Node node) {
    Optional<Double> seconds =
        Values.scalar(node)
            .flatMap(Values::quantity)
            .filter(quantity -> quantity.unit() == Unit.SECONDS)
            .map(Quantity::value)
            .filter(value -> value >= 0 && value <= DAY);
    if (seconds.isEmpty()) {
      problems.add(
          node, "expected a duration from 0s to 1d such as 15s, found " + Values.found(node));
    }
    return seconds;
  }
}
