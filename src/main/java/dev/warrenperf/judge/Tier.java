package dev.warrenperf.judge;

import dev.warrenperf.unit.Word;

/** Which of several limits a value keeps, from best to worst. */
public enum Tier implements Word {
  /** The target itself is kept. */
  TARGET,
  /** The target is missed, or cannot be decided, and the acceptable limit is kept. */
  ACCEPTABLE,
  /** The deciding limit is missed. */
  MISSED,
  /** It is missed, and the value lies in the critical range. */
  CRITICAL
}
