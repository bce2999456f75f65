package dev.warrenperf.comparison;

import java.util.List;

/**
 * One candidate against the reference.
 *
 * @param side the candidate
 * @param differences in what can make the two incomparable, the weightiest first
 * @param operations every operation that either side names, by name
 * @param figures every figure that either side names, by kind and name
 */
public record CandidateResult(
    SideRuns side,
    List<Difference> differences,
    List<OperationContrast> operations,
    List<FigureContrast> figures) {
  public CandidateResult {
    differences = List.copyOf(differences);
    operations = List.copyOf(operations);
    figures = List.copyOf(figures);
  }

  /** Whether anything of the two could be compared. */
  public boolean isCompared() {
    return operations.stream().anyMatch(o -> o.decision().change() != Change.NOT_COMPARED)
        || figures.stream().anyMatch(f -> f.decision().change() != Change.NOT_COMPARED);
  }
}
