package dev.warrenperf.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All candidates against one reference.
 *
 * @param settings how
 * @param reference the first side
 * @param candidates the others, in the order given
 */
public record ComparisonResult(
    ComparisonSettings settings, SideRuns reference, List<CandidateResult> candidates) {

  /** Where the spread of what could be tested is known from. */
  public Set<SpreadOrigin> origins() {
    Set<SpreadOrigin> origins = EnumSet.noneOf(SpreadOrigin.class);
    for (CandidateResult candidate : candidates) {
      candidate.operations().stream()
          .filter(operation -> operation.counts() != null)
          .forEach(operation -> origins.add(operation.spread()));
    }
    return origins;
  }
}
