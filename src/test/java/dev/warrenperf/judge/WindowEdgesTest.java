package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Windows that begin and end somewhere between scrapes, each 10 s from the next: no verdict on a
 * window contradicts what really happened in it. The seed is fixed.
 */
class WindowEdgesTest {

  private static final int RUNS = 10_000;
  private static final int STEP = 10;
  private static final int SCRAPES = 9;

  private static final Selector FAST =
      new Selector(
          "h_seconds_bucket", List.of(new LabelMatcher("le", LabelMatcher.Operator.EQUAL, "0.1")));

  private final Random random = new Random(7);
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private int open;

  private final Map<Verdict, Integer> uses = new EnumMap<>(Verdict.class);

  /** When and for how long, of one node. */
  private record Request(double second, double took) {}

  private Request[] requests(int count, double slow) {
    // the share of slow ones drifts, so that the edges differ from the inside
    double drift = random.nextGaussian();
    Request[] requests = new Request[count];
    for (int i = 0; i < count; i++) {
      double at = random.nextDouble() * STEP * (SCRAPES - 1);
      double share = slow * Math.exp(drift * (at / STEP / SCRAPES - 0.5) * 4);
      boolean isSlow = random.nextDouble() < share;
      requests[i] = new Request(at, isSlow ? 0.1 + 2 * random.nextDouble() : 0.08);
    }
    return requests;
  }

  private static Scrapes scrapes(String node, Request[] requests, int from, int to) {
    Scrapes scrapes = Scrapes.node(node);
    for (int i = from; i <= to; i++) {
      double second = i * STEP;
      List<Request> seen =
          Arrays.stream(requests).filter(request -> request.second() < second).toList();
      long fast = seen.stream().filter(request -> request.took() <= 0.1).count();
      long within = seen.stream().filter(request -> request.took() <= 1).count();
      scrapes.at(
          second,
          "h_seconds_bucket{le=\"0.1\"} " + fast,
          "h_seconds_bucket{le=\"1\"} " + within,
          "h_seconds_bucket{le=\"+Inf\"} " + seen.size(),
          "h_seconds_count " + seen.size(),
          "h_seconds_sum " + seen.stream().mapToDouble(Request::took).sum(),
          // a request takes its time of CPU as it ends
          "process_cpu_seconds_total " + seen.stream().mapToDouble(Request::took).sum());
    }
    return scrapes;
  }

  /** What is known of a window by the scrapes around its edges and those inside. */
  private static RunDeltas run(TargetSet targets, Request[][] nodes, double from, double to) {
    Scrapes[] around = new Scrapes[nodes.length];
    Scrapes[] inside = new Scrapes[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      around[i] =
          scrapes("n" + i, nodes[i], (int) Math.floor(from / STEP), (int) Math.ceil(to / STEP));
      int first = (int) Math.ceil(from / STEP);
      inside[i] = scrapes("n" + i, nodes[i], first, Math.max(first, (int) Math.floor(to / STEP)));
    }
    RunDeltas within = Scrapes.run(Needs.of(targets), inside);
    return Scrapes.run(Needs.of(targets), around)
        .inside(
            within.nodes(),
            within.grid(),
            new Window(Math.round(from * 1000), Math.round(to * 1000), "part"));
  }

  @Test
  void what_may_have_been_outside_decides_nothing() {
    for (int run = 0; run < RUNS; run++) {
      double slow = Math.pow(random.nextDouble(), 3);
      Request[][] nodes = new Request[1 + random.nextInt(3)][];
      for (int i = 0; i < nodes.length; i++) {
        nodes[i] = requests(1 + random.nextInt(400), slow);
      }
      double from = random.nextDouble() * STEP * (SCRAPES - 2);
      double to = from + 1 + random.nextDouble() * (STEP * (SCRAPES - 1) - from - 1);
      judge("run " + run, nodes, from, to);
    }
    for (Verdict verdict : List.of(Verdict.PASS, Verdict.FAIL, Verdict.UNDECIDED)) {
      assertTrue(verdicts.getOrDefault(verdict, 0) > RUNS / 10, verdict + " in " + verdicts);
      assertTrue(uses.getOrDefault(verdict, 0) > RUNS / 10, verdict + " in " + uses);
    }
    assertTrue(open > RUNS / 10, "open " + open);
  }

  private void judge(String run, Request[][] nodes, double from, double to) {
    double[] truth =
        Arrays.stream(nodes)
            .flatMap(Arrays::stream)
            .filter(request -> from <= request.second() && request.second() < to)
            .mapToDouble(Request::took)
            .sorted()
            .toArray();
    double q = new double[] {0.5, 0.9, 0.99}[random.nextInt(3)];
    double limit = random.nextBoolean() ? 1 : 0.1;
    double mean = Arrays.stream(truth).average().orElse(0.5);
    double rate = truth.length / (to - from);
    double over = 10 * (1 + random.nextInt(4));
    double busiest =
        Arrays.stream(nodes).mapToDouble(node -> busiest(node, from, to, over)).max().orElseThrow();
    TargetSet targets =
        targets(
            q,
            limit,
            near(mean),
            near(rate + 0.01),
            UnseenRunsTest.cpu(busiest * Math.exp(random.nextGaussian()), over));
    TargetResults results = RunJudge.judge(targets, run(targets, nodes, from, to));
    OperationResult operation = results.operations().get(0);
    if (truth.length > 0) {
      double slowest = truth[(int) OrderStatistics.rank(q, truth.length) - 1];
      operation.quantiles().stream()
          .filter(quantile -> quantile.judgement() != null)
          .forEach(quantile -> check(run, quantile.judgement(), slowest <= limit));
      for (QuantileResult shown : operation.quantiles()) {
        if (shown.isObserved()) {
          double own = truth[(int) OrderStatistics.rank(shown.q(), truth.length) - 1];
          assertTrue(shown.bounds().atLeast() <= own && own <= shown.bounds().atMost(), run);
        }
      }
      Limit meanLimit = targets.operations().get(0).mean().target();
      check(run, operation.meanJudgement(), mean < meanLimit.quantity().value());
      double fast = Arrays.stream(truth).filter(took -> took <= 0.1).count();
      Judgement share = results.figures().get(1).judgement();
      check(
          run,
          share,
          fast / truth.length >= targets.of(RatioTarget.class).get(0).limits().target().value());
      Judgement quotient = results.figures().get(2).judgement();
      check(run, quotient, mean <= targets.of(RatioTarget.class).get(1).limits().target().value());
    }
    Limit rateLimit = targets.of(ThroughputTarget.class).get(0).limits().target();
    check(run, results.figures().get(0).judgement(), rate > rateLimit.quantity().value());
    checkCpu(run, results.figures().get(results.figures().size() - 1), busiest, nodes);
  }

  private static double used(Request[] requests, double from, double to) {
    return Arrays.stream(requests)
            .filter(request -> from <= request.second() && request.second() < to)
            .mapToDouble(Request::took)
            .sum()
        / (to - from);
  }

  /** The most that a node used between two scrapes inside, or edges, that are so far apart. */
  private static double busiest(Request[] requests, double from, double to, double over) {
    double[] instants =
        DoubleStream.concat(
                DoubleStream.of(from, to),
                IntStream.range(0, SCRAPES).mapToDouble(i -> i * STEP).filter(at -> from < at))
            .filter(at -> at <= to)
            .toArray();
    double most = 0;
    for (double first : instants) {
      for (double last : instants) {
        boolean enough = last - first >= Math.min(over, to - from);
        most = enough ? Math.max(most, used(requests, first, last)) : most;
      }
    }
    return most;
  }

  private void checkCpu(String run, FigureResult cpu, double busiest, Request[][] nodes) {
    Judgement judgement = cpu.judgement();
    uses.merge(judgement.verdict(), 1, Integer::sum);
    double limit = cpu.limits().deciding().value();
    assertTrue(judgement.verdict() != Verdict.PASS || busiest < limit, () -> run + judgement);
    Busiest window = cpu.busiest();
    double from = window.from().toEpochMilli() / 1000.0;
    Request[] worst = nodes[Integer.parseInt(cpu.deciding().substring(1))];
    // instants are told in whole milliseconds
    double used = used(worst, from - 0.001, from + window.seconds() + 0.001);
    assertTrue(window.value() <= used * (1 + 0.003 / window.seconds()) + 1e-9, run);
    boolean missed = window.value() >= limit;
    assertTrue(judgement.verdict() != Verdict.FAIL || missed, () -> run + judgement);
  }

  private void check(String run, Judgement judgement, boolean kept) {
    verdicts.merge(judgement.verdict(), 1, Integer::sum);
    open += judgement.reason() == Reason.WINDOW_EDGES ? 1 : 0;
    assertTrue(judgement.verdict() != Verdict.PASS || kept, () -> run + ": " + judgement);
    assertTrue(judgement.verdict() != Verdict.FAIL || !kept, () -> run + ": " + judgement);
  }

  private double near(double value) {
    return value * Math.exp(random.nextGaussian() / (random.nextBoolean() ? 3 : 30));
  }

  private static TargetSet targets(
      double q, double limit, double mean, double rate, ResourceTarget cpu) {
    OperationTarget operation =
        new OperationTarget(
            "Request",
            List.of(Selector.of("h_seconds")),
            null,
            Limits.seconds(mean),
            null,
            new TreeMap<>(Map.of(q, Limits.seconds(limit))),
            true);
    Limit above =
        new Limit(Limit.Comparison.GREATER, new Quantity(rate, Unit.PER_SECOND, rate + "/s"));
    return new TargetSet(
        "t",
        "t.yaml",
        List.of(
            operation,
            new ThroughputTarget(
                "Requests", List.of(Selector.of("h_seconds_count")), Tiers.of(above), null, true),
            ratio(FAST, true, Limit.Comparison.AT_LEAST, new Quantity(q, Unit.RATIO, "q")),
            ratio(
                Selector.of("h_seconds_sum"),
                false,
                Limit.Comparison.AT_MOST,
                new Quantity(mean, Unit.SECONDS, mean + "s")),
            cpu),
        Map.of(),
        RunConditions.USUAL);
  }

  private static RatioTarget ratio(
      Selector of, boolean part, Limit.Comparison comparison, Quantity limit) {
    return new RatioTarget(
        "Ratio",
        List.of(of),
        List.of(Selector.of("h_seconds_count")),
        part,
        Tiers.of(new Limit(comparison, limit)),
        true);
  }

  @Test
  void a_window_without_two_scrapes_inside_is_decided_only_by_what_all_around_it_keep() {
    Request[][] fast = {new Request[] {new Request(12, 0.05), new Request(14, 0.05)}};
    TargetSet targets = targets(0.5, 0.1, 1, 1, UnseenRunsTest.cpu(1, 60));
    TargetResults results = RunJudge.judge(targets, run(targets, fast, 11, 19));
    assertEquals(Verdict.PASS, judged(results).verdict());
    Request[][] mixed = {new Request[] {new Request(12, 0.05), new Request(14, 0.5)}};
    Judgement open = judged(RunJudge.judge(targets, run(targets, mixed, 11, 19)));
    assertEquals(Reason.WINDOW_EDGES, open.reason());
    // of the two in 8 s a rate above 1/s is out of reach
    assertEquals(Verdict.FAIL, results.figures().get(0).judgement().verdict());
  }

  /** The window from 1 to 39 s lies between scrapes at 0 and 40, and holds those at 10 to 30. */
  @Test
  void a_ratio_of_what_only_grew_around_the_edges_is_open_and_of_what_did_not_grow_there_is_none() {
    TargetSet targets = targets(0.5, 0.1, 1, 1, UnseenRunsTest.cpu(1, 25));
    Request[][] edges = {new Request[] {new Request(5, 0.05), new Request(35, 0.05)}};
    Judgement open = ratio(RunJudge.judge(targets, run(targets, edges, 1, 39)));
    assertEquals(Verdict.UNDECIDED, open.verdict());
    assertEquals(Reason.WINDOW_EDGES, open.reason());
    assertEquals(
        "h_seconds_count did not grow between the snapshots inside the window, but grew by 2"
            + " between those around it",
        open.text());
    Request[][] elsewhere = {new Request[] {new Request(5, 0.05)}};
    Judgement none = ratio(RunJudge.judge(targets, run(targets, elsewhere, 11, 39)));
    assertEquals(Verdict.NO_DATA, none.verdict());
    assertEquals(Reason.NO_OBSERVATIONS_IN_WINDOW, none.reason());
  }

  private static Judgement ratio(TargetResults results) {
    return results.figures().get(1).judgement();
  }

  /**
   * 6 s of CPU at 12 s and at 55 s, in a phase from 15 s to 60 s: 6 s in the 25 s before its end,
   * and in the 25 s from its start none, or, as far as the scrapes at 10 s and 20 s tell, 6 s; in
   * all 45 s then 12 s, which is 26.7 %.
   */
  @ParameterizedTest
  @CsvSource({"0.2, FAIL", "0.24, FAIL", "0.25, UNDECIDED", "0.27, PASS"})
  void cpu_of_a_part_is_judged_by_the_windows_inside_it(double limit, Verdict expected) {
    Request[][] nodes = {new Request[] {new Request(12, 6), new Request(55, 6)}};
    TargetSet targets = targets(0.5, 0.1, 1, 1, UnseenRunsTest.cpu(limit, 25));
    FigureResult cpu = RunJudge.judge(targets, run(targets, nodes, 15, 60)).figures().get(3);
    assertEquals(expected, cpu.judgement().verdict());
    assertEquals(0.24, cpu.busiest().value());
    assertEquals(35_000, cpu.busiest().from().toEpochMilli());
    assertEquals(25, cpu.busiest().seconds());
    Request[][] before = {new Request[] {new Request(12, 6)}};
    Judgement open =
        RunJudge.judge(targets, run(targets, before, 15, 60)).figures().get(3).judgement();
    assertEquals(limit > 0.24 ? Verdict.PASS : Verdict.UNDECIDED, open.verdict());
  }

  private static Judgement judged(TargetResults results) {
    return results.operations().get(0).quantiles().stream()
        .filter(quantile -> quantile.judgement() != null)
        .findFirst()
        .orElseThrow()
        .judgement();
  }
}
