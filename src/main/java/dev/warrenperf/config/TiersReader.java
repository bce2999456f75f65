package dev.warrenperf.config;

import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Tiers;
import java.util.List;

/**
 * A limit, or a mapping of {@code target}, {@code acceptable} and {@code critical}. An acceptable
 * limit has the target's direction and is not stricter; a critical one looks the other way and lies
 * at or beyond both.
 */
final class TiersReader {

  private static final List<String> KEYS = List.of("target", "acceptable", "critical");

  private TiersReader() {}

  static Tiers read(Value value, Place place) {
    if (value.isMapping()) {
      return tiers(new Entry(value, "tiers", KEYS), place);
    }
    Limit promised = promised(value, place);
    return promised == null ? null : Tiers.of(promised);
  }

  /** The tiers of a mapping that may hold other keys too. */
  static Tiers tiers(Entry entry, Place place) {
    Limit target = entry.demand("target", value -> promised(value, place));
    Limit acceptable = entry.get("acceptable", value -> limit(value, place));
    Limit critical = entry.get("critical", value -> limit(value, place));
    if (target == null) {
      return null;
    }
    if (acceptable != null) {
      checkAcceptable(target, acceptable, entry.get("acceptable"));
    }
    if (critical != null) {
      checkCritical(acceptable == null ? target : acceptable, critical, entry.get("critical"));
    }
    return new Tiers(target, acceptable, critical);
  }

  /** A limit alone, which looks the way that its place asks for. */
  static Limit promised(Value value, Place place) {
    Limit limit = limit(value, place);
    boolean upper = limit != null && limit.comparison().isUpper();
    if (limit != null && (upper ? place.lowerOnly() : place.upperOnly())) {
      value.fault(
          (upper
                  ? "expected > or >= here, where large values are the good ones, found "
                  : "expected < or <= here, where small values are the good ones, found ")
              + quoted(limit));
      return null;
    }
    return limit;
  }

  private static Limit limit(Value value, Place place) {
    if (value.checked(value.scalar(), "a limit such as \"< 500ms\"") == null) {
      return null;
    }
    if (value.isFolded()) {
      value.fault(YamlFaults.quotesMissing("> " + value.scalar().strip()));
      return null;
    }
    try {
      return LimitParser.parse(value.scalar(), place).at(value.place());
    } catch (SyntaxException fault) {
      value.fault(fault);
      return null;
    }
  }

  private static void checkAcceptable(Limit target, Limit acceptable, Value value) {
    boolean upper = target.comparison().isUpper();
    if (!sameUnit(target, acceptable, value)) {
      return;
    }
    if (acceptable.comparison().isUpper() != upper) {
      value.fault(
          "expected an acceptable limit with "
              + (upper ? "<" : ">")
              + " as the target has, found "
              + quoted(acceptable));
    } else if (isBefore(acceptable, target, upper)) {
      value.fault(
          "expected an acceptable limit no stricter than %s, found %s"
              .formatted(quoted(target), quoted(acceptable)));
    }
  }

  private static void checkCritical(Limit deciding, Limit critical, Value value) {
    boolean upper = deciding.comparison().isUpper();
    if (!sameUnit(deciding, critical, value)) {
      return;
    }
    if (critical.comparison().isUpper() == upper) {
      value.fault(
          "expected a critical limit with "
              + (upper ? ">" : "<")
              + ", opposite to the target, found "
              + quoted(critical));
    } else if (isBefore(critical, deciding, upper)) {
      value.fault(
          "expected a critical limit beyond " + quoted(deciding) + ", found " + quoted(critical));
    }
  }

  private static boolean sameUnit(Limit first, Limit second, Value value) {
    boolean same = first.quantity().unit() == second.quantity().unit();
    if (!same) {
      value.fault(
          "expected %s as in %s, found %s"
              .formatted(Place.kind(first.quantity().unit()), quoted(first), quoted(second)));
    }
    return same;
  }

  static String quoted(Limit limit) {
    return Quoted.of(limit.toString());
  }

  /** Whether a limit lies on the good side of another. */
  private static boolean isBefore(Limit limit, Limit other, boolean upper) {
    return upper ? limit.value() < other.value() : limit.value() > other.value();
  }
}
