package dev.warrenperf.analysis;

import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.model.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who led when, as far as a gauge tells that is 1 on the node that leads.
 *
 * <p>A scrape is taken as the instant at which it began. One that takes long, or a collector that
 * comes late, makes the gauge older than it says; a longer {@code refresh} allows for that.
 *
 * @param gauge the selector whose series serve
 * @param refreshMillis how old the gauge's value may be
 * @param exposed nodes that expose the gauge, in the order of their names
 * @param unexposed known managers that do not
 * @param timed whether instants are known; without them there are no terms, gaps or splits
 * @param terms in the order in which they were first shown
 * @param gaps times between them, by time
 * @param splits pairs of terms that were shown at one time, by time
 */
public record LeaderHistory(
    Selector gauge,
    long refreshMillis,
    List<String> exposed,
    List<String> unexposed,
    boolean timed,
    List<LeaderTerm> terms,
    List<LeaderGap> gaps,
    List<Split> splits) {

  /**
   * Snapshots of two nodes that both show leadership at one time. A leader does not know that it is
   * none any more until its gauge is set anew, so this alone is no proof that two led.
   *
   * @param earlier the node whose gauge showed it first
   * @param later the other one
   * @param fromMillis the first snapshot of the later one that shows it
   * @param toMillis the last instant up to which both show it
   */
  public record Split(String earlier, String later, long fromMillis, long toMillis) {}

  /** One node's readings. */
  record NodeReadings(String node, LeaderReadings readings)
      implements OtherName.Part<NodeReadings> {

    @Override
    public String nodeName() {
      return node;
    }

    @Override
    public boolean isBeyond(NodeReadings serving) {
      return readings.runs().stream()
          .filter(run -> run.state() != LeaderRun.State.UNTOLD)
          .anyMatch(run -> serving.isUntold(run.firstMillis(), run.lastMillis()));
    }

    private boolean isUntold(long from, long to) {
      return readings.runs().stream()
          .filter(run -> run.state() == LeaderRun.State.UNTOLD)
          .anyMatch(run -> run.firstMillis() <= to && from <= run.lastMillis());
    }

    @Override
    public double expected() {
      return Double.POSITIVE_INFINITY;
    }
  }

  /**
   * The history of one gauge in a run.
   *
   * @param gauge one of {@link Wanted#leaders}
   * @param failures scrapes without a snapshot, by ascending instants; those outside the run's
   *     snapshots are passed over
   * @param managers nodes that may lead, as far as the run names them
   * @throws IllegalArgumentException when the gauge was not followed
   */
  public static LeaderHistory of(
      RunDeltas run,
      Selector gauge,
      List<ScrapeFailure> failures,
      Set<String> managers,
      long refreshMillis) {
    List<NodeReadings> readings =
        run.leaders(gauge).stream().filter(node -> node.readings().isExposed()).toList();
    List<String> exposed = readings.stream().map(NodeReadings::node).toList();
    Set<String> unexposed = new TreeSet<>(managers);
    unexposed.removeAll(exposed);
    boolean timed = !run.grid().isTimeless() && run.startMillis() != Long.MIN_VALUE;
    List<LeaderTerm> terms = new ArrayList<>();
    List<List<LeaderEvidence.Item>> evidence = new ArrayList<>();
    Map<String, List<ScrapeFailure>> refused = refused(failures, run);
    for (NodeReadings node : timed ? readings : List.<NodeReadings>of()) {
      List<LeaderEvidence.Item> items =
          LeaderEvidence.of(node.readings(), refused.getOrDefault(node.node(), List.of()));
      evidence.add(items);
      terms.addAll(LeaderTerm.of(node.node(), items, refreshMillis));
    }
    terms.sort(Comparator.comparingLong(LeaderTerm::beganLatest));
    return new LeaderHistory(
        gauge,
        refreshMillis,
        exposed,
        List.copyOf(unexposed),
        timed,
        terms,
        LeaderGaps.of(terms, new LeaderWatch(evidence, unexposed.isEmpty(), refreshMillis)),
        splits(terms));
  }

  /** Refused scrapes that began inside the run, by node, ascending. */
  private static Map<String, List<ScrapeFailure>> refused(
      List<ScrapeFailure> failures, RunDeltas run) {
    long start = run.startMillis();
    long end = run.endMillis();
    return failures.stream()
        .filter(one -> one.node() != null && one.began() != null && isRefusal(one.status()))
        .filter(one -> start <= one.began().toEpochMilli() && one.began().toEpochMilli() <= end)
        .sorted(Comparator.comparing(ScrapeFailure::began))
        .collect(Collectors.groupingBy(ScrapeFailure::node));
  }

  /** Whether a scrape failed because nothing listened: {@code ConnectionRefusedError} and alike. */
  static boolean isRefusal(String status) {
    return status.toLowerCase(Locale.ROOT).contains("refused");
  }

  /** Each term against the one before it that was shown longest. */
  private static List<Split> splits(List<LeaderTerm> terms) {
    List<Split> splits = new ArrayList<>();
    LeaderTerm longest = null;
    for (LeaderTerm term : terms) {
      if (longest != null && term.beganLatest() <= longest.shownLast()) {
        long end = Math.min(longest.shownLast(), term.shownLast());
        splits.add(new Split(longest.node(), term.node(), term.beganLatest(), end));
      }
      longest = longest == null || term.shownLast() > longest.shownLast() ? term : longest;
    }
    return splits;
  }

  /** How often the leadership passed on, as far as it was shown. */
  public int changes() {
    return Math.max(0, terms.size() - 1);
  }
}
