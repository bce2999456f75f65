package dev.warrenperf.analysis;

import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.model.Selector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A cluster whose true leaders are known, watched as real ones are: each node's collector sets its
 * gauge at instants of its own, never further apart than the refresh period, and each node is
 * scraped at a phase of its own. Leaders step down or are killed; the killed come back as another
 * process. Scrapes of a node that is down are refused, some others time out, and some runs keep no
 * record of failed scrapes. A counter may increase at random while its node leads. Everything
 * follows from a seed; times are in milliseconds.
 */
final class Election {

  /** One true leadership. */
  record Term(int node, long start, long end) {}

  private record Life(long start, long end) {}

  static final Selector LEADER = Selector.of("leads");

  private static final LeaderSigns ACTIVE = new LeaderSigns(LEADER, List.of(Selector.of("work")));
  private static final long BEGIN = -100_000;

  final List<Term> terms = new ArrayList<>();
  final long seed;
  final long refresh;
  final long length;
  final LeaderHistory history;

  /** By node, when its counter increased. */
  private final List<NavigableSet<Long>> work = new ArrayList<>();

  /** By node, when it was scraped. */
  private final List<NavigableSet<Long>> scraped = new ArrayList<>();

  /** By node and scrape, when the collector saw what the scrape says. */
  private final List<Map<Long, Long>> cores = new ArrayList<>();

  private final Random random;
  private final int nodes;
  private final boolean shortTerms;
  private final List<List<Life>> processes = new ArrayList<>();
  private final List<ScrapeFailure> failures = new ArrayList<>();

  /**
   * Whatever follows from the seed.
   *
   * @param active whether activity is asked for; all else is the same
   */
  Election(long seed, boolean active) {
    this.seed = seed;
    random = new Random(seed);
    nodes = 1 + random.nextInt(4);
    refresh = random.nextInt(5) == 0 ? 0 : 1_000L + random.nextInt(19_000);
    length = 60_000L + random.nextInt(240_000);
    shortTerms = random.nextBoolean();
    rule();
    work(new Random(~seed));
    Scrapes[] scrapes = new Scrapes[nodes];
    boolean recorded = random.nextInt(4) > 0;
    for (int node = 0; node < nodes; node++) {
      scrapes[node] = scrape(node);
    }
    LeaderSigns signs = active ? ACTIVE : LeaderSigns.of(LEADER);
    history =
        LeaderHistory.of(
            Scrapes.run(
                Wants.of(Set.of(), Set.of(), List.of(), List.of(), List.of(signs)), scrapes),
            signs,
            recorded ? failures : List.of(),
            Set.of(),
            refresh);
  }

  static String name(int node) {
    return "node-" + node;
  }

  private void rule() {
    long[] up = new long[nodes];
    for (int node = 0; node < nodes; node++) {
      up[node] = BEGIN - random.nextInt(100_000);
      processes.add(new ArrayList<>());
    }
    long now = BEGIN;
    while (now < length) {
      now += random.nextInt(3) == 0 ? random.nextInt(50) : random.nextInt(30_000);
      int node = random.nextInt(nodes);
      now = Math.max(now, up[node]);
      long end = now + 1 + (shortTerms ? random.nextInt(20_000) : 10_000 + random.nextInt(60_000));
      terms.add(new Term(node, now, end));
      if (random.nextBoolean()) {
        processes.get(node).add(new Life(up[node], end));
        up[node] = end + 1 + random.nextInt(40_000);
      }
      now = end;
    }
    for (int node = 0; node < nodes; node++) {
      processes.get(node).add(new Life(up[node], Long.MAX_VALUE));
    }
  }

  private void work(Random chance) {
    double apart = 300 * Math.exp(chance.nextDouble() * Math.log(100));
    for (int node = 0; node < nodes; node++) {
      work.add(new TreeSet<>());
    }
    for (Term term : terms) {
      double at = term.start() - apart * Math.log(1 - chance.nextDouble());
      while (at < term.end()) {
        work.get(term.node()).add((long) at);
        at -= apart * Math.log(1 - chance.nextDouble());
      }
    }
  }

  private Scrapes scrape(int node) {
    Scrapes scrapes = Scrapes.node(name(node));
    int interval = 500 + random.nextInt(random.nextBoolean() ? 2_000 : 12_000);
    double timeouts = random.nextInt(3) == 0 ? 0.3 : 0;
    Map<Long, Long> seen = new TreeMap<>();
    cores.add(seen);
    scraped.add(new TreeSet<>());
    NavigableSet<Long> ticks = new TreeSet<>();
    Life last = null;
    for (long at = random.nextInt(interval); at < length; at += interval) {
      Life process = process(node, at);
      if (process == null) {
        failures.add(new ScrapeFailure(name(node), Instant.ofEpochMilli(at), "refused"));
      } else if (random.nextDouble() < timeouts) {
        failures.add(new ScrapeFailure(name(node), Instant.ofEpochMilli(at), "TimeoutError"));
      } else {
        if (!process.equals(last)) {
          ticks = ticks(process);
          last = process;
        }
        long core = refresh == 0 ? at : ticks.floor(at);
        seen.put(at, core);
        scraped.get(node).add(at);
        scrapes.at(
            at / 1000.0,
            "leads " + (term(node, core) < 0 ? 0 : 1),
            "work " + work.get(node).subSet(process.start(), true, at, true).size(),
            "process_start_time_seconds " + process.start());
      }
    }
    return seen.isEmpty() ? scrapes.at(length / 1000.0, "other 1") : scrapes;
  }

  private Life process(int node, long at) {
    return processes.get(node).stream()
        .filter(process -> process.start() <= at && at < process.end())
        .findFirst()
        .orElse(null);
  }

  /** The collector's instants: one as the process begins, then never later than the refresh. */
  private NavigableSet<Long> ticks(Life process) {
    NavigableSet<Long> ticks = new TreeSet<>();
    long end = Math.min(process.end(), length);
    for (long at = process.start(); at < end && refresh > 0; at += period()) {
      ticks.add(at);
    }
    return ticks;
  }

  private long period() {
    return Math.max(1, refresh - random.nextInt((int) (refresh / 2)));
  }

  /** Which true term of the node holds an instant; -1 when it does not lead then. */
  int term(int node, long at) {
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      if (term.node() == node && term.start() <= at && at < term.end()) {
        return i;
      }
    }
    return -1;
  }

  /** The true terms that some scrape saw, ascending, for one term that is shown. */
  Set<Integer> behind(LeaderTerm shown) {
    int node = Integer.parseInt(shown.node().substring("node-".length()));
    Set<Integer> behind = new TreeSet<>();
    cores
        .get(node)
        .forEach(
            (at, core) -> {
              if (shown.shownFirst() <= at && at <= shown.shownLast()) {
                behind.add(term(node, core));
              }
            });
    if (shown.isActive()) {
      long before = scraped.get(node).lower(shown.activeFirst());
      work.get(node).subSet(before, false, shown.activeLast(), true).stream()
          .map(at -> term(node, at))
          .forEach(behind::add);
    }
    behind.remove(-1);
    return behind;
  }
}
