package dev.warrenperf.config;

import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Tiers;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A limit, or a mapping of {@code target}, {@code acceptable} and {@code critical}. An acceptable
 * limit has the target's direction and is not stricter; a critical one looks the other way and lies
 * at or beyond both.
 */
final class TiersReader {

  static final List<String> KEYS = List.of("target", "acceptable", "critical");

  private final Problems problems;
  private final Values values;

  TiersReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  Optional<Tiers> read(Node node, Place place) {
    if (node instanceof MappingNode) {
      return Entry.of(node, "tiers", KEYS, problems).flatMap(entry -> tiers(entry, place));
    }
    return promised(node, place).map(Tiers::of);
  }

  /** The tiers of a mapping that may hold other keys too. */
  Optional<Tiers> tiers(Entry entry, Place place) {
    Optional<Limit> target = entry.demand("target").flatMap(node -> promised(node, place));
    Optional<Limit> acceptable = entry.get("acceptable").flatMap(node -> limit(node, place));
    Optional<Limit> critical = entry.get("critical").flatMap(node -> limit(node, place));
    if (target.isEmpty()) {
      return Optional.empty();
    }
    Limit promise = target.orElseThrow();
    acceptable.ifPresent(
        limit -> checkAcceptable(promise, limit, entry.get("acceptable").orElseThrow()));
    critical.ifPresent(
        limit ->
            checkCritical(acceptable.orElse(promise), limit, entry.get("critical").orElseThrow()));
    return Optional.of(new Tiers(promise, acceptable.orElse(null), critical.orElse(null)));
  }

  /** A limit alone, which looks the way that its place asks for. */
  Optional<Limit> promised(Node node, Place place) {
    Optional<Limit> limit = limit(node, place);
    if (place.upperOnly() && limit.filter(given -> !given.comparison().isUpper()).isPresent()) {
      problems.add(
          node,
          "expected < or <= here, where small values are the good ones, found "
              + Quoted.of(limit.orElseThrow().toString()));
      return Optional.empty();
    }
    if (place.lowerOnly() && limit.filter(given -> given.comparison().isUpper()).isPresent()) {
      problems.add(
          node,
          "expected > or >= here, where large values are the good ones, found "
              + Quoted.of(limit.orElseThrow().toString()));
      return Optional.empty();
    }
    return limit;
  }

  private Optional<Limit> limit(Node node, Place place) {
    if (Values.scalar(node).isEmpty()) {
      problems.add(node, "expected a limit such as \"< 500ms\", found " + Values.found(node));
      return Optional.empty();
    }
    ScalarNode scalar = (ScalarNode) node;
    if (scalar.getScalarStyle() == ScalarStyle.FOLDED) {
      problems.add(node, YamlFaults.quotesMissing("> " + scalar.getValue().strip()));
      return Optional.empty();
    }
    try {
      return Optional.of(LimitParser.parse(scalar.getValue(), place).at(problems.place(node)));
    } catch (SyntaxException fault) {
      values.fault(node, fault);
      return Optional.empty();
    }
  }

  private void checkAcceptable(Limit target, Limit acceptable, Node node) {
    boolean upper = target.comparison().isUpper();
    if (!sameUnit(target, acceptable, node)) {
      return;
    }
    if (acceptable.comparison().isUpper() != upper) {
      problems.add(
          node,
          "expected an acceptable limit with "
              + (upper ? "<" : ">")
              + " as the target has, found "
              + Quoted.of(acceptable.toString()));
    } else if (isBefore(acceptable, target, upper)) {
      problems.add(
          node,
          "expected an acceptable limit no stricter than "
              + Quoted.of(target.toString())
              + ", found "
              + Quoted.of(acceptable.toString()));
    }
  }

  private void checkCritical(Limit deciding, Limit critical, Node node) {
    boolean upper = deciding.comparison().isUpper();
    if (!sameUnit(deciding, critical, node)) {
      return;
    }
    if (critical.comparison().isUpper() == upper) {
      problems.add(
          node,
          "expected a critical limit with "
              + (upper ? ">" : "<")
              + ", opposite to the target,"
              + " found "
              + Quoted.of(critical.toString()));
    } else if (isBefore(critical, deciding, upper)) {
      problems.add(
          node,
          "expected a critical limit beyond "
              + Quoted.of(deciding.toString())
              + ", found "
              + Quoted.of(critical.toString()));
    }
  }

  private boolean sameUnit(Limit first, Limit second, Node node) {
    boolean same = first.quantity().unit() == second.quantity().unit();
    if (!same) {
      problems.add(
          node,
          "expected "
              + Place.kind(first.quantity().unit())
              + " as in "
              + Quoted.of(first.toString())
              + ", found "
              + Quoted.of(second.toString()));
    }
    return same;
  }

  /** Whether a limit lies on the good side of another. */
  private static boolean isBefore(Limit limit, Limit other, boolean upper) {
    return upper ? limit.value() < other.value() : limit.value() > other.value();
  }
}
