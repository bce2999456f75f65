package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A forest plot: the change of each operation's mean in each candidate, on one logarithmic scale
 * around no change; left of it is faster.
 *
 * @param marks of the scale, from left to right
 * @param from where the band of changes that do not count begins, as a share of the scale
 * @param same where no change is
 * @param to where the band ends
 * @param rows worst first
 */
public record Forest(List<ScaleMark> marks, double from, double same, double to, List<Row> rows) {

  private static final Set<Change> UNCHANGED =
      EnumSet.of(Change.NOT_SLOWER, Change.SAME, Change.INCONCLUSIVE);

  /**
   * One operation.
   *
   * @param cells one for each candidate, in their order
   */
  public record Row(ComparedOperation operation, List<Cell> cells) {}

  /**
   * One operation in one candidate.
   *
   * @param track null where no ratio is known
   */
  public record Cell(OperationChange contrast, RatioTrack track) {}

  /**
   * Of those that could be compared; null where none could.
   *
   * @param margin the change that counts, as a ratio: the band is from 1/(1+margin) to 1+margin
   */
  static Forest of(List<ComparedOperation> operations, double margin) {
    List<ComparedOperation> compared =
        operations.stream().filter(ComparedOperation::isCompared).toList();
    if (compared.isEmpty()) {
      return null;
    }
    List<MeanRatio> ratios =
        compared.stream()
            .flatMap(operation -> operation.contrasts().stream())
            .filter(Forest::isKnown)
            .map(contrast -> contrast.decided().ratio())
            .toList();
    BulletScale scale = RatioScale.of(margin, ratios);
    return new Forest(
        RatioScale.marks(scale),
        scale.place(1 / (1 + margin)),
        scale.place(1),
        scale.place(1 + margin),
        compared.stream().map(operation -> row(operation, scale)).toList());
  }

  private static boolean isKnown(OperationChange contrast) {
    double ratio = contrast.decided().ratio().ratio();
    return ratio > 0 && Double.isFinite(ratio);
  }

  private static Row row(ComparedOperation operation, BulletScale scale) {
    return new Row(
        operation,
        operation.contrasts().stream()
            .map(
                contrast ->
                    new Cell(
                        contrast,
                        isKnown(contrast) ? track(operation.reference(), contrast, scale) : null))
            .toList());
  }

  private static RatioTrack track(
      ComparedOperation.SideFigures reference, OperationChange contrast, BulletScale scale) {
    MeanRatio ratio = contrast.decided().ratio();
    boolean known = !Double.isNaN(ratio.ratioLower()) && !Double.isNaN(ratio.ratioUpper());
    return new RatioTrack(
        known ? scale.place(ratio.ratioLower()) : Double.NaN,
        known ? scale.place(ratio.ratioUpper()) : Double.NaN,
        ratio.ratioLower() < scale.least(),
        ratio.ratioUpper() > scale.most(),
        scale.place(ratio.ratio()),
        !UNCHANGED.contains(contrast.decided().change()),
        runs(contrast.figures(), reference.mean(), scale),
        runs(reference, reference.mean(), scale),
        contrast.tone());
  }

  /** Those of several runs that the scale holds. */
  private static List<Double> runs(
      ComparedOperation.SideFigures side, double reference, BulletScale scale) {
    return side.runs().size() < 2
        ? List.of()
        : side.runs().stream()
            .map(run -> run.mean() / reference)
            .filter(ratio -> ratio >= scale.least() && ratio <= scale.most())
            .map(scale::place)
            .toList();
  }
}
