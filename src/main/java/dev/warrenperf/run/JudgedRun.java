package dev.warrenperf.run;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.judge.RunDay;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.judge.WaiverJudge;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.report.ExitPolicy;
import dev.warrenperf.report.Measurements;
import dev.warrenperf.report.ReportInput;
import java.time.InstantSource;
import java.util.List;

/**
 * A run, read and judged: what a report is made from, and what versions are compared by.
 *
 * @param description what is told about it, by its files and by the user
 * @param run what was measured
 * @param results what was judged
 * @param notices what was seen while reading
 */
record JudgedRun(
    RunDescription description, Ingested run, TargetResults results, List<Notice> notices) {

  /** What its report is made from. */
  ReportInput input(boolean drawn, ExitPolicy policy, String commandLine, String toolVersion) {
    return new ReportInput(
        description,
        run.deltas(),
        run.window(),
        results,
        run.unreadable(),
        run.lines(),
        notices,
        drawn,
        null,
        policy,
        commandLine,
        toolVersion);
  }

  /** The same with its waivers judged, on the day on which the run ended; itself without any. */
  JudgedRun waived(WaiverSet waivers, List<ClientSamples> samples, InstantSource clock) {
    return waivers.isEmpty()
        ? this
        : new JudgedRun(
            description,
            run,
            WaiverJudge.judge(results, waivers, day(clock), run.deltas(), description, samples),
            notices);
  }

  /** On which its waivers are judged. */
  RunDay day(InstantSource clock) {
    return RunDay.of(description, run.deltas(), clock);
  }

  /** What versions are compared by. */
  MeasuredRun measured() {
    return Measurements.of(input(false, ExitPolicy.parse(List.of("none")), "", ""));
  }

  /**
   * The same as a run that was loaded to be compared.
   *
   * @param path as the user named it
   */
  LoadedRun loaded(String path) {
    return new LoadedRun(measured(), path, results.isMissed(), notices);
  }
}
