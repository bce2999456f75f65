package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.OperationKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Releases in order, and what became of each operation and figure from one to the next.
 *
 * @param margin a change that is told, as a ratio: 0.05
 * @param releases the oldest first
 * @param selection of the runs behind them
 * @param operations in the order of the newest release, then those that only older ones know
 * @param figures likewise
 */
public record History(
    double margin,
    List<Release> releases,
    Selection selection,
    List<OperationTrend> operations,
    List<FigureTrend> figures) {

  /**
   * Of these runs, in any order.
   *
   * @param scenario whose runs are taken; null for the commonest
   * @param margin a change that is told, as a ratio
   */
  public static History of(List<MeasuredRun> runs, String scenario, double margin) {
    Selection selection = Selection.of(runs, scenario);
    List<Release> releases = Release.inOrder(selection.runs());
    return new History(
        margin,
        releases,
        selection,
        FoundByChance.without(operations(releases, margin)),
        FoundByChance.withoutFigures(figures(releases, margin)));
  }

  private static List<OperationTrend> operations(List<Release> releases, double margin) {
    return newestFirst(releases).stream()
        .flatMap(run -> run.operations().stream())
        .map(OperationKey::of)
        .distinct()
        .map(key -> OperationTrend.of(key, releases, margin))
        .toList();
  }

  private static List<FigureTrend> figures(List<Release> releases, double margin) {
    List<MeasuredFigure> known = new ArrayList<>();
    for (MeasuredRun run : newestFirst(releases)) {
      for (MeasuredFigure figure : run.figures()) {
        if (known.stream().noneMatch(other -> FigureTrend.isSame(figure, other))) {
          known.add(figure);
        }
      }
    }
    return known.stream().map(figure -> FigureTrend.of(figure, releases, margin)).toList();
  }

  private static List<MeasuredRun> newestFirst(List<Release> releases) {
    List<Release> newest = new ArrayList<>(releases);
    Collections.reverse(newest);
    return newest.stream().flatMap(release -> release.runs().stream()).toList();
  }

  /** Whether there is anything to show: some operation or figure with values. */
  public boolean isEmpty() {
    return operations.stream().noneMatch(one -> !one.observed().isEmpty())
        && figures.stream().noneMatch(one -> !one.observed().isEmpty());
  }

  /** Whether two releases have some operation or figure in common. */
  public boolean isConnected() {
    return operations.stream().anyMatch(one -> one.observed().size() > 1)
        || figures.stream().anyMatch(one -> one.observed().size() > 1);
  }
}
