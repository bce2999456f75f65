package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.report.ComparisonReport.ChangeTally;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts changes. */
final class ChangeTallies {

  private ChangeTallies() {}

  /** Over every operation and figure of every candidate. */
  static ChangeTally of(List<ComparedOperation> operations, List<ComparedFigure> figures) {
    int waived =
        (int)
            Stream.concat(
                    operations.stream().flatMap(o -> o.contrasts().stream()).map(Contrast::waiver),
                    figures.stream()
                        .flatMap(f -> f.contrasts().stream())
                        .map(ComparedFigure.FigureContrast::waiver))
                .filter(Objects::nonNull)
                .count();
    return of(
        waived,
        Stream.concat(
                operations.stream().flatMap(o -> o.contrasts().stream()).map(Contrast::change),
                figures.stream()
                    .flatMap(f -> f.contrasts().stream())
                    .map(ComparedFigure.FigureContrast::change))
            .toList());
  }

  private static ChangeTally of(int waived, List<Change> changes) {
    return new ChangeTally(
        changes.size(),
        count(changes, Change.SLOWER),
        waived,
        count(changes, Change.RUNS_DIFFER),
        count(changes, Change.INCONCLUSIVE),
        count(changes, Change.NOT_COMPARED),
        count(changes, Change.FASTER),
        count(changes, Change.SAME));
  }

  private static int count(List<Change> changes, Change change) {
    return (int) changes.stream().filter(each -> each == change).count();
  }
}
