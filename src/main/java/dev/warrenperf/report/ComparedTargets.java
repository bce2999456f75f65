package dev.warrenperf.report;

import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** The targets of an operation as marks of charts that hold versions against each other. */
final class ComparedTargets {

  private ComparedTargets() {}

  private static List<OperationTarget> named(TargetSet targets, String name) {
    return targets.operations().stream().filter(target -> target.name().equals(name)).toList();
  }

  /** Across bars of buckets with these bounds, the last +Inf. */
  static List<Layer.Mark> marks(TargetSet targets, String name, double[] bounds) {
    List<Layer.Mark> marks = new ArrayList<>();
    for (OperationTarget target : named(targets, name)) {
      target
          .quantiles()
          .forEach(
              (q, tiers) ->
                  marks.add(
                      new Layer.Mark(
                          Layer.Mark.Kind.LIMIT,
                          Format.percentile(q) + " target " + tiers.target(),
                          BucketCharts.position(bounds, tiers.target().value()),
                          Tone.NEUTRAL)));
    }
    return marks;
  }

  /** As corners that curves have to pass. */
  static List<Layer.Corner> corners(TargetSet targets, String name) {
    List<Layer.Corner> corners = new ArrayList<>();
    for (OperationTarget target : named(targets, name)) {
      target
          .quantiles()
          .forEach(
              (q, tiers) ->
                  corners.add(
                      new Layer.Corner(
                          Format.percentile(q) + " " + tiers.target(),
                          tiers.target().value(),
                          q,
                          Tone.NEUTRAL)));
    }
    return corners;
  }
}
