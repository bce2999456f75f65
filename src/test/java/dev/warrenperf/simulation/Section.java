package dev.warrenperf.simulation;

import java.util.List;

/**
 * One table of figures.
 *
 * @param id one word, as on the command line and between the markers of the document
 * @param labels heads of the columns in front
 * @param columns heads of the columns with figures; empty where each measure of each experiment has
 *     a line of its own, with its bound
 * @param measures of the experiments that are shown in a column, one after the other; unused
 *     without columns
 * @param rows its lines
 */
record Section(
    String id, List<String> labels, List<String> columns, List<Integer> measures, List<Row> rows) {

  /** A line for each measure of each experiment. */
  static Section lines(String id, List<String> labels, List<Row> rows) {
    return new Section(id, labels, List.of(), List.of(), rows);
  }

  List<Experiment<?>> experiments() {
    return rows.stream().<Experiment<?>>flatMap(row -> row.experiments().stream()).toList();
  }
}
