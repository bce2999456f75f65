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

  /**
   * What a row has to hold in a column to be read.
   *
   * @param column as it is named
   * @param place of the column, from 0
   * @param values of which it has to hold one
   */
  record Condition(String column, int place, SortedSet<String> values) {

    boolean isMetBy(String cell) {
      return values.contains(cell.strip());
    }

    /** {@code label=Login or label=Search}, safe to print. */
    String words() {
      return values.stream()
          .map(value -> Printable.of(column + "=" + value, 100))
          .collect(Collectors.joining(" or "));
    }
  }

  private static final int MOST_SEEN = 5;
  private static final int LONGEST_SEEN = 60;

  private final List<Condition> conditions;
  private final String origin;

  /** Some of the values that do not meet their condition. */
  private final SortedSet<String> others = new TreeSet<>();

  private int let;
  private int leftOut;

  SampleFilter(List<Condition> conditions, String origin) {
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
    String words = conditions.stream().map(Condition::words).collect(Collectors.joining(" and "));
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
