package dev.warrenperf.exposition;

import dev.warrenperf.model.Problem.Tier;
import java.util.function.IntSupplier;

/** Says that a series came twice in one snapshot. */
final class RepeatedSeries {

  private final ProblemList problems;
  private final SeriesCatalog catalog;
  private final IntSupplier line;

  RepeatedSeries(ProblemList problems, SeriesCatalog catalog, IntSupplier line) {
    this.problems = problems;
    this.catalog = catalog;
    this.line = line;
  }

  /**
   * Reports it: a mere notice when the values are equal, or when timestamps show that both may be
   * meant, since OpenMetrics allows several points of one series.
   */
  void report(int series, double first, double again, boolean timestamped) {
    boolean equal = Double.doubleToLongBits(first) == Double.doubleToLongBits(again);
    problems.add(
        equal || timestamped ? Tier.NOTICE : Tier.STRICT_ONLY,
        line.getAsInt(),
        1,
        () ->
            "expected each series once, found "
                + catalog.series(series)
                + " again with "
                + (equal ? "the same value" : "another value: the first one counts"));
  }
}
