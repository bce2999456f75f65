package dev.warrenperf.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PromQL vector selector: a metric name and label conditions, all of which must hold.
 *
 * @param name the exact metric name; for a histogram the family's name, without {@code _bucket}
 * @param matchers conditions on the labels; may be empty
 */
public record Selector(String name, List<LabelMatcher> matchers) {

  /** A selector without conditions. */
  public static Selector of(String name) {
    return new Selector(name, List.of());
  }

  public boolean matches(Series series) {
    return series.name().equals(name) && matches(series.labels());
  }

  /** Whether the labels satisfy every condition, whatever the name. */
  public boolean matches(Labels labels) {
    return matchers.stream().allMatch(matcher -> matcher.matches(labels));
  }

  // what a record gets by itself is linked when it is first called: some milliseconds of each start
  @Override
  public boolean equals(Object other) {
    return other instanceof Selector that
        && name.equals(that.name)
        && matchers.equals(that.matchers);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + matchers.hashCode();
  }

  /** As PromQL writes it; a name with other characters than letters and digits stands quoted. */
  @Override
  public String toString() {
    boolean plain = PlainName.ofMetric(name);
    if (plain && matchers.isEmpty()) {
      return name;
    }
    Stream<String> parts = matchers.stream().map(LabelMatcher::toString);
    return plain
        ? parts.collect(Collectors.joining(",", name + "{", "}"))
        : Stream.concat(Stream.of(LabelMatcher.quoted(name)), parts)
            .collect(Collectors.joining(",", "{", "}"));
  }
}
