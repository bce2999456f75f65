package dev.warrenperf.analysis;

import dev.warrenperf.json.Written;

/**
 * One node's leadership as its gauge and its activity counters show it, and what follows from that
 * for when it truly began and ended. All instants are milliseconds since 1970.
 *
 * <p>A gauge is set by a collector inside the node, every {@code refresh}; its value at instant
 * {@code t} was true at some instant in {@code [t - refresh, t]}, its core. Where the value differs
 * from that at the instant {@code s} before, or another process served at {@code s}, or none did,
 * the core also lies after {@code s}. Hence:
 *
 * <ul>
 *   <li>The leadership began not before the core of the last 0, so not before {@code s - refresh};
 *       nor before {@code s} where at {@code s} another process, or none, served.
 *   <li>It began not after the core of the first 1, so not after that snapshot.
 *   <li>It ended not before the core of the last 1: not before that snapshot less {@code refresh},
 *       and not before {@code s}, the last instant with other evidence before the first 1.
 *   <li>It ended not after the first 0 of the same process, nor after the first sign that the
 *       process was gone: a refused scrape, or a snapshot of another process.
 *   <li>An activity counter that increased between two scrapes of one process increased while the
 *       node led: the leadership began not after the second of them, and ended not before the
 *       first.
 * </ul>
 *
 * <p>Where snapshots show 1 throughout, they are taken as one leadership, and so are increases that
 * the age of the gauge allows to be of it; one that was lost and won back between two refreshes
 * leaves no trace.
 *
 * @param node whose
 * @param beganEarliest {@link Long#MIN_VALUE} when the first that is known of the node is that it
 *     leads
 * @param beganLatest the first snapshot that shows it, by its gauge or by an increase: it began at
 *     this instant at the latest
 * @param shownFirst the first snapshot whose gauge shows it; {@link Long#MIN_VALUE} when none does
 * @param shownLast the last one; likewise
 * @param activeFirst the first snapshot that shows an increase; {@link Long#MIN_VALUE} when none
 *     does
 * @param activeLast the last one; likewise
 * @param endedEarliest not before it began
 * @param endedLatest {@link Long#MAX_VALUE} when nothing says that it ended
 * @param gone whether it is the end of the process that tells its end
 */
public record LeaderTerm(
    String node,
    long beganEarliest,
    long beganLatest,
    long shownFirst,
    long shownLast,
    long activeFirst,
    long activeLast,
    long endedEarliest,
    long endedLatest,
    boolean gone) {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("gone")
          .andInstants(
              "beganEarliest",
              "beganLatest",
              "shownFirst",
              "shownLast",
              "activeFirst",
              "activeLast",
              "endedEarliest",
              "endedLatest");

  /** The last snapshot that shows it, by its gauge or by an increase. */
  public long seenLast() {
    return Math.max(shownLast, activeLast);
  }

  /** Whether its gauge ever showed it. */
  public boolean isShown() {
    return shownFirst != Long.MIN_VALUE;
  }

  /** Whether an activity counter increased meanwhile. */
  public boolean isActive() {
    return activeFirst != Long.MIN_VALUE;
  }

  /** With one more increase that is of this leadership. */
  LeaderTerm with(LeaderIncrease increase) {
    return new LeaderTerm(
        node,
        beganEarliest,
        Math.min(beganLatest, increase.byMillis()),
        shownFirst,
        shownLast,
        isActive() ? activeFirst : increase.byMillis(),
        increase.byMillis(),
        Math.max(endedEarliest, increase.afterMillis()),
        endedLatest,
        gone);
  }
}
