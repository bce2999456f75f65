package dev.warrenperf.simulation;

import java.util.List;

/**
 * A line of a table.
 *
 * @param labels in front
 * @param experiments one for each column, or one whose measures get a line each
 */
record Row(List<String> labels, List<Experiment<?>> experiments) {

  static Row of(Experiment<?> experiment, String... labels) {
    return new Row(List.of(labels), List.of(experiment));
  }
}
