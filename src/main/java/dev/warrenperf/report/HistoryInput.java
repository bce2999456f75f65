package dev.warrenperf.report;

import dev.warrenperf.history.History;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.Notice;
import java.util.List;

/**
 * Everything that the report of a history is made from.
 *
 * @param history what became of each operation and figure
 * @param targets limits, by name of operation and figure
 * @param margin a change of the mean that is told, as a ratio: 0.05
 * @param notices what was seen while reading
 * @param commandLine as typed
 * @param toolVersion version of this program
 */
public record HistoryInput(
    History history,
    TargetSet targets,
    double margin,
    List<Notice> notices,
    String commandLine,
    String toolVersion) {
  public HistoryInput {
    notices = List.copyOf(notices);
  }
}
