package dev.warrenperf.run;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.model.Notice;
import java.util.List;

/**
 * A run to be compared.
 *
 * @param run what it measured
 * @param path as the user named it, safe to print
 * @param notices what was seen while reading
 */
record LoadedRun(MeasuredRun run, String path, List<Notice> notices) {
  LoadedRun {
    notices = List.copyOf(notices);
  }
}
