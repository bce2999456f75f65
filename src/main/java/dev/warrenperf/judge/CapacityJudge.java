package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import dev.warrenperf.judge.Windows.Span;
import dev.warrenperf.unit.Unit;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a run shows that a system can do so much a second, or that it cannot. It can when it did
 * in some window that is long enough. That it did not says nothing as long as nobody asked for it:
 * it cannot only when it did less in a window all through which more was asked for, {@link Asked},
 * and seems to have done so nowhere in the run, be it for half the time, so that a slow start and
 * requests under way count for nothing.
 */
final class CapacityJudge {

  /**
   * By how many standard deviations less must have been done than was due: requests and the time
   * they take come by chance, as a Poisson process does at the worst that is usual, and many
   * windows are looked at.
   */
  private static final double CHANCE = 3;

  /** One of them, as a share, where amounts are added, of which it is not known how they come. */
  private static final double SHARE = 0.03;

  private final CountBounds served;
  private final List<Asked> asked;
  private final Tiers limits;
  private final double overSeconds;
  private final Windows windows;

  /**
   * Of one run.
   *
   * @param served what was done
   * @param asked what tells how much was asked for; empty when nothing does
   */
  CapacityJudge(CountBounds served, List<Asked> asked, Tiers limits, double overSeconds) {
    this.served = served;
    this.asked = asked;
    this.limits = limits;
    this.overSeconds = overSeconds;
    this.windows = Windows.held(served, overSeconds);
  }

  /** What was done in each window. */
  Windows windows() {
    return windows;
  }

  /**
   * What is found of the promise.
   *
   * @param unseen why a part was not seen; null when all was
   */
  Judgement judge(Reason unseen) {
    CapacityWords words = new CapacityWords(served, limits, overSeconds);
    Span busiest = windows.busiest();
    if (busiest == null) {
      return Judgement.undecided(Reason.WINDOW_TOO_SHORT, words.runTooShort());
    }
    Limit deciding = limits.deciding();
    double reached = windows.leastPerSecond(busiest);
    if (deciding.isKeptBy(reached)) {
      return reached(reached, words.reached(busiest, reached));
    }
    Span missed = missed(deciding);
    if (missed != null) {
      double done = windows.mostPerSecond(missed);
      return missed(done, words.missed(missed, done));
    }
    return open(unseen, words.busiest(busiest, reached), words);
  }

  private Judgement reached(double reached, String words) {
    boolean target = limits.target().isKeptBy(reached);
    Tier tier = target ? Tier.TARGET : Tier.ACCEPTABLE;
    boolean open = !target && missed(limits.target()) == null;
    return new Judgement(
        Verdict.PASS,
        open ? Reason.TARGET_UNDECIDED : null,
        null,
        limits.areSeveral() ? tier : null,
        Headroom.of(reached, limits.deciding()),
        words,
        null);
  }

  private Judgement missed(double done, String words) {
    boolean critical = limits.critical() != null && limits.critical().isKeptBy(done);
    return new Judgement(
        Verdict.FAIL,
        null,
        null,
        limits.areSeveral() ? (critical ? Tier.CRITICAL : Tier.MISSED) : null,
        Headroom.of(done, limits.deciding()),
        words,
        null);
  }

  private Judgement open(Reason unseen, String seen, CapacityWords words) {
    double wanted = limits.deciding().value();
    List<Span> enough =
        windows.spans().stream()
            .filter(
                span ->
                    asked.stream().anyMatch(one -> one.isEnough(span.from(), span.to(), wanted)))
            .toList();
    if (enough.isEmpty()) {
      Reason lacking =
          asked.stream()
              .map(one -> one.lacking(windows.spans()))
              .filter(reason -> reason != Reason.LOAD_DID_NOT_ASK)
              .findFirst()
              .orElse(Reason.LOAD_DID_NOT_ASK);
      return Judgement.undecided(lacking, seen + words.notAsked(lacking, asked.isEmpty()));
    }
    if (served.seconds(0, served.size() - 1) < overSeconds) {
      return Judgement.undecided(Reason.WINDOW_TOO_SHORT, seen + ", and " + words.runTooShort());
    }
    double most = enough.stream().mapToDouble(windows::mostPerSecond).min().orElseThrow();
    if (Double.isInfinite(most) && unseen != null) {
      return Judgement.undecided(unseen, seen + ", and may have been more: " + unseen.meaning());
    }
    return limits.deciding().isKeptBy(most)
        ? Judgement.undecided(Reason.WINDOW_EDGES, seen + words.betweenScrapes(most))
        : Judgement.undecided(Reason.WINDOW_TOO_SHORT, seen + words.nearby(most));
  }

  /** The window in which the least was done of those that prove it; null when none does. */
  private Span missed(Limit limit) {
    return seemsReached(limit)
        ? null
        : windows.spans().stream()
            .filter(span -> isMissed(span, limit))
            .min(Comparator.comparingDouble(windows::mostPerSecond))
            .orElse(null);
  }

  /** Whether any window half as long seems to have reached it, but for chance. */
  private boolean seemsReached(Limit limit) {
    return Windows.held(served, overSeconds / 2).spans().stream()
        .filter(span -> windows.seconds(span) >= overSeconds / 2)
        .anyMatch(
            span -> {
              double wanted = limit.value() * windows.seconds(span);
              return served.seemingly(span.from(), span.to()) > wanted + deviation(wanted, limit);
            });
  }

  private static double deviation(double wanted, Limit limit) {
    return limit.quantity().unit() == Unit.PER_SECOND ? Math.sqrt(wanted) : SHARE * wanted;
  }

  private boolean isMissed(Span span, Limit limit) {
    double wanted = limit.value() * windows.seconds(span);
    double chance = CHANCE * deviation(wanted, limit);
    double done = served.atMost(span.from(), span.to());
    return windows.seconds(span) >= overSeconds
        && done < wanted - chance
        && asked.stream()
            .anyMatch(one -> one.proves(span.from(), span.to(), limit.value(), done, chance));
  }
}
