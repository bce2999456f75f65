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
import java.util.stream.Stream;

/**
 * Who led when, as far as a gauge tells that is 1 on the node that leads, and counters that
 * increase on that node only.
 *
 * <p>A scrape is taken as the instant at which it began. One that takes long, or a collector that
 * comes late, makes the gauge older than it says; a longer {@code refresh} allows for that.
 *
 * @param gauge the selector whose series serve
 * @param activity what activity counters added
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
    LeaderActivity activity,
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

    private Stream<LeaderActivity.Sighting> sightings(List<LeaderIncrease> increases) {
      return increases.stream().map(one -> new LeaderActivity.Sighting(node, one));
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
   * @param signs one of {@link Wanted#leaders}
   * @param failures scrapes without a snapshot, by ascending instants; those outside the run's
   *     snapshots are passed over
   * @param managers nodes that may lead, as far as the run names them
   * @throws IllegalArgumentException when the signs were not followed
   */
  public static LeaderHistory of(
      RunDeltas run,
      LeaderSigns signs,
      List<ScrapeFailure> failures,
      Set<String> managers,
      long refreshMillis) {
    List<NodeReadings> all = run.leaders(signs);
    List<NodeReadings> readings = all.stream().filter(node -> node.readings.isExposed()).toList();
    List<String> exposed = readings.stream().map(NodeReadings::node).toList();
    Set<String> unexposed = new TreeSet<>(managers);
    unexposed.removeAll(exposed);
    boolean timed = !run.grid().isTimeless() && run.startMillis() != Long.MIN_VALUE;
    Signs found =
        timed
            ? Signs.of(all, refused(failures, run), refreshMillis)
            : new Signs(List.of(), List.of(), null, List.of());
    return new LeaderHistory(
        signs.gauge(),
        new LeaderActivity(
            signs.activity(),
            all.stream().anyMatch(node -> node.readings.active()),
            found.conflict,
            found.unplaced),
        refreshMillis,
        exposed,
        List.copyOf(unexposed),
        timed,
        found.terms,
        LeaderGaps.of(
            found.terms,
            new LeaderWatch(found.evidence, found.unplaced, unexposed.isEmpty(), refreshMillis)),
        splits(found.terms));
  }

  /**
   * What all nodes show.
   *
   * @param evidence one list for each node that exposes the gauge
   * @param terms in the order in which they were first shown
   */
  private record Signs(
      List<List<LeaderEvidence.Item>> evidence,
      List<LeaderTerm> terms,
      LeaderActivity.Conflict conflict,
      List<LeaderActivity.Sighting> unplaced) {

    /** By increases, too, unless these contradict one another: then by the gauge alone. */
    static Signs of(
        List<NodeReadings> nodes, Map<String, List<ScrapeFailure>> refused, long refreshMillis) {
      Signs both = of(nodes, refused, refreshMillis, true);
      List<LeaderActivity.Sighting> increases =
          nodes.stream().flatMap(node -> node.sightings(node.readings.increases())).toList();
      LeaderActivity.Conflict conflict = LeaderActivity.conflict(increases, both.terms);
      if (conflict == null) {
        return both;
      }
      Signs shown = of(nodes, refused, refreshMillis, false);
      return new Signs(shown.evidence, shown.terms, conflict, List.of());
    }

    private static Signs of(
        List<NodeReadings> nodes,
        Map<String, List<ScrapeFailure>> refused,
        long refreshMillis,
        boolean active) {
      Signs signs = new Signs(new ArrayList<>(), new ArrayList<>(), null, new ArrayList<>());
      for (NodeReadings node : nodes) {
        List<LeaderIncrease> increases = active ? node.readings.increases() : List.of();
        LeaderTerms found = new LeaderTerms(List.of(), increases);
        if (node.readings.isExposed()) {
          List<LeaderEvidence.Item> items =
              LeaderEvidence.of(node.readings, refused.getOrDefault(node.node, List.of()));
          signs.evidence.add(items);
          found = LeaderTerms.of(node.node, items, increases, refreshMillis);
        }
        signs.terms.addAll(found.terms());
        node.sightings(found.unplaced()).forEach(signs.unplaced::add);
      }
      signs.terms.sort(Comparator.comparingLong(LeaderTerm::beganLatest));
      return signs;
    }
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

  /** Each term that the gauge shows against the one before it that was shown longest. */
  private static List<Split> splits(List<LeaderTerm> terms) {
    List<Split> splits = new ArrayList<>();
    LeaderTerm longest = null;
    List<LeaderTerm> shown =
        terms.stream()
            .filter(LeaderTerm::isShown)
            .sorted(Comparator.comparingLong(LeaderTerm::shownFirst))
            .toList();
    for (LeaderTerm term : shown) {
      if (longest != null && term.shownFirst() <= longest.shownLast()) {
        long end = Math.min(longest.shownLast(), term.shownLast());
        splits.add(new Split(longest.node(), term.node(), term.shownFirst(), end));
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
