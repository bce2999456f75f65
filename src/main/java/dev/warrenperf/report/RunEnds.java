package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredRun;
import java.util.List;

/** When runs that are compared ended. */
public final class RunEnds {

  private RunEnds() {}

  /**
   * Instant of the last used snapshot of the newest run, Unix milliseconds; {@link Long#MIN_VALUE}
   * when none tells.
   */
  public static long newest(List<MeasuredRun> runs) {
    return runs.stream().mapToLong(RunEnds::end).max().orElse(Long.MIN_VALUE);
  }

  /** Counts since process start cover time before the snapshot, which is start and end in one. */
  private static long end(MeasuredRun run) {
    boolean isInstant =
        Double.isNaN(run.seconds()) || ReportBuilder.SINCE_START.equals(run.window());
    return run.startMillis() == Long.MIN_VALUE || isInstant
        ? run.startMillis()
        : run.startMillis() + Math.round(run.seconds() * 1000);
  }
}
