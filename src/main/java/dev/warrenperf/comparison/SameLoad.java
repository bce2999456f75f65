package dev.warrenperf.comparison;

import dev.warrenperf.unit.Direction;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether less of a figure than before is worse. Of a rate it is only when no less was asked for:
 * when both sides tell what was, or when both were asked for more than they could do.
 */
final class SameLoad {

  /** So much less may be asked for by chance, and explains no loss that counts. */
  private static final double ALIKE = 0.98;

  private SameLoad() {}

  static boolean of(List<MeasuredFigure> before, List<MeasuredFigure> after) {
    List<MeasuredFigure> all = Stream.concat(before.stream(), after.stream()).toList();
    boolean rates =
        all.stream()
            .allMatch(
                figure ->
                    figure.kind() == MeasuredFigure.Kind.THROUGHPUT
                        && figure.better() == Direction.HIGHER_IS_BETTER);
    // NaN where a run does not tell
    return !rates
        || all.stream().allMatch(figure -> figure.load().saturated())
        || offered(after) >= ALIKE * offered(before);
  }

  private static double offered(List<MeasuredFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.presence() == Presence.OBSERVED)
        .mapToDouble(figure -> figure.load().offered())
        .average()
        .orElse(Double.NaN);
  }
}
