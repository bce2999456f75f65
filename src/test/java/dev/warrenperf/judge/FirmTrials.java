package dev.warrenperf.judge;

import dev.warrenperf.analysis.Dependence;
import dev.warrenperf.analysis.DesignEffect;
import dev.warrenperf.analysis.HistogramSum;
import dev.warrenperf.analysis.Occurrence;
import dev.warrenperf.analysis.PopulationTest;
import dev.warrenperf.analysis.ProportionInterval;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RunPiece;
import dev.warrenperf.model.Histogram;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How often evidence is firm, and how often the 95 % interval holds the truth, over simulated runs
 * of a known system: log-normal durations (sigma 0.5) in pieces, judged by the real judge; the same
 * number of runs gives the same rates.
 *
 * @param q the quantile
 * @param requests what is drawn
 */
record FirmTrials(double q, Function<SplittableRandom, DrawnRun> requests) {

  private static final long SEED = 20261129;

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
}
