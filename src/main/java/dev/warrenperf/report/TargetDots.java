package dev.warrenperf.report;

import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.unit.Format;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * All that was promised and measured, each as a multiple of its limit on one logarithmic scale,
 * worst first.
 *
 * @param marks of the scale, from left to right
 * @param rows one for each promise that has a value
 * @param without how many promises have none
 * @param outside how many have one that is below 0, or a limit that is, and so no quotient
 * @param lost whether of some only what was seen has a place, and more was lost
 */
public record TargetDots(
    List<ScaleMark> marks, List<Row> rows, int without, int outside, boolean lost) {

  /**
   * Multiples of a limit that are marked where there is room; what is left out last comes first.
   */
  private static final List<Double> MARKS =
      List.of(1.0, 10.0, 0.1, 100.0, 0.01, 1000.0, 0.001, 1e4, 1e-4, 2.0, 0.5, 5.0, 0.2);

  private static final Set<Reason> LOST =
      EnumSet.of(Reason.OBSERVATIONS_LOST, Reason.SERIES_MISSING);

  /** From one mark to the next, as a share of the scale. */
  private static final double APART = 0.12;

  /** Beyond these a multiple says no more than that it is far away. */
  private static final double FARTHEST = 1e4;

  /**
   * One promise.
   *
   * @param check what was promised, measured, and became of it
   * @param bullet where its value and its limit lie
   */
  public record Row(CheckReport check, Bullet bullet) {}

  /** Of checks in any order; null where none has a value. */
  static TargetDots of(List<CheckReport> checks) {
    List<Placed> placed =
        checks.stream()
            .map(check -> new Placed(check, LimitShare.of(check)))
            .filter(one -> one.share().isKnown())
            .sorted(
                Comparator.comparing((Placed one) -> one.check().outcome(), Outcomes.worstFirst())
                    .thenComparing(one -> -one.share().least()))
            .toList();
    if (placed.isEmpty()) {
      return null;
    }
    BulletScale scale =
        BulletScale.over(
            DoubleStream.concat(
                DoubleStream.of(1),
                placed.stream()
                    .flatMapToDouble(
                        one -> DoubleStream.of(one.share().least(), one.share().most()))
                    .filter(share -> share >= 1 / FARTHEST && share <= FARTHEST)));
    int without =
        (int) checks.stream().filter(one -> one.outcome().verdict() == Verdict.NO_DATA).count();
    return new TargetDots(
        scale.marks(MARKS, APART, TargetDots::text),
        placed.stream().map(one -> one.row(scale)).toList(),
        without,
        checks.size() - placed.size() - without,
        placed.stream().anyMatch(one -> LOST.contains(one.check().outcome().reason())));
  }

  private record Placed(CheckReport check, LimitShare share) {

    Row row(BulletScale scale) {
      double point = share.least() == share.most() ? share.least() : Double.NaN;
      return new Row(
          check, scale.bullet(share.least(), share.most(), point, 1, check.outcome().tone()));
    }
  }

  private static String text(double mark) {
    return mark == 1 ? "limit" : Format.number(mark) + Format.THIN + "×";
  }
}
