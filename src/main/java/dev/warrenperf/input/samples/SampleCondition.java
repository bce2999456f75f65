package dev.warrenperf.input.samples;

import dev.warrenperf.unit.Printable;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * What a row has to hold in a column to be read.
 *
 * @param column as it is named
 * @param place of the column, from 0
 * @param values of which it has to hold one
 */
record SampleCondition(String column, int place, SortedSet<String> values) {

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
