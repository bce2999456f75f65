package dev.warrenperf.judge;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Descriptions;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.model.Selector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One change of leader among three managers whose true time without a leader is known. Each
 * manager's gauge is set every 15 s at a phase of its own, a counter increases at random while its
 * node leads, and each is scraped every 1 s or 5 s at a phase of its own. The leader is killed,
 * steps down, or is restarted, and then perhaps leads again. Everything follows from a seed; times
 * are in milliseconds.
 */
final class LeaderChange {

  /** What happens to the leader. */
  enum Fate {
    KILLED,
    STEPS_DOWN,
    RESTARTED
  }

  private static final long REFRESH = 15_000;
  private static final long NEVER = Long.MAX_VALUE;

  final Fate fate;
  final long loss;
  final long gain;
  final int scrapeEvery;
  final int successor;
  private final long end;
  private final long down;
  private final long up;
  private final Random random;
  private final double followersToo;
  private final List<ScrapeFailure> failures = new ArrayList<>();
  private final Scrapes[] nodes = new Scrapes[3];

  /**
   * Manager 0 leads first.
   *
   * @param followersToo at what share of the leader's rate the counter increases on followers
   */
  LeaderChange(long seed, double followersToo) {
    this.random = new Random(seed);
    this.followersToo = followersToo;
    fate = Fate.values()[random.nextInt(Fate.values().length)];
    loss = 40_000L + random.nextInt(40_000);
    gain = loss + Math.round(50 * Math.exp(random.nextDouble() * Math.log(600)));
    end = gain + 20_000 + random.nextInt(40_000);
    down = fate == Fate.STEPS_DOWN ? NEVER : loss;
    long back = fate == Fate.RESTARTED ? 20 + random.nextInt(10_000) : 20_000;
    up = fate == Fate.STEPS_DOWN ? NEVER : loss + back;
    boolean again = fate == Fate.RESTARTED && up < gain && random.nextBoolean();
    successor = again ? 0 : 1 + random.nextInt(2);
    scrapeEvery = random.nextBoolean() ? 1_000 : 5_000;
    double perSecond = 0.02 * Math.exp(random.nextDouble() * Math.log(250));
    for (int node = 0; node < nodes.length; node++) {
      nodes[node] = scraped(node, perSecond);
    }
  }

  double seconds() {
    return (gain - loss) / 1000.0;
  }

  private boolean leads(int node, long at) {
    return (node == 0 && at < loss) || (node == successor && at >= gain);
  }

  private Scrapes scraped(int node, double perSecond) {
    Scrapes scrapes = Scrapes.node("manager-" + node, "manager", null);
    List<Long> increases = increases(node, perSecond);
    long phase = random.nextInt((int) REFRESH);
    double timeouts = random.nextInt(3) == 0 ? 0.1 : 0;
    for (long due = random.nextInt(scrapeEvery); due < end; due += scrapeEvery) {
      long at = due + random.nextInt(scrapeEvery / 50);
      boolean gone = node == 0 && down <= at && at < up;
      if (gone || random.nextDouble() < timeouts) {
        String status = gone ? "ConnectionRefusedError" : "TimeoutError";
        failures.add(new ScrapeFailure("manager-" + node, Instant.ofEpochMilli(at), status));
      } else {
        long born = node == 0 && at >= up ? up : -1_000_000;
        // a process sets its gauge as it begins
        long set = Math.max(born, at - Math.floorMod(at - phase, REFRESH));
        long count = increases.stream().filter(one -> born <= one && one <= at).count();
        scrapes.at(
            at / 1000.0,
            "leads " + (leads(node, set) ? 1 : 0),
            "work_seconds_count " + count,
            "process_start_time_seconds " + born / 1000.0);
      }
    }
    return scrapes;
  }

  private List<Long> increases(int node, double perSecond) {
    List<Long> increases = new ArrayList<>();
    double at = -50_000;
    while (at < end) {
      at -= 1000 * Math.log(1 - random.nextDouble()) / perSecond;
      boolean serves = node != 0 || at < down || at >= up;
      if (serves && (leads(node, (long) at) || random.nextDouble() < followersToo)) {
        increases.add((long) at);
      }
    }
    return increases;
  }

  /** Judged by the gauge, and by activity where that is asked for. */
  FailoverResult judged(Tiers limits, boolean active) {
    List<Selector> activity = active ? List.of(Selector.of("work_seconds_count")) : List.of();
    FailoverTarget target =
        new FailoverTarget("Failover", List.of(Selector.of("leads")), activity, limits, 15, true);
    TargetSet set = new TargetSet("t", "o", List.of(target));
    return RunJudge.judge(
            set,
            Scrapes.run(Needs.of(set), nodes),
            Descriptions.ofNodes(List.of(), failures),
            List.of())
        .failover()
        .get(0);
  }

  /** Whether what is stated is true; the next leader may lead too late to be shown. */
  boolean isTrue(LeaderGap gap) {
    boolean open = gap.kind() == LeaderGap.Kind.NO_SUCCESSOR;
    return gap.from().nodes().equals(List.of("manager-0"))
        && (open || gap.kind() == LeaderGap.Kind.CHANGE)
        && (open || gap.to().nodes().equals(List.of("manager-" + successor)))
        && gap.lossEarliest() <= loss
        && loss <= gap.lossLatest()
        && gap.gainEarliest() <= gain
        && gain <= gap.gainLatest()
        && gap.shortestSeconds() <= seconds()
        && seconds() <= gap.longestSeconds();
  }

  @Override
  public String toString() {
    return "%s at %d, %s leads at %d, scraped every %d"
        .formatted(fate, loss, successor, gain, scrapeEvery);
  }
}
