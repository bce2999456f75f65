package dev.warrenperf.judge;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;

/** Rates in the unit that their limit was written in, so that both compare at a glance. */
public final class RateText {

  private RateText() {}

  /** The rate as it is usually printed; NaN as other formats have it. */
  public static String of(double perSecond, Limit limit) {
    Unit unit = limit.quantity().unit();
    if (Double.isNaN(perSecond)) {
      return Format.number(perSecond);
    }
    if (isPerMinute(limit)) {
      return Format.number(perSecond * 60) + "/min";
    }
    boolean perSecondWritten = unit == Unit.PER_SECOND && limit.quantity().text().endsWith("/s");
    return perSecondWritten ? Format.number(perSecond) + "/s" : Format.of(perSecond, unit);
  }

  /** The same, told apart from the limit where they differ. */
  static String compared(double perSecond, Limit limit) {
    boolean alike = of(perSecond, limit).equals(of(limit.value(), limit));
    if (perSecond == limit.value() || !alike) {
      return of(perSecond, limit);
    }
    double scale = isPerMinute(limit) ? 60 : 1;
    Quantity bare = new Quantity(limit.value() * scale, Unit.COUNT, limit.quantity().text());
    return scale == 1
        ? ComparedValue.of(perSecond, limit)
        : ComparedValue.of(perSecond * scale, new Limit(limit.comparison(), bare)) + "/min";
  }

  /** Whether a rate was promised by the minute. */
  public static boolean isPerMinute(Limit limit) {
    return limit.quantity().unit() == Unit.PER_SECOND && limit.quantity().text().contains("/m");
  }
}
