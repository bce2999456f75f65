package dev.warrenperf.comparison;

import dev.warrenperf.unit.Word;

/** What became of an operation or a figure from one version to another, the worst first. */
public enum Change implements Word {
  /** Worse, beyond what runs differ by, and by the margin or more. */
  SLOWER,
  /** One run each and no known spread: the two runs differ, which says nothing of the versions. */
  RUNS_DIFFER,
  /** Worse, but by what is requested of the operation; its series themselves are not slower. */
  MIX_CHANGED,
  /** The data do not decide. */
  INCONCLUSIVE,
  /** There is nothing to compare, or no way to. */
  NOT_COMPARED,
  /** Better, beyond what runs differ by, and by the margin or more. */
  FASTER,
  /** Not worse by the margin; whether it is better, or by how much, is open. */
  NOT_SLOWER,
  /** Neither worse nor better by the margin. */
  SAME;

  /** Whether it stayed within the margin, as far as that was asked. */
  public boolean isUnchanged() {
    return this == SAME || this == NOT_SLOWER;
  }

  /** Whether it gives a reader nothing to look into: nothing changed, or nothing was compared. */
  public boolean isQuiet() {
    return isUnchanged() || this == NOT_COMPARED;
  }

  /** As a verdict: {@code RUNS DIFFER}. */
  @Override
  public String word() {
    return name().replace('_', ' ');
  }
}
