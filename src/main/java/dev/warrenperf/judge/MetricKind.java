package dev.warrenperf.judge;

import dev.warrenperf.model.Family;
import dev.warrenperf.unit.Word;
import java.util.Set;
import java.util.stream.Stream;

/** What a selector of a target is to find. */
enum MetricKind implements Word {
  HISTOGRAM,
  COUNTER,
  GAUGE;

  private static final Set<String> UNTYPED = Set.of("untyped", "unknown");
  private static final Set<String> HISTOGRAM_LIKE =
      Set.of("histogram", "gaugehistogram", "summary");
  private static final String BUCKET = "_bucket";

  static boolean isUntyped(String type) {
    return type == null || UNTYPED.contains(type);
  }

  /** Whether a type of exposition counts and adds up what it observes. */
  static boolean isHistogramLike(String type) {
    return type != null && HISTOGRAM_LIKE.contains(type);
  }

  /** Names by which a target of this kind may ask for something of the family; often none. */
  Stream<String> names(Family family) {
    String name = family.name();
    boolean untyped = isUntyped(family.type());
    if (this != HISTOGRAM) {
      return untyped || word().equals(family.type()) ? Stream.of(name) : Stream.of();
    }
    if (untyped && name.endsWith(BUCKET)) {
      return Stream.of(name.substring(0, name.length() - BUCKET.length()));
    }
    return isHistogramLike(family.type()) ? Stream.of(name) : Stream.of();
  }
}
