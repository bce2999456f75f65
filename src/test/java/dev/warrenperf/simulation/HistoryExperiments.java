package dev.warrenperf.simulation;

import java.util.ArrayList;
import java.util.List;

/** Whether a change of level is found, and whether one is told where nothing changed. */
final class HistoryExperiments {

  private static final int FULL = 1000;

  private HistoryExperiments() {}

  static Section section() {
    List<Row> rows = new ArrayList<>();
    for (int releases : new int[] {10, 20}) {
      for (int runs : new int[] {1, 3}) {
        rows.add(flat("flat", Releases.flat(releases, runs, RunEffects.NORMAL), 0.01));
      }
    }
    rows.add(flat("flat, heavy-tailed", Releases.flat(20, 1, RunEffects.HEAVY), 0.03));
    rows.add(found("ten-fold from the 4th", 10, 1, 0.03, 3, 10, Bound.atLeast(0.99)));
    rows.add(found("+20 % from the 17th", 20, 1, 0.05, 16, 1.2, Bound.atLeast(0.85)));
    rows.add(found("+20 % from the 17th", 20, 3, 0.05, 16, 1.2, Bound.asBefore(0)));
    rows.add(found("+50 % from the 6th", 10, 1, 0.05, 5, 1.5, Bound.asBefore(0)));
    rows.add(found("+10 % from the 11th", 20, 3, 0.05, 10, 1.1, Bound.asBefore(0)));
    return Section.lines("history", List.of("series", "releases", "runs each", "noise"), rows);
  }

  private static Row flat(String word, Releases releases, double level) {
    return row(
        word,
        releases,
        List.of(
            Measure.atMost(level, "a change of level", Releases.Told::any),
            Measure.atMost(0.05, "\"rose by 5 %\"", Releases.Told::risen),
            Measure.atMost(level, "a change of the mean", Releases.Told::anyOfMean)));
  }

  private static Row found(
      String word, int count, int runs, double noise, int at, double factor, Bound bound) {
    Releases releases = new Releases(count, runs, noise, RunEffects.NORMAL, at, factor);
    return row(
        word,
        releases,
        List.of(new Measure<>("found to within a release", told -> told.about(at), bound)));
  }

  private static Row row(String word, Releases series, List<Measure<Releases.Told>> measures) {
    String id = String.join("/", "history", word, "" + series.releases(), "" + series.runs());
    return Row.of(
        new Experiment<>(id, FULL, series, measures),
        word,
        Integer.toString(series.releases()),
        Integer.toString(series.runs()),
        FirmExperiments.percent(series.noise()));
  }
}
