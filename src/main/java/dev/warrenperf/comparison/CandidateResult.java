package dev.warrenperf.comparison;

import java.util.List;
import java.util.stream.Stream;

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
  /** All of them. */
  public Stream<Contrast> contrasts() {
    return Stream.concat(operations.stream(), figures.stream());
  }

  /** Whether anything of the two could be compared. */
  public boolean isCompared() {
    return contrasts().anyMatch(contrast -> !contrast.is(Change.NOT_COMPARED));
  }
}
