package dev.warrenperf.comparison;

import java.util.List;

/**
 * All candidates against one reference.
 *
 * @param settings how
 * @param reference the first side
 * @param candidates the others, in the order given
 */
public record ComparisonResult(
    ComparisonSettings settings, SideRuns reference, List<CandidateResult> candidates) {
  public ComparisonResult {
    candidates = List.copyOf(candidates);
  }
}
