package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import java.util.List;

/**
 * Clients that ask again as soon as they are answered. By Little's law as many of them wait for the
 * system, on the mean, as the seconds that their calls took in it come to by second. When nearly
 * all wait, and a third fewer were answered as fast, it is the system that sets the rate.
 *
 * @param parts of the run with so many clients each
 * @param served calls
 * @param waited seconds that the calls took
 * @param named whether the target says that it is these calls that the clients make; else only
 *     their waiting shows it
 */
record ClosedLoop(List<ToldLoad.Part> parts, CountBounds served, CountBounds waited, boolean named)
    implements Asked {

  /**
   * The share of the clients that waits, at least. When clearly more than all seem to, calls are
   * among them that began long before the window, and nothing is known.
   */
  private static final double WAITING = 0.9;

  /** How many times as many clients another part has, at the most to be compared, and at least. */
  private static final double FEWER = 1.5;

  /** What two parts differ by that are as fast as one another. */
  private static final double ALIKE = 0.05;

  @Override
  public boolean proves(int from, int to, double perSecond, double done, double chance) {
    return isEnough(from, to, perSecond) && done < perSecond * served.seconds(from, to) - chance;
  }

  @Override
  public boolean isEnough(int from, int to, double perSecond) {
    ToldLoad.Part part = part(from, to);
    return part != null && isWaitedFor(part, from, to) && isAsFastWithFewer(part);
  }

  @Override
  public Reason lacking(List<Windows.Span> spans) {
    List<Windows.Span> inside =
        spans.stream().filter(span -> part(span.from(), span.to()) != null).toList();
    boolean waits =
        inside.stream()
            .anyMatch(span -> isWaitedFor(part(span.from(), span.to()), span.from(), span.to()));
    if (waits) {
      return Reason.ONE_LOAD_LEVEL;
    }
    return named && !inside.isEmpty() ? Reason.CLIENT_BOUND : Reason.LOAD_DID_NOT_ASK;
  }

  private ToldLoad.Part part(int from, int to) {
    return parts.stream()
        .filter(part -> part.from() <= served.instant(from) && served.instant(to) <= part.to())
        .findFirst()
        .orElse(null);
  }

  private boolean isWaitedFor(ToldLoad.Part part, int from, int to) {
    double clients = part.load().clients() * served.seconds(from, to);
    return waited.atLeast(from, to) >= WAITING * clients
        && waited.atMost(from, to) <= clients / WAITING;
  }

  private boolean isAsFastWithFewer(ToldLoad.Part part) {
    double most = perSecond(part, true);
    return parts.stream()
        .filter(other -> other.load().clients() * FEWER <= part.load().clients())
        .anyMatch(other -> perSecond(other, false) >= (1 - ALIKE) * most);
  }

  /** Over the whole part, at the most or at the least; NaN without two instants in it. */
  private double perSecond(ToldLoad.Part part, boolean most) {
    int from = 0;
    while (from < served.size() && served.instant(from) < part.from()) {
      from++;
    }
    int to = served.size() - 1;
    while (to >= 0 && served.instant(to) > part.to()) {
      to--;
    }
    if (from >= to) {
      return Double.NaN;
    }
    double count = most ? served.atMost(from, to) : served.atLeast(from, to);
    return count / served.seconds(from, to);
  }
}
