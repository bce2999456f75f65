package dev.warrenperf.simulation;

import java.util.List;

/**
 * A line of a table.
 *
 * @param labels in front
 * @param cells one for each column, or one whose measures get a line each
 */
record Row(List<String> labels, List<Cell<?>> cells) {

  static Row of(Cell<?> cell, String... labels) {
    return new Row(List.of(labels), List.of(cell));
  }
}
