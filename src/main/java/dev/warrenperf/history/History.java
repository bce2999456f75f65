package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Releases in order, and what became of each operation and figure from one to the next.
 *
 * @param releases the oldest first
 * @param selection of the runs behind them
 * @param operations in the order of the newest release, then those that only older ones know
 * @param figures likewise
 */
public record History(
    List<Release> releases,
    Selection selection,
    List<OperationTrend> operations,
    List<FigureTrend> figures) {

  public History {
    releases = List.copyOf(releases);
    operations = List.copyOf(operations);
    figures = List.copyOf(figures);
  }

  /**
   * Of these runs, in any order.
   *
   * @param scenario whose runs are taken; null for the commonest
   */
  public static History of(List<MeasuredRun> runs, String scenario) {
    Selection selection = Selection.of(runs, scenario);
    List<Release> releases = ReleaseOrder.of(selection.runs());
    return new History(releases, selection, operations(releases), figures(releases));
  }

  private record Key(String name, MeasuredOperation.Source source) {}

  private static List<OperationTrend> operations(List<Release> releases) {
    Set<Key> keys = new LinkedHashSet<>();
    for (MeasuredRun run : newestFirst(releases)) {
      run.operations().forEach(one -> keys.add(new Key(one.name(), one.source())));
    }
    return keys.stream().map(key -> OperationTrend.of(key.name, key.source, releases)).toList();
  }

  private static List<FigureTrend> figures(List<Release> releases) {
    List<MeasuredFigure> known = new ArrayList<>();
    for (MeasuredRun run : newestFirst(releases)) {
      for (MeasuredFigure figure : run.figures()) {
        if (known.stream().noneMatch(other -> FigureTrend.isSame(figure, other))) {
          known.add(figure);
        }
      }
    }
    return known.stream().map(figure -> FigureTrend.of(figure, releases)).toList();
  }

  private static List<MeasuredRun> newestFirst(List<Release> releases) {
    List<Release> newest = new ArrayList<>(releases);
    Collections.reverse(newest);
    return newest.stream().flatMap(release -> release.runs().stream()).toList();
  }

  /** Whether there is anything to show: some operation or figure with values. */
  public boolean isEmpty() {
    return operations.stream().noneMatch(one -> one.observed() > 0)
        && figures.stream().noneMatch(one -> one.observed() > 0);
  }

  /** Whether two releases have some operation or figure in common. */
  public boolean isConnected() {
    return operations.stream().anyMatch(one -> one.observed() > 1)
        || figures.stream().anyMatch(one -> one.observed() > 1);
  }
}
