package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.DrawnRuns.MEDIUM;
import static dev.warrenperf.comparison.DrawnRuns.NORMAL;
import static dev.warrenperf.comparison.DrawnRuns.PARETO;
import static dev.warrenperf.comparison.DrawnRuns.SATURATED;
import static dev.warrenperf.comparison.DrawnRuns.T3;
import static dev.warrenperf.comparison.DrawnRuns.WIDE;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.DrawnRuns.Noise;
import dev.warrenperf.comparison.DrawnRuns.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Prints how often comparisons of simulated runs err, with Wilson's 95 % intervals. */
final class ComparisonRates {

  /** What became of the operations of one comparison. */
  record Outcome(boolean anySlower, int slower, int faster, int same, int falseSlower, int byTail) {

    /** Operations before {@code firstTrue} did not change. */
    static Outcome of(ComparisonResult result, int changed) {
      List<OperationContrast> all = result.candidates().get(0).operations();
      int slower = 0;
      int faster = 0;
      int same = 0;
      int wrong = 0;
      int tail = 0;
      for (OperationContrast one : all) {
        boolean is = one.is(Change.SLOWER);
        slower += is ? 1 : 0;
        faster += one.is(Change.FASTER) ? 1 : 0;
        same += one.is(Change.SAME) ? 1 : 0;
        wrong += is && Integer.parseInt(one.name().substring(2)) >= changed ? 1 : 0;
        tail += is && one.decision().reason() == ChangeReason.BY_TAIL ? 1 : 0;
      }
      return new Outcome(slower > 0, slower, faster, same, wrong, tail);
    }
  }

  interface Trial {
    ComparisonResult run(DrawnRuns draw, SplittableRandom random);
  }

  private final int trials;

  private ComparisonRates(int trials) {
    this.trials = trials;
  }

  static List<Outcome> outcomes(int trials, long seed, int changed, Trial trial) {
    SplittableRandom seeds = new SplittableRandom(seed);
    SplittableRandom[] randoms =
        IntStream.range(0, trials).mapToObj(i -> seeds.split()).toArray(SplittableRandom[]::new);
    return IntStream.range(0, trials)
        .parallel()
        .mapToObj(i -> Outcome.of(trial.run(new DrawnRuns(randoms[i]), randoms[i]), changed))
        .toList();
  }

  static String wilson(long hits, long all) {
    double z = 1.96;
    double p = (double) hits / all;
    double middle = (p + z * z / (2 * all)) / (1 + z * z / all);
    double half = z / (1 + z * z / all) * Math.sqrt(p * (1 - p) / all + z * z / (4.0 * all * all));
    return String.format(
        Locale.ROOT, "%5.1f (%.1f-%.1f)", 100 * p, 100 * (middle - half), 100 * (middle + half));
  }

  private void print(String name, int changed, Trial trial) {
    List<Outcome> all = outcomes(trials, name.hashCode(), changed, trial);
    long slower = all.stream().filter(Outcome::anySlower).count();
    long faster = all.stream().filter(o -> o.faster() > 0).count();
    long same = all.stream().filter(o -> o.same() > 0).count();
    long tail = all.stream().filter(o -> o.byTail() > 0).count();
    System.out.printf(
        Locale.ROOT,
        "%-46s slower %s  faster %s  same %s  by tail %s%n",
        name,
        wilson(slower, trials),
        wilson(faster, trials),
        wilson(same, trials),
        wilson(tail, trials));
    if (changed > 0) {
      double fdr =
          all.stream()
              .mapToDouble(o -> o.slower() == 0 ? 0 : (double) o.falseSlower() / o.slower())
              .average()
              .orElse(0);
      long found = all.stream().mapToLong(o -> o.slower() - o.falseSlower()).sum();
      System.out.printf(
          Locale.ROOT,
          "%-46s found %s FDR %.1f %%%n",
          "",
          wilson(found, (long) trials * changed),
          100 * fdr);
    }
  }

  /** One operation on both sides. */
  record Sides(int before, int after, int requestsBefore, int requestsAfter) {
    static Sides of(int runs, int requests) {
      return new Sides(runs, runs, requests, requests);
    }
  }

  static Trial one(
      Sides sides,
      Shape before,
      Shape after,
      double noiseBefore,
      double noiseAfter,
      Noise law,
      ComparisonSettings settings) {
    return (draw, random) ->
        Comparison.of(
            List.of(
                draw.side(
                    "v1",
                    sides.before(),
                    sides.requestsBefore(),
                    List.of(before),
                    noiseBefore,
                    0,
                    law),
                draw.side(
                    "v2",
                    sides.after(),
                    sides.requestsAfter(),
                    List.of(after),
                    noiseAfter,
                    0,
                    law)),
            settings);
  }

  static Trial alike(Sides sides, Shape shape, double noise) {
    return one(sides, shape, shape, noise, noise, NORMAL, ComparisonSettings.usual());
  }

  static Trial slower(Sides sides, Shape before, Shape after, double noise) {
    return one(sides, before, after, noise, noise, NORMAL, ComparisonSettings.usual());
  }

  /** 40 operations, the first of them changed. */
  static Trial many(
      int runs,
      int requests,
      double noise,
      double common,
      Noise law,
      int changed,
      double factor,
      List<Shape> shapes,
      ComparisonSettings settings) {
    List<Shape> before = new ArrayList<>();
    List<Shape> after = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Shape shape = shapes.get(i % shapes.size());
      before.add(shape);
      after.add(i < changed ? DrawnRuns.scaled(shape, factor) : shape);
    }
    return (draw, random) ->
        Comparison.of(
            List.of(
                draw.side("v1", runs, requests, before, noise, common, law),
                draw.side("v2", runs, requests, after, noise, common, law)),
            settings);
  }

  private void requests() {
    for (Shape shape : List.of(WIDE, PARETO)) {
      String name = shape == WIDE ? "wide" : "Pareto";
      for (int[] runs : new int[][] {{1, 5}, {2, 5}, {3, 3}}) {
        print(
            "A/A 100 v 20000 " + name + " " + runs[0] + "v" + runs[1],
            0,
            alike(new Sides(runs[0], runs[1], 100, 20_000), shape, 0.01));
      }
    }
  }

  private void alikes() {
    for (int runs : new int[] {2, 3, 5, 10}) {
      for (double noise : new double[] {0.02, 0.05}) {
        print(
            runs + "v" + runs + " A/A 200 medium " + noise,
            0,
            alike(Sides.of(runs, 200), MEDIUM, noise));
        print(
            runs + "v" + runs + " A/A 2000 medium " + noise,
            0,
            alike(Sides.of(runs, 2000), MEDIUM, noise));
      }
      print(runs + "v" + runs + " A/A 200 wide .02", 0, alike(Sides.of(runs, 200), WIDE, 0.02));
      print(runs + "v" + runs + " A/A 200 Pareto .02", 0, alike(Sides.of(runs, 200), PARETO, 0.02));
      print(
          runs + "v" + runs + " A/A 2000 medium t3 .05",
          0,
          one(Sides.of(runs, 2000), MEDIUM, MEDIUM, 0.05, 0.05, T3, ComparisonSettings.usual()));
    }
    print("1v5 A/A 2000 medium .05", 0, alike(new Sides(1, 5, 2000, 2000), MEDIUM, 0.05));
    print("2v10 A/A 2000 medium .05", 0, alike(new Sides(2, 10, 2000, 2000), MEDIUM, 0.05));
  }

  private void power() {
    Object[][] cells = {
      {"medium 200 2%", MEDIUM, 200, 0.02},
      {"medium 2000 5%", MEDIUM, 2000, 0.05},
      {"wide 200 2%", WIDE, 200, 0.02},
      {"wide 2000 2%", WIDE, 2000, 0.02},
      {"Pareto 2000 2%", PARETO, 2000, 0.02}
    };
    for (Object[] cell : cells) {
      Shape shape = (Shape) cell[1];
      for (int runs : new int[] {2, 3, 5}) {
        print(
            "+10% " + cell[0] + " " + runs + "v" + runs,
            0,
            slower(
                Sides.of(runs, (int) cell[2]),
                shape,
                DrawnRuns.scaled(shape, 1.1),
                (double) cell[3]));
      }
    }
  }

  private void margin() {
    for (int runs : new int[] {3, 5, 10}) {
      for (double noise : new double[] {0.01, 0.02, 0.05}) {
        print(
            "+3% medium 5000 " + runs + "v" + runs + " " + noise,
            0,
            slower(Sides.of(runs, 5000), MEDIUM, DrawnRuns.scaled(MEDIUM, 1.03), noise));
      }
    }
    for (double noise : new double[] {0.02, 0.05}) {
      print(
          "2% x5 medium 5000 3v3 " + noise,
          0,
          slower(Sides.of(3, 5000), MEDIUM, DrawnRuns.slowed(MEDIUM, 0.02, 5), noise));
      print(
          "1% x10 medium 5000 3v3 " + noise,
          0,
          slower(Sides.of(3, 5000), MEDIUM, DrawnRuns.slowed(MEDIUM, 0.01, 10), noise));
    }
    print(
        "2% x5 wide 5000 3v3 .02",
        0, slower(Sides.of(3, 5000), WIDE, DrawnRuns.slowed(WIDE, 0.02, 5), 0.02));
  }

  private void spreads() {
    double[][] designs = {
      {2, 10, 8, 2},
      {10, 2, 2, 8},
      {3, 10, 8, 2},
      {2, 10, 2, 8},
      {1, 5, 8, 2},
      {5, 1, 2, 8},
      {3, 3, 2, 8},
      {2, 2, 2, 8},
      {5, 5, 2, 8},
      {2, 10, 4, 2},
      {2, 5, 8, 2}
    };
    for (double[] d : designs) {
      print(
          String.format(Locale.ROOT, "A/A %.0fv%.0f spreads %.0f/%.0f", d[0], d[1], d[2], d[3]),
          0,
          one(
              new Sides((int) d[0], (int) d[1], 2000, 2000),
              MEDIUM,
              MEDIUM,
              d[2] / 100,
              d[3] / 100,
              NORMAL,
              ComparisonSettings.usual()));
    }
  }

  private void same() {
    for (int runs : new int[] {2, 3, 5}) {
      for (double noise : new double[] {0.02, 0.05, 0.1}) {
        print(
            "-10% medium 2000 " + runs + "v" + runs + " " + noise,
            0,
            slower(Sides.of(runs, 2000), MEDIUM, DrawnRuns.scaled(MEDIUM, 0.9), noise));
      }
    }
    print(
        "+5% 3v3 .02", 0, slower(Sides.of(3, 2000), MEDIUM, DrawnRuns.scaled(MEDIUM, 1.05), 0.02));
    print(
        "-4.76% 3v3 .02",
        0, slower(Sides.of(3, 2000), MEDIUM, DrawnRuns.scaled(MEDIUM, 1 / 1.05), 0.02));
    print("x1 5v5 .02", 0, slower(Sides.of(5, 2000), MEDIUM, MEDIUM, 0.02));
  }

  private void told() {
    double[][] cells = {
      {1, 2, 2}, {1, 5, 5}, {1, 2, 3}, {1, 2, 5}, {2, 2, 2}, {2, 5, 5}, {2, 2, 3}, {2, 2, 5},
      {2, 2, 8}, {3, 2, 5}, {5, 2, 5}, {3, 2, 2}
    };
    for (double[] c : cells) {
      Sides sides = Sides.of((int) c[0], 2000);
      ComparisonSettings settings = Measured.told(c[1] / 100);
      print(
          String.format(Locale.ROOT, "told %.0f real %.0f, %.0f a side", c[1], c[2], c[0]),
          0,
          one(sides, MEDIUM, MEDIUM, c[2] / 100, c[2] / 100, NORMAL, settings));
    }
    print(
        "told 2 real 2, 2 a side, +10%",
        0,
        one(
            Sides.of(2, 2000),
            MEDIUM,
            DrawnRuns.scaled(MEDIUM, 1.1),
            0.02,
            0.02,
            NORMAL,
            Measured.told(0.02)));
    print(
        "told 5 real 5, 2 a side, +20%",
        0,
        one(
            Sides.of(2, 2000),
            MEDIUM,
            DrawnRuns.scaled(MEDIUM, 1.2),
            0.05,
            0.05,
            NORMAL,
            Measured.told(0.05)));
    for (double noise : new double[] {0.02, 0.05}) {
      print(
          "40 operations 7% of 200 beyond, told " + noise,
          0,
          many(1, 200, noise, 0, NORMAL, 0, 1, List.of(SATURATED), Measured.told(noise)));
    }
  }

  /** The deviation of three runs, told with its two degrees, or as known. */
  private void degrees() {
    for (double noise : new double[] {0.02, 0.03, 0.05}) {
      for (boolean known : new boolean[] {false, true}) {
        print(
            "sd of 3 runs told " + (known ? "as known" : "with :2") + ", 1v1, noise " + noise,
            0,
            (draw, random) -> {
              double[] logs = new double[3];
              for (int i = 0; i < 3; i++) {
                logs[i] = noise * random.nextGaussian();
              }
              double variance = Spread.pooled(List.of(logs)).variance();
              Spread told = new Spread(variance, known ? Double.POSITIVE_INFINITY : 2);
              return one(
                      Sides.of(1, 2000), MEDIUM, MEDIUM, noise, noise, NORMAL, Measured.told(told))
                  .run(draw, random);
            });
      }
    }
  }

  private void shared() {
    List<Shape> shapes =
        List.of(
            MEDIUM,
            WIDE,
            DrawnRuns.logNormal(0.03, 0.15),
            DrawnRuns.logNormal(3, 0.8),
            DrawnRuns.slowed(DrawnRuns.logNormal(0.04, 0.3), 0.05, 20));
    ComparisonSettings usual = ComparisonSettings.usual();
    for (int requests : new int[] {200, 2000}) {
      for (double common : new double[] {0, 0.25, 0.5, 0.8, 1}) {
        print(
            "40 A/A " + requests + " 2v2 .02 common " + common,
            0,
            many(2, requests, 0.02, common, NORMAL, 0, 1, shapes, usual));
      }
    }
    print("40 A/A 2000 2v2 .05", 0, many(2, 2000, 0.05, 0, NORMAL, 0, 1, shapes, usual));
    print("40 A/A 2000 2v2 .05 common", 0, many(2, 2000, 0.05, 1, NORMAL, 0, 1, shapes, usual));
    print(
        "40 A/A 2000 2v2 .05 half common",
        0,
        many(2, 2000, 0.05, 0.5, NORMAL, 0, 1, shapes, usual));
    print(
        "40 A/A 2000 3v3 .05 half common",
        0,
        many(3, 2000, 0.05, 0.5, NORMAL, 0, 1, shapes, usual));
    print("40 A/A 2000 3v3 .05", 0, many(3, 2000, 0.05, 0, NORMAL, 0, 1, shapes, usual));
    print("40 A/A 2000 2v2 .02 t3", 0, many(2, 2000, 0.02, 0, T3, 0, 1, shapes, usual));
    print("40 A/A 2000 2v2 .05 t3", 0, many(2, 2000, 0.05, 0, T3, 0, 1, shapes, usual));
    for (int requests : new int[] {200, 2000, 5000}) {
      print(
          "40, 4 +15% " + requests + " 2v2 .02",
          4,
          many(2, requests, 0.02, 0, NORMAL, 4, 1.15, shapes, usual));
    }
    print("40, 4 +15% 2000 3v3 .02", 4, many(3, 2000, 0.02, 0, NORMAL, 4, 1.15, shapes, usual));
    print("40, 4 +30% 2000 2v2 .05", 4, many(2, 2000, 0.05, 0, NORMAL, 4, 1.3, shapes, usual));
    print(
        "40, 4 +30% 2000 2v2 .05 half common",
        4, many(2, 2000, 0.05, 0.5, NORMAL, 4, 1.3, shapes, usual));
    print(
        "40 medium, 4 +15% 2000 2v2 .02",
        4, many(2, 2000, 0.02, 0, NORMAL, 4, 1.15, List.of(MEDIUM), usual));
  }

  /** Looks at 3, 5, 8 and 10 runs a side until something is decided. */
  private void looks() {
    for (double noise : new double[] {0.02, 0.05, 0.1}) {
      for (boolean planned : new boolean[] {true, false}) {
        int[] sizes = {3, 5, 8, 10};
        Look[] looks = IntStream.range(1, 5).mapToObj(i -> Look.of(i, 4)).toArray(Look[]::new);
        long[] hits = new long[2];
        SplittableRandom seeds = new SplittableRandom(7);
        for (int trial = 0; trial < trials; trial++) {
          DrawnRuns draw = new DrawnRuns(seeds.split());
          Side before = draw.side("v1", 10, 2000, List.of(MEDIUM), noise, 0, NORMAL);
          Side after = draw.side("v2", 10, 2000, List.of(MEDIUM), noise, 0, NORMAL);
          for (int look = 1; look <= 4; look++) {
            int runs = sizes[look - 1];
            ComparisonSettings settings =
                planned
                    ? new ComparisonSettings(
                        0.05, Spread.UNKNOWN, null, new java.util.TreeMap<>(), looks[look - 1])
                    : ComparisonSettings.usual();
            Change change =
                Comparison.of(
                        List.of(
                            new Side("v1", before.runs().subList(0, runs)),
                            new Side("v2", after.runs().subList(0, runs))),
                        settings)
                    .candidates()
                    .get(0)
                    .operations()
                    .get(0)
                    .decision()
                    .change();
            if (change == Change.SLOWER || change == Change.FASTER) {
              hits[change == Change.SLOWER ? 0 : 1]++;
              break;
            }
            if (change == Change.SAME || change == Change.NOT_SLOWER) {
              break;
            }
          }
        }
        System.out.println(
            "looks at 3, 5, 8, 10, noise "
                + noise
                + (planned ? " planned" : " not planned")
                + ": slower "
                + wilson(hits[0], trials)
                + " faster "
                + wilson(hits[1], trials));
      }
    }
  }

  /** Arguments: trials, and the names of tables. */
  public static void main(String[] arguments) {
    ComparisonRates rates = new ComparisonRates(Integer.parseInt(arguments[0]));
    for (String name : List.of(arguments).subList(1, arguments.length)) {
      System.out.println("== " + name);
      switch (name) {
        case "requests" -> rates.requests();
        case "alike" -> rates.alikes();
        case "power" -> rates.power();
        case "margin" -> rates.margin();
        case "spreads" -> rates.spreads();
        case "same" -> rates.same();
        case "told" -> rates.told();
        case "shared" -> rates.shared();
        case "looks" -> rates.looks();
        case "degrees" -> rates.degrees();
        default -> throw new IllegalArgumentException(name);
      }
    }
  }
}
