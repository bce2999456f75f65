package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import dev.warrenperf.judge.Windows.Span;
import dev.warrenperf.unit.Format;
import java.time.Instant;

/** What a run shows of a capacity, in words; what is not decided says what would decide it. */
final class CapacityWords {

  private final CountBounds instants;
  private final Tiers limits;
  private final double overSeconds;

  CapacityWords(CountBounds instants, Tiers limits, double overSeconds) {
    this.instants = instants;
    this.limits = limits;
    this.overSeconds = overSeconds;
  }

  private String when(Span span) {
    double seen = instants.seconds(span.from(), span.to());
    return "in "
        + Busiest.when(
            Math.max(overSeconds, seen), Instant.ofEpochMilli(instants.instant(span.from())))
        + (seen < overSeconds ? ", of which " + Format.seconds(seen) + " were seen" : "");
  }

  private String rate(double perSecond) {
    return ComparedValue.of(perSecond, limits.deciding());
  }

  String runTooShort() {
    return "the run is shorter than the "
        + Format.seconds(overSeconds)
        + " for which the rate has to be held: run it for longer, or name a shorter time (over)";
  }

  String reached(Span span, double perSecond) {
    String kept = limits.describe(limits.deciding());
    String words = "reached " + rate(perSecond) + " " + when(span) + ", which meets " + kept;
    return limits.target().isKeptBy(perSecond)
        ? words
        : words + " and not " + limits.describe(limits.target());
  }

  String missed(Span span, double perSecond) {
    return "did at most "
        + rate(perSecond)
        + " "
        + when(span)
        + " while more was requested, which misses "
        + limits.describe(limits.deciding());
  }

  /** How an undecided one begins. */
  String busiest(Span span, double perSecond) {
    return "did " + rate(perSecond) + " at its busiest, " + when(span);
  }

  String notAsked(Reason lacking, boolean nothingTells) {
    if (lacking == Reason.CLIENT_BOUND) {
      return ", and fewer than nine in ten of the clients waited for it, so the clients may have"
          + " been the bottleneck: use more of them, or a fixed rate";
    }
    if (lacking == Reason.ONE_LOAD_LEVEL) {
      return ", with clients that all waited for it: to show whether it can do more, add a phase"
          + " with at most two thirds of the clients; if that is as fast, it cannot";
    }
    return notAsked(nothingTells ? "offered, failed or backlog" : null, limits, overSeconds);
  }

  /**
   * What would have to be asked for where more was not, of a rate or a level.
   *
   * @param keys of the target file that could tell what was asked for; null where one does
   */
  static String notAsked(String keys, Tiers limits, double overSeconds) {
    return (keys == null
            ? ", and it is not known that as much as the target was requested: request "
            : ", and it is not known that more was requested: specify what shows it ("
                + keys
                + " in the target file), and request ")
        + more(limits, overSeconds);
  }

  private static String more(Tiers limits, double overSeconds) {
    return "more than "
        + limits.deciding().quantity().text()
        + " for longer than "
        + Format.seconds(overSeconds);
  }

  String betweenScrapes(double most) {
    return ", and may have done "
        + (Double.isInfinite(most) ? "more" : rate(most))
        + " while more was requested, since nodes are not scraped at the same time: scrape more"
        + " often,"
        + " or request "
        + more(limits, overSeconds);
  }

  String nearby(double most) {
    return ", and "
        + rate(most)
        + " at most while more was requested, too close to the target or for too short a time to"
        + " rule out chance: request "
        + more(limits, overSeconds);
  }
}
