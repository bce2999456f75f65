package dev.warrenperf.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The times between leaderships. True leaderships follow one another and never overlap.
 *
 * <p>Term {@code Y} may have come before term {@code X}, although it was shown later, only if it
 * may have ended before {@code X} was first shown: {@code Y.endedEarliest < X.firstMillis}. Terms
 * whose order is so left open form a cluster; clusters are in a certain order. Between one cluster
 * and the next,
 *
 * <ul>
 *   <li>the last loss comes not before the largest {@code endedEarliest} and not after the largest
 *       {@code endedLatest} of all terms so far,
 *   <li>the first gain not before the smallest {@code beganEarliest} and not after the smallest
 *       {@code firstMillis} of the next cluster, and never before the last loss.
 * </ul>
 *
 * <p>So the gap is at least {@code gainEarliest - lossLatest}, or 0, and at most {@code gainLatest
 * - lossEarliest}. Every shorter leaderless time that lies within, because a further leadership
 * there was too short to be shown, is at most as long.
 */
final class LeaderGaps {

  /**
   * Terms of which it is not known in which order they came: those from an index up to another.
   *
   * @param endedEarliest the smallest of all
   */
  private record Cluster(int from, int end, long endedEarliest) {}

  private final List<LeaderTerm> terms;
  private final LeaderWatch watch;
  private final List<LeaderGap> gaps = new ArrayList<>();
  private long lossEarliest = Long.MIN_VALUE;
  private long lossLatest = Long.MIN_VALUE;

  private LeaderGaps(List<LeaderTerm> terms, LeaderWatch watch) {
    this.terms = terms;
    this.watch = watch;
  }

  /**
   * All gaps, by time.
   *
   * @param terms in the order in which they were first shown
   */
  static List<LeaderGap> of(List<LeaderTerm> terms, LeaderWatch watch) {
    LeaderGaps gaps = new LeaderGaps(terms, watch);
    if (!terms.isEmpty()) {
      gaps.find();
    }
    return List.copyOf(gaps.gaps);
  }

  private void find() {
    List<Cluster> clusters = clusters();
    for (int i = 0; i < clusters.size(); i++) {
      if (i == 0) {
        begin(clusters.get(i));
      } else {
        between(clusters.get(i - 1), clusters.get(i));
      }
      inside(clusters.get(i));
      pass(clusters.get(i));
    }
    end(clusters.get(clusters.size() - 1));
  }

  private List<Cluster> clusters() {
    Deque<Cluster> clusters = new ArrayDeque<>();
    for (int i = 0; i < terms.size(); i++) {
      Cluster cluster = new Cluster(i, i + 1, terms.get(i).endedEarliest());
      while (!clusters.isEmpty() && cluster.endedEarliest < latestFirst(clusters.getLast())) {
        Cluster before = clusters.removeLast();
        cluster =
            new Cluster(
                before.from, cluster.end, Math.min(before.endedEarliest, cluster.endedEarliest));
      }
      clusters.addLast(cluster);
    }
    return List.copyOf(clusters);
  }

  private long latestFirst(Cluster cluster) {
    return terms.get(cluster.end - 1).beganLatest();
  }

  private LeaderGap.Leaders leaders(Cluster cluster) {
    return new LeaderGap.Leaders(
        terms.subList(cluster.from, cluster.end).stream()
            .map(LeaderTerm::node)
            .distinct()
            .toList());
  }

  private long beganEarliest(Cluster cluster) {
    return terms.subList(cluster.from, cluster.end).stream()
        .mapToLong(LeaderTerm::beganEarliest)
        .min()
        .orElseThrow();
  }

  private void pass(Cluster cluster) {
    for (LeaderTerm term : terms.subList(cluster.from, cluster.end)) {
      lossEarliest = Math.max(lossEarliest, term.endedEarliest());
      lossLatest = Math.max(lossLatest, term.endedLatest());
    }
  }

  private void begin(Cluster first) {
    long gainEarliest = beganEarliest(first);
    if (gainEarliest == Long.MIN_VALUE) {
      return;
    }
    long known = watch.firstMillis();
    boolean watched = watch.isWatched(known, gainEarliest);
    gaps.add(
        new LeaderGap(
            LeaderGap.Kind.NO_PREDECESSOR,
            null,
            leaders(first),
            Long.MIN_VALUE,
            Long.MIN_VALUE,
            gainEarliest,
            terms.get(first.from).beganLatest(),
            shortest(known, gainEarliest, watched),
            Double.POSITIVE_INFINITY,
            watched));
  }

  private void between(Cluster before, Cluster after) {
    long gainLatest = terms.get(after.from).beganLatest();
    if (lossEarliest > gainLatest) {
      gaps.add(contradicted(before, after, gainLatest));
      return;
    }
    lossLatest = Math.min(lossLatest, gainLatest);
    long gainEarliest = Math.max(beganEarliest(after), lossEarliest);
    boolean watched = watch.isWatched(lossLatest, gainEarliest);
    gaps.add(
        new LeaderGap(
            LeaderGap.Kind.CHANGE,
            leaders(before),
            leaders(after),
            lossEarliest,
            lossLatest,
            gainEarliest,
            gainLatest,
            shortest(lossLatest, gainEarliest, watched),
            (gainLatest - lossEarliest) / 1000.0,
            watched));
  }

  private LeaderGap contradicted(Cluster before, Cluster after, long gainLatest) {
    return new LeaderGap(
        LeaderGap.Kind.CONTRADICTED,
        leaders(before),
        leaders(after),
        lossEarliest,
        lossLatest,
        beganEarliest(after),
        gainLatest,
        0,
        Double.NaN,
        true);
  }

  private void inside(Cluster cluster) {
    if (cluster.end - cluster.from == 1) {
      return;
    }
    long gainLatest = latestFirst(cluster);
    gaps.add(
        new LeaderGap(
            LeaderGap.Kind.ORDER_UNKNOWN,
            leaders(cluster),
            leaders(cluster),
            cluster.endedEarliest,
            gainLatest,
            cluster.endedEarliest,
            gainLatest,
            0,
            (gainLatest - cluster.endedEarliest) / 1000.0,
            true));
  }

  private void end(Cluster last) {
    if (lossLatest == Long.MAX_VALUE) {
      return;
    }
    long gainEarliest = Math.max(watch.notLedUntil(), lossEarliest);
    boolean watched = watch.areSeveral() && watch.isWatched(lossLatest, gainEarliest);
    gaps.add(
        new LeaderGap(
            LeaderGap.Kind.NO_SUCCESSOR,
            leaders(last),
            null,
            lossEarliest,
            lossLatest,
            gainEarliest,
            Long.MAX_VALUE,
            shortest(lossLatest, gainEarliest, watched),
            Double.POSITIVE_INFINITY,
            watched));
  }

  private static double shortest(long lossLatest, long gainEarliest, boolean watched) {
    return watched ? Math.max(0, (gainEarliest - lossLatest) / 1000.0) : 0;
  }
}
