package dev.warrenperf.exposition;

import dev.warrenperf.model.Problem.Tier;
import dev.warrenperf.model.SumRange;

/** Checks that the samples of one histogram at one instant fit together. */
final class HistogramCheck {

  private final ProblemList problems;
  private Tier tier = Tier.NOTICE;
  private String family = "";
  private int line;
  private boolean open;
  private boolean anyBucket;
  private boolean negativeBucket;
  private boolean outOfOrder;
  private boolean decreasing;
  private double lastBound;
  private double lastCount;
  private boolean hasCount;
  private double count;
  private boolean hasSum;
  private boolean gauge;
  private double sum;
  private boolean sumsHeld;
  private SumRange allowed = SumRange.NONE;

  HistogramCheck(ProblemList problems) {
    this.problems = problems;
  }

  void setSums(boolean held) {
    sumsHeld = held;
  }

  /** Begins a histogram; an open one must have been ended. */
  void begin(String familyName, boolean isGauge, int firstLine, Tier tierOfProblems) {
    family = familyName;
    gauge = isGauge;
    line = firstLine;
    tier = tierOfProblems;
    open = true;
    anyBucket = false;
    negativeBucket = false;
    outOfOrder = false;
    decreasing = false;
    lastBound = Double.NaN;
    lastCount = Double.NaN;
    hasCount = false;
    hasSum = false;
    sum = 0;
    allowed = SumRange.NONE;
  }

  void bucket(double bound, double cumulative, int atLine, int column) {
    if (anyBucket && bound <= lastBound && !outOfOrder) {
      outOfOrder = true;
      problems.add(
          tier,
          atLine,
          column,
          () -> "expected buckets by ascending bound, found " + family + " out of order");
    } else if (anyBucket && cumulative < lastCount && !decreasing) {
      decreasing = true;
      problems.add(
          tier, atLine, column, "expected cumulative bucket counts, found one that decreases");
    }
    if (sumsHeld) {
      allow(bound, cumulative);
    }
    anyBucket = true;
    negativeBucket |= bound < 0;
    lastBound = bound;
    lastCount = cumulative;
  }

  /** A bucket with two bounds: such a histogram has no rules that its parts have to fit. */
  void range() {
    open = false;
  }

  private void allow(double bound, double cumulative) {
    allowed =
        anyBucket
            ? allowed.plus(cumulative - lastCount, lastBound, bound)
            : allowed.plus(cumulative, SumRange.lowestEdge(bound), bound);
  }

  void count(double value) {
    hasCount = true;
    count = value;
  }

  void sum(double value) {
    hasSum = true;
    sum = value;
  }

  /** Ends the histogram that is open, if one is. */
  void end() {
    if (!open) {
      return;
    }
    open = false;
    boolean infinite = lastBound == Double.POSITIVE_INFINITY;
    if (!infinite) {
      missing("a bucket le=\"+Inf\" at the end");
    } else if (hasCount && count != lastCount) {
      missing("_count equal to the bucket le=\"+Inf\"");
    }
    if (hasSum && !hasCount) {
      missing("_count beside _sum");
    } else if (hasCount && !hasSum) {
      missing("_sum beside _count");
    }
    if (negativeBucket && hasSum && !gauge) {
      problems.add(
          tier, line, 1, () -> "expected no _sum with negative bounds, found one in " + family);
    } else if (gauge && !negativeBucket && sum < 0) {
      missing("a _gsum that is not negative");
    } else if (sumsHeld && !gauge && !isSumAllowed()) {
      problems.add(
          Tier.NOTICE,
          line,
          1,
          () -> "expected a _sum that the buckets allow, found another in histogram " + family);
    }
  }

  private boolean isSumAllowed() {
    boolean cumulative = lastBound == Double.POSITIVE_INFINITY && !outOfOrder && !decreasing;
    return !hasSum || !cumulative || allowed.allows(sum, lastCount * Math.ulp(sum));
  }

  private void missing(String what) {
    problems.add(tier, line, 1, () -> "expected " + what + ", found none in histogram " + family);
  }
}
