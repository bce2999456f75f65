package dev.warrenperf.input.samples;

import dev.warrenperf.input.Notices;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.Printable;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lets through the rows that meet all conditions, and counts the others. */
final class SampleFilter {

  private static final int MOST_SEEN = 5;
  private static final int LONGEST_SEEN = 60;

  private final List<SampleCondition> conditions;
  private final String origin;

  /** Some of the values that do not meet their condition. */
  private final SortedSet<String> others = new TreeSet<>();

  private int let;
  private int leftOut;

  SampleFilter(List<SampleCondition> conditions, String origin) {
    this.conditions = List.copyOf(conditions);
    this.origin = origin;
  }

  /**
   * Whether a row is let through.
   *
   * @param from index of the first condition's cell; those of the others follow
   */
  boolean lets(String[] cells, int from) {
    for (int i = 0; i < conditions.size(); i++) {
      String cell = cells[from + i];
      if (!conditions.get(i).isMetBy(cell)) {
        leftOut++;
        if (others.size() < MOST_SEEN) {
          others.add(Printable.of(cell.strip(), LONGEST_SEEN));
        }
        return false;
      }
    }
    let++;
    return true;
  }

  /**
   * Tells how many rows were left out.
   *
   * @throws MalformedInputException when all were
   */
  void tell(Notices notices) throws MalformedInputException {
    if (leftOut == 0) {
      return;
    }
    String words =
        conditions.stream().map(SampleCondition::words).collect(Collectors.joining(" and "));
    if (let == 0) {
      throw new MalformedInputException(
          origin + ": expected rows with " + words + ", found " + String.join(", ", others));
    }
    notices.info(
        "samples-where",
        "Only rows with " + words + " are read: " + let + " of " + (let + leftOut) + ".",
        origin,
        null);
  }
}
