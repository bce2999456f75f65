package dev.warrenperf.history;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/**
 * A version as its precedence goes (Semantic Versioning 2.0.0, section 11), with any number of
 * parts and an optional {@code v} in front: {@code v1.9 < v1.10-rc.1 < v1.10 = v1.10.0}. What
 * stands behind a {@code +} has no part in it.
 *
 * @param parts of the number, decimal digits without leading zeros
 * @param preRelease identifiers behind the first hyphen; empty for a release
 */
public record VersionNumber(List<String> parts, List<String> preRelease)
    implements Comparable<VersionNumber> {

  /** Longer names are no versions; numbers are compared as text, so none is too large. */
  private static final int LONGEST = 200;

  private static final Pattern SHAPE =
      Pattern.compile("[vV]?([0-9]+(?:\\.[0-9]+)*)(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");

  public VersionNumber {
    parts = List.copyOf(parts);
    preRelease = List.copyOf(preRelease);
  }

  /** Whether a version's name is that of a release: a number that nothing follows but {@code +}. */
  public static boolean isRelease(String version) {
    VersionNumber number = of(version);
    return number != null && number.preRelease().isEmpty();
  }

  /** The number in a version's name; null when it has none. */
  static VersionNumber of(String version) {
    if (version == null || version.length() > LONGEST) {
      return null;
    }
    Matcher shape = SHAPE.matcher(version.strip());
    if (!shape.matches()) {
      return null;
    }
    List<String> parts =
        List.of(shape.group(1).split("\\.")).stream().map(VersionNumber::digits).toList();
    return new VersionNumber(
        parts, shape.group(2) == null ? List.of() : List.of(shape.group(2).split("\\.", -1)));
  }

  private static String digits(String number) {
    int first = 0;
    while (first < number.length() - 1 && number.charAt(first) == '0') {
      first++;
    }
    return number.substring(first);
  }

  @Override
  public int compareTo(VersionNumber other) {
    int most = Math.max(parts.size(), other.parts.size());
    for (int i = 0; i < most; i++) {
      int order = compareDigits(part(i), other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return comparePreReleases(other);
  }

  /** A part that is not there is 0. */
  private String part(int i) {
    return i < parts.size() ? parts.get(i) : "0";
  }

  private static int compareDigits(String one, String other) {
    int byLength = Integer.compare(one.length(), other.length());
    return byLength != 0 ? byLength : one.compareTo(other);
  }

  private int comparePreReleases(VersionNumber other) {
    if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
      return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
    }
    int common = Math.min(preRelease.size(), other.preRelease.size());
    for (int i = 0; i < common; i++) {
      int order = compareIdentifiers(preRelease.get(i), other.preRelease.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(preRelease.size(), other.preRelease.size());
  }

  /** Numbers come before words. */
  private static int compareIdentifiers(String one, String other) {
    boolean number = isNumber(one);
    if (number != isNumber(other)) {
      return number ? -1 : 1;
    }
    return number ? compareDigits(digits(one), digits(other)) : one.compareTo(other);
  }

  private static boolean isNumber(String identifier) {
    return !identifier.isEmpty() && identifier.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
