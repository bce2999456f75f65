package dev.warrenperf.report;

import dev.warrenperf.unit.Direction;

/**
 * How a value stands to the limit that decides, as a quotient that is above 1 where the limit is
 * missed: value by limit, or limit by value where more is better.
 *
 * @param least of it; NaN where nothing is known
 * @param most of it; +Inf where it has no known end
 */
record LimitShare(double least, double most) {

  /** What was promised of a target and what became of that. */
  static LimitShare of(CheckReport check) {
    double limit = check.outcome().deciding();
    TargetReport target = check.target();
    if (target instanceof OperationReport operation) {
      return of(operation, check.statistic(), limit);
    }
    if (target instanceof FigureReport figure) {
      double value = figure.busiest() == null ? figure.value() : figure.busiest().value();
      double share =
          figure.better() == Direction.HIGHER_IS_BETTER
              ? quotient(limit, value)
              : quotient(value, limit);
      return new LimitShare(share, share);
    }
    FailoverReport failover = (FailoverReport) target;
    return between(failover.shortestSeconds(), failover.longestSeconds(), limit);
  }

  private static LimitShare of(OperationReport operation, String statistic, double limit) {
    return operation.quantiles().stream()
        .filter(quantile -> quantile.label().equals(statistic))
        .findFirst()
        .map(quantile -> between(greatest(quantile), least(quantile), limit))
        .orElseGet(() -> between(operation.mean(), operation.mean(), limit));
  }

  /** What the sum of all observations allows may be less than the upper edge of the bucket. */
  private static double least(QuantileReport quantile) {
    double bound = quantile.sumBound();
    return Double.isNaN(bound) ? quantile.upper() : Math.min(bound, quantile.upper());
  }

  /** Nor need it be as little as the lower edge. */
  private static double greatest(QuantileReport quantile) {
    double bound = quantile.sumLower();
    return Double.isNaN(bound) ? quantile.lower() : Math.max(bound, quantile.lower());
  }

  private static LimitShare between(double lower, double upper, double limit) {
    return new LimitShare(quotient(Math.max(0, lower), limit), quotient(upper, limit));
  }

  /** NaN where either is not known or below 0; what is not above a limit of 0 is at it. */
  static double quotient(double value, double limit) {
    if (!(value >= 0) || !(limit >= 0)) {
      return Double.NaN;
    }
    return value == limit ? 1 : value / limit;
  }

  boolean isKnown() {
    return !Double.isNaN(least) && !Double.isNaN(most);
  }
}
