package dev.warrenperf.comparison;

import dev.warrenperf.unit.Word;

/** Whether a run has anything to say on an operation or a figure. */
public enum Presence implements Word {
  /** There are values. */
  OBSERVED,
  /** The metric is exposed, and nothing was observed inside the window. */
  NOT_OBSERVED,
  /** The metric is exposed, and its numbers cannot be used. */
  UNUSABLE,
  /** There are values, which leave out what nodes tell by another of the metric's names. */
  NAMES_DIFFER,
  /** There are values, which are not known to be in the unit of those they stand beside. */
  OTHER_UNIT,
  /** No node exposes the metric under any of its names. */
  NOT_EXPOSED
}
