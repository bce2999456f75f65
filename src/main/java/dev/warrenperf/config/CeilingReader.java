package dev.warrenperf.config;

import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.CheckedFigure;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Limit.Comparison;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The ceiling of a waiver: a limit with unit and direction of the target's own, or, for a change, a
 * share above 0.
 */
final class CeilingReader {

  private final Problems problems;
  private final TiersReader tiers;
  private final TargetSet targets;

  CeilingReader(Problems problems, TargetSet targets) {
    this.problems = problems;
    this.tiers = new TiersReader(problems);
    this.targets = targets;
  }

  Optional<Limit> read(Node node, CheckSubject target) {
    if (target.figure() == CheckedFigure.CHANGE) {
      return change(node);
    }
    return tiers.promised(node, place(target)).filter(ceiling -> fits(node, ceiling, target));
  }

  private Place place(CheckSubject target) {
    return switch (target.kind()) {
      case OPERATION ->
          limit(target)
              .map(limit -> limit.quantity().unit())
              .map(unit -> Place.ofObservations(List.of(unit)))
              .orElse(Place.LATENCY);
      case FAILOVER -> Place.LATENCY;
      case RATE -> Place.RATE;
      case RATIO, GAUGE -> Place.GAUGE;
      case CPU -> Place.CPU;
      case MEMORY -> Place.MEMORY;
    };
  }

  /** A target that is not there has nothing to fit; the report tells that the waiver is unused. */
  private boolean fits(Node node, Limit ceiling, CheckSubject target) {
    Optional<Limit> limit = limit(target);
    boolean fits =
        limit
            .filter(
                one ->
                    one.comparison().isUpper() != ceiling.comparison().isUpper()
                        || one.quantity().unit() != ceiling.quantity().unit())
            .isEmpty();
    if (!fits) {
      problems.add(
          node,
          "expected a ceiling with unit and direction of the target's "
              + Quoted.of(limit.orElseThrow().toString())
              + ", found "
              + Quoted.of(ceiling.toString()));
    }
    return fits;
  }

  private Optional<Limit> limit(CheckSubject subject) {
    return targets.all().stream()
        .flatMap(target -> Stream.ofNullable(target.promised().get(subject)))
        .map(Tiers::deciding)
        .findFirst();
  }

  private Optional<Limit> change(Node node) {
    Optional<Quantity> share =
        Values.scalar(node)
            .flatMap(Values::quantity)
            .filter(quantity -> quantity.unit() == Unit.RATIO && quantity.value() > 0);
    if (share.isEmpty()) {
      problems.add(
          node,
          "expected by how much it may be worse, a share above 0 such as 20%, found "
              + Values.found(node));
    }
    return share.map(quantity -> new Limit(Comparison.AT_MOST, quantity));
  }
}
