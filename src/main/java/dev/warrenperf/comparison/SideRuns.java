package dev.warrenperf.comparison;

import java.util.List;

/**
 * The runs of one version, those that serve and those that do not.
 *
 * @param label what the side is called
 * @param used runs that are compared; may be empty
 * @param leftOut runs that are not, with the reason
 */
public record SideRuns(String label, List<MeasuredRun> used, List<LeftOut> leftOut) {

  /** A run that is not compared; the reason is a sentence without its full stop. */
  public record LeftOut(MeasuredRun run, String reason) {}

  public SideRuns {
    used = List.copyOf(used);
    leftOut = List.copyOf(leftOut);
  }
}
