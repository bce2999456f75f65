package dev.warrenperf.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether "firm" speaks of the system: at the worst point, where exactly the promised share of all
 * requests of all runs is within the limit, a firm verdict is false whichever way it falls.
 */
final class FirmExperiments {

  static final double LIMIT = 0.25;

  /** Standard deviation of the log durations of requests. */
  private static final double SPREAD = 0.5;

  /** Four steps are what a run-to-run noise of 5 % moves a run by in one of twenty runs. */
  private static final double STEP = 1.645 * 0.05 / 4;

  static final Layout FINE = Layout.about(LIMIT, STEP, 16, 8);

  private static final int FULL = 2000;
  private static final double LEVEL = 0.05;

  /** What lies there, as a part of the limit, lies below all bounds. */
  static final double FAR = 0.3;

  private FirmExperiments() {}

  static Section worstPoint() {
    List<Row> rows = new ArrayList<>();
    for (double percentile : new double[] {0.99, 0.5}) {
      rows.add(dependent("independent", percentile, 5000, 1, 20, RequestScores.none(), SPREAD));
      for (double correlation : new double[] {0.5, 0.9, 0.99}) {
        String word = String.format(Locale.ROOT, "AR(1) %s", correlation);
        RequestScores last = RequestScores.onTheLast(correlation);
        rows.add(dependent(word, percentile, 5000, 1, 20, last, SPREAD));
      }
      RequestScores lasting = RequestScores.onTheLast(0.99);
      rows.add(dependent("AR(1) 0.99", percentile, 5000, 1, 200, lasting, SPREAD));
      for (double share : new double[] {0.02, 0.1}) {
        String word = "node effects, " + percent(share) + " of variance";
        RequestScores nodes = RequestScores.onTheNode(share);
        rows.add(dependent(word, percentile, 4800, 3, 10, nodes, SPREAD));
        rows.add(dependent(word, percentile, 4800, 3, 20, nodes, SPREAD));
      }
      for (double noise : new double[] {0.02, 0.05}) {
        double all = Math.hypot(noise, SPREAD);
        RequestScores runs = RequestScores.onTheRun(noise * noise / (all * all));
        String word = "run-to-run noise " + percent(noise);
        rows.add(dependent(word, percentile, 5000, 1, 20, runs, all));
        rows.add(dependent(word, percentile, 50_000, 1, 20, runs, all));
      }
    }
    return Section.lines("firm", labels("dependence"), rows);
  }

  private static Row dependent(
      String word,
      double percentile,
      int requests,
      int nodes,
      int intervals,
      RequestScores dependence,
      double spread) {
    Durations load = Durations.logNormal(percentile, LIMIT, spread, dependence);
    TimedRun run = run(load, requests, nodes, intervals, FINE, percentile);
    return row("firm", word, run);
  }

  /** All misses in rare intervals. */
  static Section bursts() {
    List<Row> rows = new ArrayList<>();
    int[][] sizes = {{300, 6}, {1000, 20}, {4800, 60}};
    for (int[] size : sizes) {
      for (double bad : new double[] {0.01, 0.02, 0.05, 0.1}) {
        Durations load = Durations.bursts(bad, 0.01, LIMIT, FAR);
        TimedRun run = run(load, size[0], 1, size[1], FINE, 0.99);
        rows.add(row("bursts", percent(bad) + " of intervals", run));
      }
    }
    Durations near = Durations.bursts(0.02, 0.01, LIMIT, 0.6);
    TimedRun run = run(near, 1000, 1, 20, FINE, 0.99);
    rows.add(row("bursts", "2 % of intervals, the others near the limit", run));
    return Section.lines("bursts", labels("all misses in"), rows);
  }

  private static Row row(String section, String word, TimedRun run) {
    List<Measure<Judged>> measures =
        List.of(
            Measure.atMost(LEVEL, "PASS, firm", judged -> judged.firmly("PASS")),
            Measure.atMost(LEVEL, "FAIL, firm", judged -> judged.firmly("FAIL")));
    return row(section, word, run, measures);
  }

  /** A line of such a run. */
  static Row row(String section, String word, TimedRun run, List<Measure<Judged>> measures) {
    String target = run.percent();
    String size = run.nodes() + " × " + run.intervals();
    String id = String.join("/", section, word, target, "" + run.requests(), size);
    Experiment<Judged> experiment = new Experiment<>(id, FULL, run, measures);
    return Row.of(experiment, word, target, Integer.toString(run.requests()), size);
  }

  static List<String> labels(String first) {
    return List.of(first, "target", "requests a run", "nodes × intervals");
  }

  /** Without options, against the limit of all. */
  static TimedRun run(
      Durations load, int requests, int nodes, int intervals, Layout layout, double percentile) {
    return new TimedRun(load, requests, nodes, intervals, layout, percentile, LIMIT, List.of());
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
