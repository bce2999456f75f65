package dev.warrenperf.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * The runs of one version, those that serve and those that do not: runs that are not valid, and the
 * same run given twice, which does not repeat itself.
 *
 * @param label what the side is called
 * @param used runs that are compared; may be empty
 * @param leftOut runs that are not, with the reason
 */
public record SideRuns(String label, List<MeasuredRun> used, List<LeftOut> leftOut) {

  /** A run that is not compared; the reason is a sentence without its full stop. */
  public record LeftOut(MeasuredRun run, String reason) {}

  /** The reference's runs. */
  static SideRuns usable(Side side) {
    return usable(side, List.of());
  }

  /**
   * A candidate's runs. One that is the reference's as well is left out: held against itself it
   * would look the same whatever the version.
   */
  static SideRuns usable(Side side, List<MeasuredRun> reference) {
    List<MeasuredRun> used = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (MeasuredRun run : side.runs()) {
      String reason = reason(run, used, reference);
      if (reason == null) {
        used.add(run);
      } else {
        leftOut.add(new LeftOut(run, reason));
      }
    }
    return new SideRuns(side.label(), used, leftOut);
  }

  private static String reason(
      MeasuredRun run, List<MeasuredRun> used, List<MeasuredRun> reference) {
    if (!run.valid()) {
      return "it is not valid"
          + (run.faults().isEmpty() ? "" : ": " + String.join("; ", run.faults()));
    }
    return reference.stream()
        .filter(run::isCopyOf)
        .findFirst()
        .map(other -> "it is one of the reference's runs as well, " + other.title())
        .or(
            () ->
                used.stream()
                    .filter(run::isCopyOf)
                    .findFirst()
                    .map(other -> "it holds the same measurements as " + other.title()))
        .orElse(null);
  }
}
