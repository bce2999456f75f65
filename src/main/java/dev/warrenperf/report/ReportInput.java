package dev.warrenperf.report;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that a report is made from.
 *
 * @param description what is told about the run
 * @param deltas what was measured
 * @param window what part was asked for
 * @param results what was judged
 * @param unreadable snapshots that could not be used, by node name
 * @param lines where counts stand in files, by node name; empty for a run that is one file
 * @param notices what was seen while reading
 * @param drawn whether charts over time and curves are wanted; they take time, and only the page
 *     shows them. Without, their fields are null
 * @param comparison this run's version against others; null when there is no baseline
 * @param policy which findings count for the exit code
 * @param commandLine as typed
 * @param toolVersion version of this program
 */
public record ReportInput(
    RunDescription description,
    RunDeltas deltas,
    Window window,
    TargetResults results,
    Map<String, Integer> unreadable,
    Map<String, SnapshotLines> lines,
    List<Notice> notices,
    boolean drawn,
    ComparisonReport comparison,
    ExitPolicy policy,
    String commandLine,
    String toolVersion) {
  /**
   * The same run with its version held against others.
   *
   * @param waivers what became of each now
   * @param further what was seen when the others were read
   */
  public ReportInput with(ComparisonReport made, List<WaiverResult> waivers, List<Notice> further) {
    List<Notice> all = new ArrayList<>(notices);
    all.addAll(further);
    return new ReportInput(
        description,
        deltas,
        window,
        results.with(waivers),
        unreadable,
        lines,
        all,
        drawn,
        made,
        policy,
        commandLine,
        toolVersion);
  }
}
