package dev.warrenperf.report;

import dev.warrenperf.analysis.Bracket;
import dev.warrenperf.analysis.Stretch;
import dev.warrenperf.unit.Unit;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * The unit of a logarithmic axis: the one in which its middle reads best.
 *
 * @param size of it in the base unit
 */
record BandUnit(double size, String name) {

  /** Of the finite bounds above 0. */
  static BandUnit of(Unit unit, List<List<Bracket>> brackets) {
    DoubleSummaryStatistics edges =
        brackets.stream()
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .flatMapToDouble(bracket -> DoubleStream.of(bracket.lower(), bracket.upper()))
            .filter(edge -> edge > 0 && edge < Double.POSITIVE_INFINITY)
            .summaryStatistics();
    double middle =
        edges.getCount() == 0 ? 1 : Math.sqrt(edges.getMin()) * Math.sqrt(edges.getMax());
    ChartUnit fitting = ChartUnit.of(unit, DoubleStream.of(middle));
    return new BandUnit(fitting.size(), fitting.name());
  }

  /**
   * The time that rates are told by: the shortest in which the highest is at least one.
   *
   * @param seconds that it has
   */
  record Rate(double seconds, String per) {

    static Rate of(List<Stretch> stretches) {
      double most =
          stretches.stream()
              .mapToDouble(Stretch::perSecond)
              .filter(rate -> !Double.isNaN(rate))
              .max()
              .orElse(0);
      if (most >= 1) {
        return new Rate(1, "second");
      }
      return most * 60 >= 1 ? new Rate(60, "minute") : new Rate(3600, "hour");
    }
  }
}
