package dev.warrenperf.judge;

import dev.warrenperf.analysis.Dependence;
import dev.warrenperf.analysis.DesignEffect;
import dev.warrenperf.analysis.HistogramSum;
import dev.warrenperf.analysis.Occurrence;
import dev.warrenperf.analysis.PopulationTest;
import dev.warrenperf.analysis.ProportionInterval;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RunPiece;
import dev.warrenperf.analysis.Spread;
import dev.warrenperf.model.Histogram;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How often evidence is firm, and how often the 95 % interval holds the truth, over simulated runs
 * of a known system: log-normal durations (sigma 0.5) in pieces, judged by the real judge. {@code
 * main} prints the table of {@code docs/statistics.md}; the same number of runs gives the same
 * figures.
 *
 * @param q the quantile
 * @param requests what is drawn
 */
record FirmTrials(double q, Function<SplittableRandom, DrawnRun> requests) {

  private static final long SEED = 20261129;

  /** Requests, nodes, intervals. */
  private static final int[][] SIZES = {
    {300, 1, 20},
    {1000, 1, 20},
    {2000, 1, 20},
    {5000, 1, 20},
    {5000, 1, 60},
    {5000, 3, 10},
    {20000, 3, 20}
  };

  /** How often of so many runs something was the case. */
  record Rate(int times, int runs) {

    double share() {
      return (double) times / runs;
    }

    @Override
    public String toString() {
      ProportionInterval wilson = ProportionInterval.wilson(times, runs);
      return String.format(
          Locale.ROOT,
          "%.1f (%.1f-%.1f)",
          100 * share(),
          100 * wilson.lower(),
          100 * wilson.upper());
    }
  }

  /** The number of deviations at which the standard normal distribution reaches q. */
  static double z(double q) {
    return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(q);
  }

  /** Runs that are called firm with this verdict. */
  Rate firm(Verdict verdict, int runs) {
    return rate(runs, run -> isFirm(run, verdict));
  }

  private boolean isFirm(DrawnRun run, Verdict verdict) {
    Histogram whole = whole(run);
    Dependence dependence = new Dependence(whole, run.pieces());
    Judgement judgement =
        QuantileJudge.judge(
            QuantileBounds.of(whole, q),
            Limits.seconds(run.limit()),
            whole,
            dependence,
            RunJudge.USUAL_NOISE,
            LostObservations.NONE);
    return judgement.verdict() == verdict && judgement.evidence() == Evidence.FIRM;
  }

  /**
   * The same by a rule that takes each piece of the run as independent, nothing from a run without
   * misses, and no other run: plain pieces, Rao and Scott, Korn and Graubard.
   */
  Rate firmByPieces(int runs) {
    return rate(runs, this::isFirmByPieces);
  }

  private boolean isFirmByPieces(DrawnRun run) {
    double size = whole(run).count();
    double hits = 0;
    for (RunPiece piece : run.pieces()) {
      hits += run.hits(piece);
    }
    double share = hits / size;
    double squares = 0;
    for (RunPiece piece : run.pieces()) {
      double off = run.hits(piece) - share * piece.observed().count();
      squares += off * off;
    }
    int m = run.pieces().size();
    double factor = m / (m - 1.0) * squares / size / (share * (1 - share));
    DesignEffect effect =
        share < 1
            ? new DesignEffect(
                m, Occurrence.UNKNOWN, Occurrence.UNKNOWN, Math.max(1, factor), m - 1)
            : DesignEffect.NONE;
    return new PopulationTest(q, size, effect).keeps(hits) <= Population.LEVEL;
  }

  /** Runs whose 95 % interval holds the system's quantile, which is the limit. */
  Rate held(int runs) {
    return rate(
        runs,
        run -> {
          Histogram whole = whole(run);
          QuantileBounds bounds = QuantileBounds.of(whole, q, new Dependence(whole, run.pieces()));
          return bounds.ciLower() < run.limit() && run.limit() <= bounds.ciUpper();
        });
  }

  private static Histogram whole(DrawnRun run) {
    return HistogramSum.of(run.pieces().stream().map(RunPiece::observed).toList());
  }

  private Rate rate(int runs, Predicate<DrawnRun> holds) {
    long times =
        LongStream.range(0, runs)
            .parallel()
            .filter(i -> holds.test(requests.apply(new SplittableRandom(SEED + 77 * i))))
            .count();
    return new Rate((int) times, runs);
  }

  private String both(int runs) {
    return " | "
        + firm(Verdict.PASS, runs)
        + " | "
        + firm(Verdict.FAIL, runs)
        + " | by pieces "
        + firmByPieces(runs);
  }

  private record Row(
      String name, Function<Double, Function<SplittableRandom, DrawnRun>> requests) {}

  /** Prints all rows with so many runs each. */
  public static void main(String[] args) {
    int runs = Integer.parseInt(args[0]);
    for (double q : List.of(0.99, 0.95, 0.5)) {
      print("false firm PASS and FAIL, p" + Math.round(100 * q));
      for (Row row : worst()) {
        FirmTrials trials = new FirmTrials(q, row.requests().apply(q));
        print(row.name() + trials.both(runs));
      }
      for (double bad : List.of(0.01, 0.02, 0.05, 0.1)) {
        if (bad >= 1 - q - 1e-9) {
          for (int[] size : new int[][] {{300, 6}, {1000, 20}, {5000, 20}, {5000, 60}}) {
            FirmTrials trials = new FirmTrials(q, DrawnRun.bursts(q, bad, size[0], size[1]));
            print("bursts " + bad + " " + size[0] + "/" + size[1] + trials.both(runs));
          }
        }
      }
      print("firm PASS at half the allowed misses, and by pieces");
      for (int[] size : SIZES) {
        FirmTrials trials =
            new FirmTrials(q, DrawnRun.far(q, (1 - q) / 2, size[0], size[1], size[2]));
        print(size[0] + " requests, " + size[1] + " nodes x " + size[2] + trials.both(runs));
      }
      for (double kept : List.of(0.0, 0.5, 0.9, 0.99)) {
        FirmTrials trials = new FirmTrials(q, DrawnRun.fine(q, kept, 5000, 20));
        print("95 % interval, AR(1) " + kept + " | " + trials.held(runs));
      }
    }
  }

  private static List<Row> worst() {
    return List.of(
        new Row("independent, 20", q -> DrawnRun.autoregressive(q, 0, 5000, 20)),
        new Row("AR(1) .5, 20", q -> DrawnRun.autoregressive(q, 0.5, 5000, 20)),
        new Row("AR(1) .9, 20", q -> DrawnRun.autoregressive(q, 0.9, 5000, 20)),
        new Row("AR(1) .99, 20", q -> DrawnRun.autoregressive(q, 0.99, 5000, 20)),
        new Row("AR(1) .99, 60", q -> DrawnRun.autoregressive(q, 0.99, 5000, 60)),
        new Row("AR(1) .99, 200", q -> DrawnRun.autoregressive(q, 0.99, 5000, 200)),
        new Row("3 nodes 2 %, 10", q -> DrawnRun.nodes(q, 0.02, 5000, 10)),
        new Row("3 nodes 10 %, 10", q -> DrawnRun.nodes(q, 0.1, 5000, 10)),
        new Row("3 nodes 10 %, 20", q -> DrawnRun.nodes(q, 0.1, 5000, 20)),
        new Row("run noise 2 %, 20", q -> DrawnRun.noisy(q, 0.02, 5000, 20)),
        new Row("run noise 5 %, 20", q -> DrawnRun.noisy(q, 0.05, 5000, 20)),
        new Row("run noise 5 %, 20, 20000", q -> DrawnRun.noisy(q, 0.05, 20000, 20)));
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
