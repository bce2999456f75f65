package dev.warrenperf.judge;

import dev.warrenperf.analysis.Scrapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A node of which every observation is known, seen or not: it restarts, is not scraped for a while,
 * comes late, vanishes, or no longer exposes one of its series. Requests come at a steady rate, so
 * that the largest rate seen bounds what was not seen; what was not seen may all have been fast, or
 * all slow.
 */
final class SimulatedNode {

  /** Seconds between scrapes; all times are seconds since the window's start. */
  static final int STEP = 10;

  private static final double EPOCH = 1_000;
  private static final double MOST_BUSY = 2;
  private static final double[] VALUES = {0.05, 0.5, 5};
  private static final double[] BOUNDS = {0.1, 1, Double.POSITIVE_INFINITY};

  /** Served by the process {@code life}. */
  private record Request(double at, int life, int series, double took) {}

  private final Random random;
  private final int scrapes;
  private final double slow;
  private final boolean[] scraped;
  private final int lastOfSecond;

  /**
   * By how many seconds its clock is ahead of the others': up to a distance between scrapes, one
   * way or other. Not of one that begins inside the window, or is not scraped at its edges: for how
   * long it was away is then told by other clocks than its own.
   */
  private double ahead;

  /** When each process began, ascending; it is down from {@link #downs} until then. */
  private final List<Double> starts = new ArrayList<>();

  private final List<Double> downs = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();

  /** Of how many cores it uses in each second, as long as it is up. */
  private final double[] busy;

  /** How many it has, where that is told; else null. */
  private final Double cores;

  SimulatedNode(Random random, int scrapes, double slow) {
    this(random, scrapes, slow, random.nextInt(6) == 0 ? 1 + random.nextInt(scrapes) : scrapes);
    live();
    boolean began = starts.get(0) > 0 || starts.size() > 1;
    scrape();
    boolean whole = !began && scraped[0] && scraped[scrapes];
    ahead = whole && random.nextInt(3) == 0 ? (2 * random.nextDouble() - 1) * STEP : 0;
    serve(0);
    serve(1);
  }

  /** One that nothing happens to. */
  static SimulatedNode steady(Random random, int scrapes, double slow) {
    SimulatedNode node = new SimulatedNode(random, scrapes, slow, scrapes);
    node.starts.add(-1_000.0);
    Arrays.fill(node.scraped, true);
    node.serve(0);
    node.serve(1);
    return node;
  }

  private SimulatedNode(Random random, int scrapes, double slow, int lastOfSecond) {
    this.random = random;
    this.scrapes = scrapes;
    this.slow = slow;
    this.scraped = new boolean[scrapes + 1];
    this.lastOfSecond = lastOfSecond;
    this.cores = random.nextBoolean() ? MOST_BUSY : null;
    this.busy = new double[STEP * scrapes];
    double level = 0;
    for (int i = 0; i < busy.length; i++) {
      level = random.nextInt(8) == 0 ? Math.pow(random.nextDouble(), 3) * MOST_BUSY : level;
      busy[i] = level;
    }
  }

  /** What it used of its cores from one second to another, seen or not, as a share of them. */
  double used(double from, double to) {
    int first = life(snapshots().findFirst().orElseThrow() * STEP);
    double sum = 0;
    for (int life = Math.max(0, first); life < starts.size(); life++) {
      sum += used(life, from, to);
    }
    return sum / (to - from) / (cores == null ? 1 : cores);
  }

  /** By its own clock. */
  double usedAt(Busiest window) {
    double from = window.from().toEpochMilli() / 1000.0 - EPOCH - ahead;
    return used(from, from + window.seconds());
  }

  /** The most it used between two scrapes, or edges, that are so far apart. */
  double busiest(double over) {
    int[] instants =
        IntStream.rangeClosed(0, scrapes)
            .filter(i -> scraped[i] || i == 0 || i == scrapes)
            .map(i -> i * STEP)
            .toArray();
    double most = 0;
    for (int from : instants) {
      for (int to : instants) {
        most = to - from >= Math.min(over, end()) ? Math.max(most, used(from, to)) : most;
      }
    }
    return most;
  }

  private double used(int life, double from, double to) {
    double begin = Math.max(from, Math.max(0, starts.get(life)));
    double end = Math.min(Math.min(to, end()), life < downs.size() ? downs.get(life) : end());
    double sum = 0;
    for (int i = (int) begin; i < Math.min(busy.length, end); i++) {
      sum += busy[i] * Math.max(0, Math.min(end, i + 1) - Math.max(begin, i));
    }
    return sum;
  }

  private double end() {
    return scrapes * (double) STEP;
  }

  private void live() {
    starts.add(random.nextInt(6) == 0 ? random.nextDouble() * end() / 2 : -1_000);
    double at = Math.max(0, starts.get(0));
    for (int i = random.nextInt(3); i > 0; i--) {
      double down = at + random.nextDouble() * end() / 2;
      at = down + random.nextDouble() * random.nextInt(3) * STEP;
      downs.add(down);
      starts.add(at);
    }
  }

  private void scrape() {
    int first = random.nextInt(6) == 0 ? random.nextInt(scrapes) : 0;
    int last = random.nextInt(5) == 0 ? random.nextInt(scrapes + 1) : scrapes;
    for (int i = first; i <= last; i++) {
      scraped[i] = life(i * STEP) >= 0 && random.nextInt(12) > 0;
    }
  }

  /** Which process is up; -1 when none is. */
  private int life(double at) {
    int life = -1;
    while (life + 1 < starts.size() && starts.get(life + 1) <= at) {
      life++;
    }
    return life >= 0 && life < downs.size() && downs.get(life) <= at ? -1 : life;
  }

  private void serve(int series) {
    int each = 1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 20);
    double hidden = random.nextInt(3) / 2.0;
    for (int i = 0; i < each * scrapes; i++) {
      double at = (i + 0.5) * STEP / each;
      int life = life(at);
      if (life >= 0) {
        double share = isSeen(at, life, series) ? slow : hidden;
        boolean isSlow = random.nextDouble() < share;
        requests.add(new Request(at, life, series, isSlow ? VALUES[2] : VALUES[random.nextInt(2)]));
      }
    }
  }

  private boolean isSeen(double at, int life, int series) {
    int last = series == 1 ? lastOfSecond : scrapes;
    int seen = firstScrape(life, (int) Math.ceil(at / STEP));
    return seen >= 0 && seen <= last;
  }

  /** The first scrape of a process from a given one on; -1 when there is none. */
  private int firstScrape(int life, int from) {
    for (int i = from; i <= scrapes; i++) {
      if (scraped[i] && life(i * STEP) == life) {
        return i;
      }
    }
    return -1;
  }

  /**
   * All that it took, seen or not, but for what nothing can be known of: a process that ended
   * before the first snapshot, and a series that no snapshot has, of all or of those of a process.
   */
  DoubleStream truth() {
    int first = snapshots().findFirst().orElseThrow();
    int firstLife = life(first * STEP);
    return requests.stream()
        .filter(one -> one.series() == 0 || first <= lastOfSecond)
        .filter(one -> one.life() >= firstLife && isTold(one))
        .mapToDouble(Request::took);
  }

  /** Whether two scrapes that follow one another tell how far they are apart. */
  boolean hasInterval() {
    return snapshots().anyMatch(i -> i < scrapes && scraped[i + 1]);
  }

  private IntStream snapshots() {
    return IntStream.rangeClosed(0, scrapes).filter(i -> scraped[i]);
  }

  private boolean isTold(Request one) {
    return one.series() == 0 || firstScrape(one.life(), 0) <= lastOfSecond;
  }

  /** What the tool gets to see. */
  Scrapes seen(String name) {
    Scrapes seen = Scrapes.node(name, null, cores);
    snapshots().forEach(i -> seen.at(EPOCH + ahead + i * STEP, body(i)));
    return seen;
  }

  private String body(int scrape) {
    int life = life(scrape * STEP);
    StringBuilder body =
        new StringBuilder("process_start_time_seconds ").append(EPOCH + ahead + starts.get(life));
    body.append("\nprocess_cpu_seconds_total ").append(used(life, 0, scrape * STEP));
    for (int series = 0; series < (scrape <= lastOfSecond ? 2 : 1); series++) {
      int of = series;
      double[] took =
          requests.stream()
              .filter(one -> one.series() == of && one.at() <= scrape * STEP)
              .filter(one -> one.life() == life)
              .mapToDouble(Request::took)
              .toArray();
      append(body, "k=\"" + series + "\"", took);
    }
    return body.toString();
  }

  private static void append(StringBuilder body, String labels, double[] took) {
    for (double bound : BOUNDS) {
      String le = Double.isInfinite(bound) ? "+Inf" : Double.toString(bound);
      long count = DoubleStream.of(took).filter(one -> one <= bound).count();
      body.append("\nh_seconds_bucket{").append(labels).append(",le=\"").append(le);
      body.append("\"} ").append(count);
    }
    body.append("\nh_seconds_count{").append(labels).append("} ").append(took.length);
    body.append("\nh_seconds_sum{").append(labels).append("} ");
    body.append(DoubleStream.of(took).sum());
  }
}
