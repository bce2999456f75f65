package dev.warrenperf.judge;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Word;

/**
 * What a check is of, and what a waiver excuses: one figure of one target.
 *
 * @param kind what sort of target it is
 * @param name as the target file calls it
 * @param figure which figure of it
 * @param q the quantile, from 0 to 1; NaN for every other figure
 */
public record CheckSubject(Kind kind, String name, CheckedFigure figure, double q) {

  /** Sorts of targets. */
  public enum Kind implements Word {
    OPERATION,
    RATE,
    RATIO,
    GAUGE,
    CPU,
    MEMORY,
    FAILOVER;

    /** The use of something by a node, of which a target has two. */
    public boolean isUse() {
      return this == CPU || this == MEMORY;
    }

    /** What target files and waivers call one entry: CPU and memory are a resource. */
    public String entry() {
      return isUse() ? "resource" : word();
    }
  }

  public CheckSubject {
    if ((figure == CheckedFigure.QUANTILE) == Double.isNaN(q)) {
      throw new IllegalArgumentException("a quantile has its q, and nothing else has: " + figure);
    }
  }

  /** A quantile of an operation. */
  public static CheckSubject quantile(String operation, double q) {
    return new CheckSubject(Kind.OPERATION, operation, CheckedFigure.QUANTILE, q);
  }

  /** The mean of an operation. */
  public static CheckSubject mean(String operation) {
    return new CheckSubject(Kind.OPERATION, operation, CheckedFigure.MEAN, Double.NaN);
  }

  /** The one figure that a rate, a ratio, a gauge, a resource or a failover is judged by. */
  public static CheckSubject value(Kind kind, String name) {
    return new CheckSubject(kind, name, CheckedFigure.VALUE, Double.NaN);
  }

  /** A slowdown, or whatever is worse, against a baseline. */
  public static CheckSubject change(Kind kind, String name) {
    return new CheckSubject(kind, name, CheckedFigure.CHANGE, Double.NaN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CheckSubject subject
        && kind == subject.kind
        && figure == subject.figure
        && Double.compare(q, subject.q) == 0
        && name.equals(subject.name);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * kind.hashCode() + name.hashCode()) + Double.hashCode(q);
  }

  /** As reports call it: {@code Service Create p99}. */
  @Override
  public String toString() {
    String resource =
        switch (kind) {
          case CPU -> " CPU";
          case MEMORY -> " memory";
          default -> "";
        };
    return name
        + resource
        + switch (figure) {
          case QUANTILE -> " " + Format.percentile(q);
          case MEAN -> " mean";
          case VALUE -> "";
          case CHANGE -> " change";
        };
  }
}
