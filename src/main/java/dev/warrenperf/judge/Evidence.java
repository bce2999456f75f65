package dev.warrenperf.judge;

import dev.warrenperf.unit.Word;

/** How firmly a verdict on a run stands as a statement on the system that ran. */
public enum Evidence implements Word {
  /** A sample like this run would be rare (5 %) if the system were on the other side. */
  FIRM,
  /** True of this run; another run might well turn out otherwise. */
  WEAK,
  /** True of every sample; between samples it may have been otherwise for a moment. */
  SAMPLED;

  /** Beside the word, to be found at a glance: {@code ●} firm, {@code ○} weak; else empty. */
  public String mark() {
    return switch (this) {
      case FIRM -> "●";
      case WEAK -> "○";
      case SAMPLED -> "";
    };
  }
}
