package dev.warrenperf.judge;

import dev.warrenperf.model.EditDistance;
import dev.warrenperf.unit.MetricUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The exposed name that somebody may have meant by another. */
final class NearestName {

  /** Nobody types longer ones, and to compare them takes time. */
  private static final int LONGEST = 200;

  private NearestName() {}

  /**
   * The nearest: one that differs in its unit or {@code _total} only, is the same with words before
   * or behind, or is at most an eighth of its letters apart, two at the least.
   */
  static Optional<String> of(String name, Collection<String> known) {
    return known.stream()
        .filter(other -> Math.max(name.length(), other.length()) <= LONGEST)
        .filter(other -> isNear(name.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)))
        .min(
            Comparator.<String>comparingInt(other -> EditDistance.of(name, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isNear(String name, String other) {
    int most = Math.max(2, other.length() / 8);
    return EditDistance.of(name, other, most) <= most
        || stem(name).equals(stem(other))
        || isPart(name, other)
        || isPart(other, name);
  }

  private static boolean isPart(String part, String whole) {
    return whole.startsWith(part + "_") || whole.endsWith("_" + part);
  }

  /** Without what a name says of its unit and kind. */
  private static String stem(String name) {
    String stem = name.endsWith("_total") ? name.substring(0, name.length() - 6) : name;
    int last = stem.lastIndexOf('_');
    return last <= 0 || MetricUnit.ofName(stem) == null ? stem : stem.substring(0, last);
  }
}
