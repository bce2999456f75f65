package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An operation of two methods, a fast and a slow one, of which the candidate is asked in other
 * shares.
 *
 * @param listed share of the slow method in requests of the candidate; 0.1 of the baseline
 * @param factor on the slow method's durations in the candidate
 */
record ChangedMix(double listed, double factor) implements Trial<Compared> {

  private static final double USUAL = 0.1;
  private static final int RUNS = 3;
  private static final int REQUESTS = 2000;
  private static final double NOISE = 0.02;
  private static final String METRIC = "api_duration_seconds";

  @Override
  public Compared once(SplittableRandom random, Path place) throws IOException {
    String selector = METRIC + "{method=~\"Get.*|List.*\"}";
    Path targets = TargetFile.operation(place, selector, "p95", "1s");
    Path before = place.resolve("before.prom");
    Files.writeString(before, text(new Counts(Layout.GO), new Counts(Layout.GO)));
    List<String> arguments = new ArrayList<>(List.of("--targets", targets.toString()));
    for (int run = 0; run < RUNS; run++) {
      arguments.add(before + "," + written(place, "baseline-" + run, USUAL, 1, random));
    }
    arguments.add("--");
    for (int run = 0; run < RUNS; run++) {
      arguments.add(before + "," + written(place, "candidate-" + run, listed, factor, random));
    }
    return Compared.by(arguments);
  }

  private static Path written(
      Path place, String name, double share, double factor, SplittableRandom random)
      throws IOException {
    double noise = Math.exp(NOISE * random.nextGaussian());
    Counts get = new Counts(Layout.GO);
    Counts list = new Counts(Layout.GO);
    for (int request = 0; request < REQUESTS; request++) {
      double duration = noise * Shape.NARROW.draw(random);
      if (random.nextDouble() < share) {
        list.observe(5 * factor * duration);
      } else {
        get.observe(duration);
      }
    }
    return Files.writeString(place.resolve(name + ".prom"), text(get, list));
  }

  private static String text(Counts get, Counts list) {
    return new SnapshotText()
        .histogram(METRIC, "method=\"GetNode\"", get)
        .histogram(METRIC, "method=\"ListNodes\"", list)
        .toString();
  }

  static Section section() {
    return Section.lines(
        "mix",
        List.of("List takes 5 times as long as Get"),
        List.of(
            row(
                "List from 10 % to 20 % of requests",
                new ChangedMix(0.2, 1),
                List.of(
                    Measure.atMost(0.01, "SLOWER", Compared::alarm),
                    Measure.atLeast(0.95, "MIX CHANGED", compared -> compared.any("MIX CHANGED")))),
            row(
                "List from 10 % to 20 % of requests and by half slower",
                new ChangedMix(0.2, 1.5), List.of(Measure.atLeast(0.9, "SLOWER", Compared::alarm))),
            row(
                "the same shares, List by half slower",
                new ChangedMix(0.1, 1.5),
                List.of(Measure.atLeast(0.9, "SLOWER", Compared::alarm))),
            row(
                "the same shares, alike",
                new ChangedMix(0.1, 1),
                List.of(Measure.atMost(0.05, "SLOWER", Compared::alarm)))));
  }

  private static Row row(String word, ChangedMix mix, List<Measure<Compared>> measures) {
    return Row.of(new Experiment<>("mix/" + word, 1000, mix, measures), word);
  }
}
