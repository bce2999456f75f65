package dev.warrenperf.simulation;

import java.util.List;

/**
 * One table of figures.
 *
 * @param id one word, as on the command line and between the markers of the document
 * @param labels heads of the columns in front
 * @param columns heads of the columns with figures; empty where each measure of each cell has a line
 *     of its own, with its bound
 * @param measures of the cells that are shown in a column, one after the other; unused without
 *     columns
 * @param rows its lines
 */
record Section(
    String id, List<String> labels, List<String> columns, List<Integer> measures, List<Row> rows) {

  /** A line for each measure of each cell. */
  static Section lines(String id, List<String> labels, List<Row> rows) {
    return new Section(id, labels, List.of(), List.of(), rows);
  }

  List<Cell<?>> cells() {
    return rows.stream().<Cell<?>>flatMap(row -> row.cells().stream()).toList();
  }
}
