package dev.warrenperf.comparison;

import dev.warrenperf.unit.Word;

/** What a comparison adjusts for. */
public enum Covariate implements Word {
  /** When each run began. */
  TIME
}
