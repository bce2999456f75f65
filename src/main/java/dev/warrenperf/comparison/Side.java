package dev.warrenperf.comparison;

import java.util.List;

/**
 * The runs of one version.
 *
 * @param label what the side is called in reports, different from every other side's
 * @param runs at least one
 */
public record Side(String label, List<MeasuredRun> runs) {
  public Side {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("expected at least one run");
    }
  }
}
