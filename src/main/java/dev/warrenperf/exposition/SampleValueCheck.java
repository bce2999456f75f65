package dev.warrenperf.exposition;

import dev.warrenperf.exposition.SeriesTraits.Bound;
import dev.warrenperf.model.Problem.Tier;

/** Checks a sample's value and typing label against its family's type. */
final class SampleValueCheck {

  private final ProblemList problems;
  private final SeriesCatalog catalog;
  private int series;
  private int line;
  private int column;

  SampleValueCheck(ProblemList problems, SeriesCatalog catalog) {
    this.problems = problems;
    this.catalog = catalog;
  }

  /** What Go's expfmt refuses in text. */
  void text(
      int of,
      MetricType type,
      Suffix suffix,
      SeriesTraits traits,
      double value,
      int atLine,
      int atColumn) {
    series = of;
    line = atLine;
    column = atColumn;
    if (type == MetricType.SUMMARY && suffix == Suffix.NONE) {
      if (traits.boundState(of) == Bound.UNREADABLE) {
        problem("a number as quantile");
      }
    } else if (type == MetricType.HISTOGRAM && suffix != Suffix.NONE && suffix != Suffix.SUM) {
      if (suffix == Suffix.BUCKET && traits.boundState(of) == Bound.UNREADABLE) {
        problem("a number as le");
      }
      if (value < 0) {
        problem("a count that is not negative");
      }
    }
  }

  /** What the OpenMetrics specification forbids. */
  void openMetrics(
      int of,
      boolean withoutSuffix,
      MetricType type,
      Suffix suffix,
      SeriesTraits traits,
      double value,
      int atLine,
      int atColumn) {
    if (type == null) {
      return;
    }
    series = of;
    line = atLine;
    column = atColumn;
    if (withoutSuffix && type.needsSuffix()) {
      problem("a suffix for a " + type.word());
    }
    checkSuffix(suffix, value, traits);
    checkType(type, suffix, value, traits);
  }

  private void checkSuffix(Suffix suffix, double value, SeriesTraits traits) {
    switch (suffix) {
      case BUCKET -> {
        checkCount(value);
        checkBound(traits);
      }
      case COUNT, GCOUNT -> checkCount(value);
      case TOTAL, SUM -> checkNotNegative(value);
      case GSUM -> checkNumber(value);
      case NONE, CREATED, INFO -> {
        // Any value will do.
      }
    }
  }

  private void checkType(MetricType type, Suffix suffix, double value, SeriesTraits traits) {
    switch (type) {
      case SUMMARY -> {
        if (suffix == Suffix.NONE) {
          checkQuantile(value, traits);
        }
      }
      case INFO -> {
        if (value != 1) {
          problem("1 as the value of an info");
        }
      }
      case STATESET -> checkState(value);
      case COUNTER, GAUGE, HISTOGRAM, UNTYPED, UNKNOWN, GAUGE_HISTOGRAM -> {
        // Their samples were checked by suffix.
      }
    }
  }

  private void checkNumber(double value) {
    if (Double.isNaN(value)) {
      problem("a number");
    }
  }

  private void checkNotNegative(double value) {
    checkNumber(value);
    if (value < 0) {
      problem("a value that is not negative");
    }
  }

  private void checkCount(double value) {
    checkNotNegative(value);
    if (!Double.isNaN(value) && value != Math.rint(value)) {
      problem("a whole number");
    }
  }

  private void checkBound(SeriesTraits traits) {
    if (Double.isNaN(traits.bound(series)) || traits.boundState(series) != Bound.GOOD) {
      problem("a number as le, infinity spelled +Inf");
    }
  }

  private void checkQuantile(double value, SeriesTraits traits) {
    double quantile = traits.bound(series);
    if (!(quantile >= 0 && quantile <= 1)) {
      problem("a quantile from 0 to 1");
    }
    if (value < 0) {
      problem("a value that is not negative");
    }
  }

  private void checkState(double value) {
    if (value != 0 && value != 1) {
      problem("0 or 1 as the value of a state");
    }
    if (catalog.series(series).labels().get(catalog.series(series).name()).isEmpty()) {
      problem("a label named like the stateset");
    }
  }

  private void problem(String expected) {
    problems.add(
        Tier.STRICT_ONLY,
        line,
        column,
        () -> "expected " + expected + ", found otherwise in " + catalog.series(series));
  }
}
