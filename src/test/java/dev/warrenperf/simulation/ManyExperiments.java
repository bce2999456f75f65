package dev.warrenperf.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Forty operations in one report. */
final class ManyExperiments {

  private static final int FULL = 2000;
  private static final int SLOWED = 4;

  private ManyExperiments() {}

  static Section section() {
    List<Row> rows = new ArrayList<>();
    for (int runs : new int[] {2, 3}) {
      for (double noise : new double[] {0.02, 0.05}) {
        Design alike = Design.repeats(runs, 2000, noise, Shape.MEDIUM).forty(false);
        Design slower = alike.with(alike.operations(), SLOWED, false).with(Slowdown.of(1.15));
        String words = PairExperiments.sides(runs) + ", noise " + FirmExperiments.percent(noise);
        rows.add(row("4 of 40 truly +15 %, " + words, slower, found(runs, noise)));
        rows.add(row("all alike, " + words, alike, alarm(0.05)));
        rows.add(
            row(
                "all alike, heavy-tailed run effects, " + words,
                alike.with(RunEffects.HEAVY),
                alarm(0.07)));
      }
    }
    Design common = Design.repeats(2, 2000, 0.05, Shape.MEDIUM).forty(true);
    rows.add(row("all alike, the same noise for all, 2 v 2, noise 5 %", common, alarm(0.05)));
    for (double noise : new double[] {0.02, 0.05}) {
      List<Shape> slow = Collections.nCopies(40, Shape.SLOW);
      Design design = Design.told(200, noise, Shape.SLOW).with(slow, 40, false);
      rows.add(
          row(
              "all alike, 7 % of 200 requests beyond the last bound, 1 v 1, told "
                  + FirmExperiments.percent(noise),
              design,
              alarm(0.05)));
    }
    return Section.lines("many", List.of("design"), rows);
  }

  /** Two runs a side at a noise of 2 % have to find most; of the others the figure is shown. */
  private static List<Measure<Compared>> found(int runs, double noise) {
    Measure<Compared> found =
        runs == 2 && noise == 0.02
            ? Measure.atLeast(0.7, "of the 4 found", compared -> compared.found(SLOWED))
            : Measure.shown("of the 4 found", compared -> compared.found(SLOWED));
    return List.of(
        found,
        Measure.atMost(
            0.05, "of those found alike (FDR)", compared -> compared.falselyFound(SLOWED)));
  }

  private static List<Measure<Compared>> alarm(double level) {
    return List.of(Measure.atMost(level, "any SLOWER", Compared::alarm));
  }

  private static Row row(String word, Design design, List<Measure<Compared>> measures) {
    return Row.of(new Experiment<>("many/" + word, FULL, new Comparisons(design), measures), word);
  }
}
