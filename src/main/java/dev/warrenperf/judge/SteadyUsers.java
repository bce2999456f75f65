package dev.warrenperf.judge;

import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.ClosedClients;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;

/**
 * Users that arrive steadily, in place of clients that wait for each answer before they ask again.
 * Who arrives during a call of x seconds waits at least until it ends, so the share that waits
 * longer than T is at least {@code sum (x - T)+ / (c D)} with c clients over D seconds.
 *
 * @param clients of the closed loop that was there instead
 * @param share of the users that waits longer than the limit, at least; from 0 to 1
 * @param limit in seconds
 */
record SteadyUsers(int clients, double share, double limit) {

  /**
   * Those who speak against a quantile that is within a limit: more than the others of the share q
   * waited longer. Null where none do, or the calls are not known to be those of a closed loop.
   */
  static SteadyUsers against(double q, double limit, ClientSamples seen) {
    ClosedClients closed = seen.closed();
    if (closed == null) {
      return null;
    }
    double longer = 0;
    for (int rank = seen.count(); rank > 0 && seen.seconds(rank) > limit; rank--) {
      longer += seen.seconds(rank) - limit;
    }
    double share = Math.min(1, longer / (closed.clients() * closed.spanSeconds()));
    return share > 1 - q ? new SteadyUsers(closed.clients(), share, limit) : null;
  }

  String evidence() {
    return "Weak evidence on the system: " + doubt();
  }

  /** What speaks against a limit that is met. */
  String doubt() {
    return (clients == 1 ? "the client" : "each of the " + Format.count(clients) + " clients")
        + " waited for an answer before its next call; of a steady stream of users at least "
        + Format.percent(share)
        + " waited longer than "
        + Format.of(limit, Unit.SECONDS);
  }
}
