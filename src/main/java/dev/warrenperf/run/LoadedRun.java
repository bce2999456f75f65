package dev.warrenperf.run;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import dev.warrenperf.report.JudgedRun;
import java.util.ArrayList;
import java.util.List;

/**
 * A run to be compared.
 *
 * @param run what it measured
 * @param path as the user named it, safe to print
 * @param missed whether it misses a target that no waiver excuses
 * @param notices what was seen while reading
 */
record LoadedRun(MeasuredRun run, String path, boolean missed, List<Notice> notices) {

  /**
   * Of a run that was judged.
   *
   * @param path as the user named it
   */
  static LoadedRun of(JudgedRun run, String path) {
    return new LoadedRun(run.measured(), path, run.results().isMissed(), run.notices());
  }

  /** The same as a valid run, which it need not be; where it is not, a notice says so. */
  LoadedRun takenAnyway() {
    if (run.valid()) {
      return this;
    }
    List<Notice> all = new ArrayList<>(notices);
    all.add(
        Notice.warning("baseline-invalid", "It is not valid, and is compared: " + faults() + "."));
    return new LoadedRun(run.takenAsValid(), path, missed, all);
  }

  /** What is wrong with it, each under a name; what is merely said of it is left out. */
  List<Notice> warnings(String name) {
    return notices.stream()
        .filter(notice -> notice.severity() != Severity.INFO)
        .map(
            notice ->
                new Notice(
                    notice.code(),
                    notice.severity(),
                    name + ": " + notice.text(),
                    notice.file(),
                    notice.line()))
        .toList();
  }

  /** Why it is not valid; empty when it is. */
  String faults() {
    return String.join("; ", run.faults());
  }
}
