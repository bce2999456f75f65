package dev.warrenperf.simulation;

import dev.warrenperf.comparison.Detectable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One operation, two versions: false alarms where a rule may go wrong, and what is then missed. */
final class PairExperiments {

  private static final int FULL = 2000;
  private static final double LEVEL = 0.05;

  private PairExperiments() {}

  private static final Measure<Compared> NO_SLOWER =
      Measure.atMost(LEVEL, "SLOWER", Compared::alarm);
  private static final Measure<Compared> NO_FASTER =
      Measure.atMost(LEVEL, "FASTER", compared -> compared.any("FASTER"));
  private static final List<Measure<Compared>> ALIKE = List.of(NO_SLOWER, NO_FASTER);

  static Section section() {
    List<Row> rows = new ArrayList<>();
    requests(rows);
    smallShifts(rows);
    tails(rows);
    toldNoise(rows);
    calibrated(rows);
    unequalSpreads(rows);
    Measure<Compared> same = Measure.atMost(LEVEL, "SAME", compared -> compared.any("SAME"));
    rows.add(
        row(
            "truly −10 %, 3 v 3, noise 5 %",
            Design.repeats(3, 2000, 0.05, Shape.MEDIUM).with(Slowdown.of(0.9)), List.of(same)));
    rows.add(
        row(
            "truly +5 %, 3 v 3, noise 2 %",
            Design.repeats(3, 2000, 0.02, Shape.MEDIUM).with(Slowdown.of(1.05)), List.of(same)));
    return Section.lines("pairs", List.of("design"), rows);
  }

  /** Runs of 100 requests against runs of 20 000. */
  private static void requests(List<Row> rows) {
    for (Shape shape : List.of(Shape.WIDE, Shape.PARETO)) {
      double level = shape == Shape.PARETO ? 0.06 : LEVEL;
      int[][] sides = {{1, 5}, {2, 5}, {3, 3}};
      for (int[] side : sides) {
        Design design =
            Design.of(Side.of(side[0], 100, 0.01), Side.of(side[1], 20_000, 0.01), shape);
        String word =
            String.format(
                Locale.ROOT,
                "alike, %d v %d runs of 100 v 20 000 requests, noise 1 %%, %s",
                side[0],
                side[1],
                shape.word());
        rows.add(
            row(
                word,
                design,
                List.of(
                    Measure.atMost(level, "SLOWER", Compared::alarm),
                    Measure.atMost(level, "FASTER", compared -> compared.any("FASTER")))));
      }
    }
  }

  /** Slower everywhere, and by less than the margin. */
  private static void smallShifts(List<Row> rows) {
    for (int runs : new int[] {2, 3, 5, 10}) {
      for (double noise : new double[] {0.01, 0.02, 0.05}) {
        Design design = Design.repeats(runs, 2000, noise, Shape.MEDIUM).with(Slowdown.of(1.03));
        String word = "+3 %, " + sides(runs) + ", noise " + FirmExperiments.percent(noise);
        rows.add(row(word, design, List.of(NO_SLOWER)));
      }
    }
    Design near = Design.repeats(5, 100_000, 0.002, Shape.BIMODAL).with(Slowdown.of(1.04));
    rows.add(
        row(
            "+4 %, 5 v 5 runs of 100 000 requests, noise 0.2 %, bimodal",
            near, List.of(Measure.atMost(0.2, "SLOWER", Compared::alarm))));
  }

  private static void tails(List<Row> rows) {
    Slowdown[] tails = {Slowdown.TAIL, new Slowdown(10, 0.01)};
    for (Slowdown tail : tails) {
      for (int runs : new int[] {3, 5}) {
        Design design = Design.repeats(runs, 5000, 0.02, Shape.MEDIUM).with(tail);
        String word =
            String.format(
                Locale.ROOT,
                "%s of requests ×%.0f, %s, noise 2 %%",
                FirmExperiments.percent(tail.share()),
                tail.factor(),
                sides(runs));
        rows.add(row(word, design, List.of(Measure.asBefore(0, "SLOWER", Compared::alarm))));
      }
    }
  }

  private static void toldNoise(List<Row> rows) {
    for (int runs : new int[] {2, 3}) {
      Design design = Design.repeats(runs, 2000, 0.05, Shape.MEDIUM).telling("2%");
      rows.add(row("alike, " + sides(runs) + ", told 2 %, truly 5 %", design, ALIKE));
    }
    Design wide = Design.repeats(2, 2000, 0.1, Shape.MEDIUM).telling("2%");
    rows.add(row("alike, 2 v 2, told 2 %, truly 10 %", wide, ALIKE));
    Design right = Design.told(2000, 0.05, Shape.MEDIUM);
    rows.add(row("alike, 1 v 1, told 5 %, truly 5 %", right, ALIKE));
    Design wrong = Design.repeats(1, 2000, 0.075, Shape.MEDIUM).telling("5%");
    double printed = Detectable.alarms(0.05, 1.5, 1, 1, 0.05, LEVEL);
    rows.add(
        row(
            "alike, 1 v 1, told 5 %, truly 7.5 %",
            wrong, List.of(Measure.atMost(printed, "SLOWER", Compared::alarm))));
    for (int runs : new int[] {2, 3}) {
      rows.add(typed("typed from " + runs + " runs", "alike, 1 v 1", 0.05, runs));
    }
    rows.add(typed("typed from 2 runs, truly 10 %", "alike, 1 v 1, truly 10 %", 0.1, 2));
  }

  private static Row typed(String name, String words, double noise, int runs) {
    return Row.of(
        new Experiment<>("pairs/" + name, FULL, new TypedNoise(noise, runs), ALIKE),
        words + ", the standard deviation of " + runs + " runs told with its degrees of freedom");
  }

  /** Noise that calibrations of earlier know; sides that are of a session each. */
  private static void calibrated(List<Row> rows) {
    rows.add(
        row(
            "alike, 1 v 1, calibrated by 2 runs, noise 10 %",
            new CalibratedBench(1, 2, 1, 0.1, 0)));
    rows.add(
        row(
            "alike, 2 v 2 in a session each, calibrated in 2 sessions of 2 runs, noise 1 %, sessions"
                + " differ by 10 %",
            new CalibratedBench(2, 2, 2, 0.01, 0.1)));
  }

  private static Row row(String word, CalibratedBench bench) {
    return Row.of(new Experiment<>("pairs/" + word, FULL, bench, ALIKE), word);
  }

  /** A single run shows no spread, so nothing can bound what it does; that is said, and shown. */
  private static void unequalSpreads(List<Row> rows) {
    double[][] sides = {
      {1, .08, 5, .02},
      {5, .02, 1, .08},
      {2, .08, 10, .02},
      {10, .02, 2, .08},
      {3, .08, 10, .02},
      {3, .3, 20, .02}
    };
    for (double[] side : sides) {
      Design design =
          Design.of(
              Side.of((int) side[0], 2000, side[1]),
              Side.of((int) side[2], 2000, side[3]),
              Shape.MEDIUM);
      String word =
          String.format(
              Locale.ROOT,
              "alike, %.0f v %.0f, noise %s v %s",
              side[0],
              side[2],
              FirmExperiments.percent(side[1]),
              FirmExperiments.percent(side[3]));
      rows.add(
          row(
              word,
              design,
              side[0] == 1 || side[2] == 1
                  ? List.of(Measure.shown("SLOWER", Compared::alarm))
                  : List.of(
                      Measure.atMost(0.06, "SLOWER", Compared::alarm),
                      Measure.atMost(0.06, "FASTER", compared -> compared.any("FASTER")))));
    }
  }

  private static Row row(String word, Design design, List<Measure<Compared>> measures) {
    return Row.of(new Experiment<>("pairs/" + word, FULL, new Comparisons(design), measures), word);
  }

  static String sides(int runs) {
    return runs + " v " + runs;
  }
}
