package dev.warrenperf.benchmark;

import dev.warrenperf.comparison.Comparison;
import dev.warrenperf.comparison.ComparisonSettings;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.comparison.Side;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.ComparisonReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Two versions with 50 runs each and 40 operations: all that compare does after reading them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompareBenchmark {

  private static final int RUNS = 50;
  private static final int OPERATIONS = 40;
  private static final int OBSERVATIONS = 2000;
  private static final int PIECES = 20;
  private static final double[] BOUNDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Double.POSITIVE_INFINITY
  };

  private static final TargetSet NO_TARGETS = new TargetSet("none", "none", List.of());

  private List<Side> sides;

  /** Log-normal durations, each run 5 % off by itself. */
  @Setup
  public void simulate() {
    SplittableRandom random = new SplittableRandom(6);
    List<List<MeasuredRun>> runs = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      List<MeasuredRun> all = new ArrayList<>();
      for (int run = 0; run < RUNS; run++) {
        all.add(run("v" + side, run, random));
      }
      runs.add(all);
    }
    sides = Side.labelled(runs);
  }

  private static MeasuredRun run(String version, int number, SplittableRandom random) {
    List<MeasuredOperation> operations = new ArrayList<>();
    for (int i = 0; i < OPERATIONS; i++) {
      double median = 0.12 * Math.exp(0.05 * random.nextGaussian());
      double[] counts = new double[BOUNDS.length];
      double sum = 0;
      for (int n = 0; n < OBSERVATIONS; n++) {
        double duration = median * Math.exp(0.5 * random.nextGaussian());
        sum += duration;
        for (int bound = BOUNDS.length - 1; bound >= 0 && duration <= BOUNDS[bound]; bound--) {
          counts[bound]++;
        }
      }
      List<MeasuredOperation.Piece> pieces = new ArrayList<>();
      for (int piece = 0; piece < PIECES; piece++) {
        pieces.add(new MeasuredOperation.Piece((double) OBSERVATIONS / PIECES, sum / PIECES));
      }
      String name = "operation " + i;
      operations.add(
          new MeasuredOperation(
              name,
              MeasuredOperation.Source.HISTOGRAM,
              name,
              false,
              Presence.OBSERVED,
              Histogram.of(BOUNDS, counts, sum),
              0,
              pieces));
    }
    return new MeasuredRun(
        version + "-" + number,
        version,
        "simulated",
        number,
        number * 1000L,
        60,
        5,
        "whole run",
        true,
        List.of(),
        List.of(),
        new TreeMap<>(),
        operations,
        List.of());
  }

  /** Tests, decisions and words, with the charts of the page. */
  @Benchmark
  public ComparisonReport compared() {
    return ComparisonReporter.of(
        Comparison.of(sides, ComparisonSettings.usual()), NO_TARGETS, true);
  }
}
