package dev.warrenperf.report;

import dev.warrenperf.analysis.Bracket;
import dev.warrenperf.analysis.Stretch;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * The unit of a logarithmic axis of durations: the one in which its middle reads best.
 *
 * @param seconds that one of it has
 */
record BandUnit(double seconds, String name) {

  /** Of the finite bounds above 0. */
  static BandUnit of(List<List<Bracket>> brackets) {
    DoubleSummaryStatistics edges =
        brackets.stream()
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .flatMapToDouble(bracket -> DoubleStream.of(bracket.lower(), bracket.upper()))
            .filter(edge -> edge > 0 && edge < Double.POSITIVE_INFINITY)
            .summaryStatistics();
    double middle =
        edges.getCount() == 0 ? 1 : Math.sqrt(edges.getMin()) * Math.sqrt(edges.getMax());
    if (middle < 1e-3) {
      return new BandUnit(1e-6, "µs");
    }
    return middle < 1 ? new BandUnit(1e-3, "ms") : new BandUnit(1, "s");
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
