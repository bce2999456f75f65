package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Runs are added and looked at again, until one look says SLOWER.
 *
 * @param design with as many runs a side as the last look has
 * @param looks how many runs a side each of them has
 * @param planned how many looks the command is told to be planned; 0 where it is told nothing of
 *     looks
 */
record Looking(Design design, List<Integer> looks, int planned) implements Trial<Compared> {

  @Override
  public Compared once(SplittableRandom random, Path place) throws IOException {
    RunFiles files = RunFiles.in(place, design);
    List<String> baseline = files.baseline(random);
    List<String> candidate = files.candidate(random);
    Compared compared = null;
    for (int look = 1; look <= looks.size(); look++) {
      int runs = looks.get(look - 1);
      Design now = planned == 0 ? design : design.with(List.of("--look", look + "/" + planned));
      compared =
          Comparisons.compared(now, files, baseline.subList(0, runs), candidate.subList(0, runs));
      if (compared.slower()) {
        break;
      }
    }
    return compared;
  }

  static Section section() {
    List<Integer> looks = List.of(3, 5, 8, 10);
    Design alike = Design.repeats(10, 1000, 0.05, Shape.MEDIUM);
    Design slower = alike.with(Slowdown.of(1.1));
    Measure<Compared> alarm = Measure.atMost(0.05, "SLOWER at any look", Compared::alarm);
    Measure<Compared> shown = Measure.shown("SLOWER at any look", Compared::alarm);
    Measure<Compared> found = Measure.atLeast(0.8, "SLOWER at any look", Compared::alarm);
    return Section.lines(
        "looks",
        List.of("looks at 3, 5, 8 and 10 runs a side, noise 5 %"),
        List.of(
            Row.of(
                new Experiment<>(
                    "looks/spending",
                    2000,
                    new Looking(alike, looks, looks.size()),
                    List.of(alarm)),
                "alike, --look 1/4 to 4/4"),
            Row.of(
                new Experiment<>("looks/plain", 2000, new Looking(alike, looks, 0), List.of(shown)),
                "alike, without --look"),
            Row.of(
                new Experiment<>(
                    "looks/first",
                    1000,
                    new Looking(slower, List.of(5), 4),
                    List.of(Measure.atMost(0.1, "SLOWER at that look", Compared::alarm))),
                "+10 %, --look 1/4 with 5 runs"),
            Row.of(
                new Experiment<>(
                    "looks/slower", 1000, new Looking(slower, looks, looks.size()), List.of(found)),
                "+10 %, --look 1/4 to 4/4")));
  }
}
