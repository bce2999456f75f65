package dev.warrenperf.comparison;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds versions against each other. The run is the unit: whether a version is slower is concluded
 * from how far runs of one version differ, never from the number of requests.
 */
public final class Comparison {

  private final ComparisonSettings settings;
  private final SideRuns reference;

  private Comparison(ComparisonSettings settings, SideRuns reference) {
    this.settings = settings;
    this.reference = reference;
  }

  /**
   * Compares; pure.
   *
   * @param sides the reference and at least one candidate
   * @throws IllegalArgumentException when there are fewer than two sides
   */
  public static ComparisonResult of(List<Side> sides, ComparisonSettings settings) {
    if (sides.size() < 2) {
      throw new IllegalArgumentException("expected a reference and a candidate");
    }
    Comparison comparison = new Comparison(settings, SideRuns.usable(sides.get(0)));
    List<CandidateResult> measured =
        sides.stream()
            .skip(1)
            .map(side -> SideRuns.usable(side, comparison.reference.used()))
            .map(comparison::measure)
            .toList();
    return new ComparisonResult(
        settings, comparison.reference, new Decisions(settings, measured).decided());
  }

  private CandidateResult measure(SideRuns candidate) {
    return new CandidateResult(
        candidate,
        Differences.of(reference, candidate, settings),
        operations(candidate),
        figures(candidate));
  }

  private List<OperationContrast> operations(SideRuns candidate) {
    OperationComparator comparator =
        new OperationComparator(reference.used(), candidate.used(), settings);
    return comparator.measure(Runs.keys(together(candidate)));
  }

  private List<FigureContrast> figures(SideRuns candidate) {
    FigureComparator comparator =
        new FigureComparator(reference.used(), candidate.used(), settings);
    SortedSet<MeasuredFigure> keys = new TreeSet<>(MeasuredFigure.ORDER);
    together(candidate).forEach(run -> keys.addAll(run.figures()));
    return keys.stream().map(comparator::measure).toList();
  }

  private List<MeasuredRun> together(SideRuns candidate) {
    return Stream.concat(reference.used().stream(), candidate.used().stream()).toList();
  }
}
