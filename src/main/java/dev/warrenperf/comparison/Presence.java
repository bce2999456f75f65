package dev.warrenperf.comparison;

import dev.warrenperf.unit.Word;

/** Whether a run has anything to say on an operation or a figure. */
public enum Presence implements Word {
  /** There are values. */
  OBSERVED("observed"),
  /** The metric is exposed, and nothing was observed inside the window. */
  NOT_OBSERVED("not-observed"),
  /** The metric is exposed, and its numbers cannot be used. */
  UNUSABLE("unusable"),
  /** There are values, which leave out what nodes tell by another of the metric's names. */
  NAMES_DIFFER("names-differ"),
  /** There are values, which are not known to be in the unit of those they stand beside. */
  OTHER_UNIT("other-unit"),
  /** No node exposes the metric under any of its names. */
  NOT_EXPOSED("not-exposed");

  private final String word;

  Presence(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
