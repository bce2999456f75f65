package dev.warrenperf.simulation;

import java.util.ArrayList;
import java.util.List;

/** What firm verdicts cost, and whether the interval that is printed holds the truth. */
final class EvidenceCells {

  private static final Layout OVER_ALL = Layout.about(FirmCells.LIMIT, 0.04, 45, 45);
  private static final int PIECES = 20;

  private EvidenceCells() {}

  /** Half of the misses that the target allows, requests independent: how often that is firm. */
  static Section power() {
    List<Row> rows = new ArrayList<>();
    for (double spread : new double[] {0.5, 1}) {
      for (int requests : new int[] {1000, 5000, 50_000}) {
        Load load = Load.logNormal(0.995, FirmCells.LIMIT, spread, Dependence.none());
        String word = "log-normal " + spread;
        rows.add(power(word + ", bounds 2 % apart", run(load, requests, FirmCells.FINE, 0.99)));
        rows.add(power(word + ", Go's bounds", run(load, requests, Layout.GO, 0.99)));
      }
      Load load = Load.logNormal(0.75, FirmCells.LIMIT, spread, Dependence.none());
      rows.add(
          power("log-normal " + spread + ", bounds 2 % apart", run(load, 1000, FirmCells.FINE, 0.5)));
    }
    return Section.lines("power", FirmCells.labels("durations"), rows);
  }

  private static Row power(String word, TimedRun run) {
    return FirmCells.row(
        "power",
        word,
        run,
        List.of(Measure.asBefore(0.15, "PASS, firm", judged -> judged.firmly("PASS"))));
  }

  /** The 95 % interval of percentiles of the system. */
  static Section intervals() {
    List<Row> rows = new ArrayList<>();
    for (double correlation : new double[] {0, 0.5, 0.9}) {
      Dependence last = Dependence.onTheLast(correlation);
      Load load = Load.logNormal(0.99, FirmCells.LIMIT, 0.5, last);
      String word = correlation == 0 ? "independent" : "AR(1) " + correlation;
      List<Measure<Judged>> measures = new ArrayList<>();
      for (double percentile : new double[] {0.5, 0.95, 0.99}) {
        double truth = FirmCells.LIMIT * Math.exp(0.5 * (Load.score(percentile) - Load.score(0.99)));
        measures.add(
            Measure.atLeast(
                0.9,
                "interval of p" + Math.round(100 * percentile) + " holds it",
                judged -> judged.holds(percentile, truth)));
      }
      TimedRun run = run(load, 5000, OVER_ALL, 0.99);
      rows.add(FirmCells.row("interval", word, run, measures));
    }
    return Section.lines("interval", FirmCells.labels("requests"), rows);
  }

  private static TimedRun run(Load load, int requests, Layout layout, double percentile) {
    return new TimedRun(
        load, requests, 1, PIECES, layout, percentile, FirmCells.LIMIT, List.of());
  }
}
