package dev.warrenperf.simulation;

import java.util.ArrayList;
import java.util.List;

/** What firm verdicts cost, and whether the interval that is printed holds the truth. */
final class EvidenceExperiments {

  private static final Layout OVER_ALL = Layout.about(FirmExperiments.LIMIT, 0.04, 45, 45);
  private static final int PIECES = 20;

  private EvidenceExperiments() {}

  /** Half of the misses that the target allows, requests independent: how often that is firm. */
  static Section power() {
    List<Row> rows = new ArrayList<>();
    for (double spread : new double[] {0.5, 1}) {
      for (int requests : new int[] {1000, 5000, 50_000}) {
        Durations load =
            Durations.logNormal(0.995, FirmExperiments.LIMIT, spread, RequestScores.none());
        String word = "log-normal " + spread;
        TimedRun fine = run(load, requests, FirmExperiments.FINE, 0.99);
        rows.add(power(word + ", bounds 2 % apart", fine));
        rows.add(
            FirmExperiments.row(
                "power",
                word + ", bounds 2 % apart, runs told to be alike",
                fine.with("--run-noise", "0.1%"),
                SHOWN));
        rows.add(power(word + ", Go's bounds", run(load, requests, Layout.GO, 0.99)));
      }
      Durations load =
          Durations.logNormal(0.75, FirmExperiments.LIMIT, spread, RequestScores.none());
      rows.add(
          power(
              "log-normal " + spread + ", bounds 2 % apart",
              run(load, 1000, FirmExperiments.FINE, 0.5)));
    }
    Durations faultless = Durations.bursts(1, 0, FirmExperiments.LIMIT, FirmExperiments.FAR);
    for (int intervals : new int[] {PIECES, 60, 300}) {
      TimedRun run = FirmExperiments.run(faultless, 6000, 1, intervals, FirmExperiments.FINE, 0.99);
      rows.add(FirmExperiments.row("power", "no miss at all", run, SHOWN));
    }
    return Section.lines("power", FirmExperiments.labels("durations"), rows);
  }

  private static final List<Measure<Judged>> SHOWN =
      List.of(Measure.shown("PASS, firm", judged -> judged.firmly("PASS")));

  private static Row power(String word, TimedRun run) {
    return FirmExperiments.row(
        "power",
        word,
        run,
        List.of(Measure.asBefore(0.15, "PASS, firm", judged -> judged.firmly("PASS"))));
  }

  /** The 95 % interval of percentiles of the system. */
  static Section intervals() {
    List<Row> rows = new ArrayList<>();
    for (double correlation : new double[] {0, 0.5, 0.9}) {
      RequestScores last = RequestScores.onTheLast(correlation);
      Durations load = Durations.logNormal(0.99, FirmExperiments.LIMIT, 0.5, last);
      String word = correlation == 0 ? "independent" : "AR(1) " + correlation;
      List<Measure<Judged>> measures = new ArrayList<>();
      for (double percentile : new double[] {0.5, 0.95, 0.99}) {
        double truth =
            FirmExperiments.LIMIT
                * Math.exp(0.5 * (Durations.score(percentile) - Durations.score(0.99)));
        measures.add(
            Measure.atLeast(
                0.9,
                "interval of p" + Math.round(100 * percentile) + " holds it",
                judged -> judged.holds(percentile, truth)));
      }
      TimedRun run = run(load, 5000, OVER_ALL, 0.99);
      rows.add(FirmExperiments.row("interval", word, run, measures));
    }
    return Section.lines("interval", FirmExperiments.labels("dependence"), rows);
  }

  private static TimedRun run(Durations load, int requests, Layout layout, double percentile) {
    return FirmExperiments.run(load, requests, 1, PIECES, layout, percentile);
  }
}
