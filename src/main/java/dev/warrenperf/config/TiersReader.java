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

  static final List<String> KEYS = List.of("target", "acceptable", "critical");

  /** What may stand beside a target. */
  private enum Neighbour {
    ACCEPTABLE(
        true,
        "expected an acceptable limit with %s as the target has, found %s",
        "expected an acceptable limit no stricter than %s, found %s"),
    CRITICAL(
        false,
        "expected a critical limit with %s, opposite to the target, found %s",
        "expected a critical limit beyond %s, found %s");

    private final boolean sameWay;
    private final String otherWay;
    private final String otherSide;

    Neighbour(boolean sameWay, String otherWay, String otherSide) {
      this.sameWay = sameWay;
      this.otherWay = otherWay;
      this.otherSide = otherSide;
    }

    /** Holds a limit against the one that decides. */
    private void check(Limit limit, Limit deciding, Value value) {
      boolean upper = deciding.comparison().isUpper();
      if (limit.quantity().unit() != deciding.quantity().unit()) {
        value.fault(
            "expected %s as in %s, found %s"
                .formatted(
                    Place.kind(deciding.quantity().unit()), quoted(deciding), quoted(limit)));
      } else if ((limit.comparison().isUpper() == upper) != sameWay) {
        value.fault(otherWay.formatted(upper == sameWay ? "<" : ">", quoted(limit)));
      } else if (isBefore(limit, deciding, upper)) {
        value.fault(otherSide.formatted(quoted(deciding), quoted(limit)));
      }
    }
  }

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
      Neighbour.ACCEPTABLE.check(acceptable, target, entry.get("acceptable"));
    }
    if (critical != null) {
      Neighbour.CRITICAL.check(
          critical, acceptable == null ? target : acceptable, entry.get("critical"));
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

  /** Whether a limit lies on the good side of another. */
  private static boolean isBefore(Limit limit, Limit other, boolean upper) {
    return upper ? limit.value() < other.value() : limit.value() > other.value();
  }

  static String quoted(Limit limit) {
    return Quoted.of(limit.toString());
  }
}
