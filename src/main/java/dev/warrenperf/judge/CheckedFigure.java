package dev.warrenperf.judge;

import dev.warrenperf.unit.Word;

/** Which figure of a target is checked. */
public enum CheckedFigure implements Word {
  /** A quantile of an operation. */
  QUANTILE,
  /** The mean of an operation. */
  MEAN,
  /** The only figure that a rate, a ratio, a gauge, a resource or a failover is judged by. */
  VALUE,
  /** How much worse it is than a baseline; the ceiling is a ratio above 0. */
  CHANGE
}
