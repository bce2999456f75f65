package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredRun;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One version with its runs, which are repeats of it; a run that tells no version is a release of
 * its own.
 *
 * @param label what it is called: its version, or the title of its run
 * @param numbered whether its place follows from a version number
 * @param startMillis instant of its first run, Unix milliseconds; {@link Long#MIN_VALUE} when not
 *     known
 * @param runs at least one, by time and then by title
 */
public record Release(String label, boolean numbered, long startMillis, List<MeasuredRun> runs) {

  /** Of the runs of one release. */
  static final Comparator<MeasuredRun> BY_TIME =
      Comparator.comparingLong(MeasuredRun::startMillis)
          .thenComparing(run -> Objects.requireNonNullElse(run.title(), ""));

  public Release {
    Objects.requireNonNull(label, "label");
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("expected at least one run");
    }
  }
}
