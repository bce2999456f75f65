package dev.warrenperf.report;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.judge.RunDay;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.judge.WaiverJudge;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A run, read and judged: what a report is made from, and what versions are compared by.
 *
 * @param description what is told about it, by its files and by the user
 * @param deltas what was measured
 * @param window what part was asked for
 * @param results what was judged
 * @param unreadable snapshots that could not be used, by node name
 * @param lines where counts stand in files, by node name; empty for a run that is one file
 * @param notices what was seen while reading
 */
public record JudgedRun(
    RunDescription description,
    RunDeltas deltas,
    Window window,
    TargetResults results,
    Map<String, Integer> unreadable,
    Map<String, SnapshotLines> lines,
    List<Notice> notices) {

  /** The same with its waivers judged, on the day on which the run ended; itself without any. */
  public JudgedRun waived(WaiverSet waivers, List<ClientSamples> samples, InstantSource clock) {
    return waivers.isEmpty()
        ? this
        : with(
            WaiverJudge.judge(results, waivers, day(clock), deltas, description, samples), notices);
  }

  /** The same with other results and notices. */
  public JudgedRun with(TargetResults judged, List<Notice> seen) {
    return new JudgedRun(description, deltas, window, judged, unreadable, lines, seen);
  }

  /** On which its waivers are judged. */
  public RunDay day(InstantSource clock) {
    return RunDay.of(description, deltas, clock);
  }

  /** What versions are compared by. */
  public MeasuredRun measured() {
    return Measurements.of(this);
  }
}
