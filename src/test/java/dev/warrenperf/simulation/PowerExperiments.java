package dev.warrenperf.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/** The usual designs of one operation and of forty: alarms on versions alike, and power. */
final class PowerExperiments {

  private static final int[] REQUESTS = {200, 5000};
  private static final int[] REPEATS = {2, 3, 5};
  private static final double[] NOISES = {0, 0.02, 0.05};
  private static final List<Shape> SHAPES = List.of(Shape.MEDIUM, Shape.WIDE);
  private static final double LEVEL = 0.05;

  private static final List<Measure<Compared>> ALIKE =
      List.of(Measure.atMost(LEVEL, "SLOWER", Compared::alarm));
  private static final List<Measure<Compared>> SLOWER =
      List.of(
          Measure.asBefore(0, "SLOWER", Compared::alarm),
          Measure.atMost(LEVEL, "FASTER", compared -> compared.any("FASTER")),
          Measure.atMost(
              LEVEL,
              "SAME or NOT SLOWER",
              compared -> Math.max(compared.any("SAME"), compared.any("NOT SLOWER"))));

  private final Map<String, Experiment<?>> slower = new TreeMap<>();

  /** Versions alike, a column for each noise. */
  Section alike() {
    List<Row> rows = new ArrayList<>();
    for (Shape shape : SHAPES) {
      for (int requests : REQUESTS) {
        rows.add(alike(shape, noise -> Design.told(requests, noise, shape)));
        for (int runs : REPEATS) {
          rows.add(alike(shape, noise -> Design.repeats(runs, requests, noise, shape)));
        }
      }
    }
    return new Section(
        "alike",
        List.of("shape", "requests a run", "a side"),
        List.of("0 %", "2 %", "5 %"),
        List.of(0),
        rows);
  }

  private static Row alike(Shape shape, DoubleFunction<Design> design) {
    List<Experiment<?>> experiments = new ArrayList<>();
    for (double noise : NOISES) {
      Design one = design.apply(noise);
      experiments.add(new Experiment<>("alike/" + words(one), 1600, new Comparisons(one), ALIKE));
    }
    Design first = design.apply(0);
    String requests = Integer.toString(first.baseline().requests());
    return new Row(List.of(shape.word(), requests, first.sides()), experiments);
  }

  private static String words(Design design) {
    return String.join(
        "/",
        design.operations().get(0).word(),
        FirmExperiments.percent(design.baseline().noise()),
        Integer.toString(design.baseline().requests()),
        design.sides());
  }

  /** Forty operations alike. */
  static Section forty() {
    List<Row> rows = new ArrayList<>();
    for (boolean common : new boolean[] {false, true}) {
      rows.add(forty(common, Design.told(200, 0.02, Shape.MEDIUM)));
      for (int runs : new int[] {2, 3}) {
        rows.add(forty(common, Design.repeats(runs, 200, 0.02, Shape.MEDIUM)));
      }
    }
    return new Section(
        "forty", List.of("noise of an operation", "a side"), List.of("2 %"), List.of(0), rows);
  }

  private static Row forty(boolean common, Design design) {
    String noise = common ? "the same for all" : "its own";
    String id = String.join("/", "forty", noise, design.sides());
    Comparisons comparisons = new Comparisons(design.forty(common));
    return Row.of(new Experiment<>(id, 600, comparisons, ALIKE), noise, design.sides());
  }

  /** The candidate slower: how often that is found. */
  Section slower() {
    return slower("slower", List.of(0));
  }

  /** The same comparisons: how often the opposite is said. */
  Section missed() {
    return slower("missed", List.of(1, 2));
  }

  private Section slower(String id, List<Integer> measures) {
    List<Row> rows = new ArrayList<>();
    for (Shape shape : SHAPES) {
      for (double noise : new double[] {0.02, 0.05}) {
        for (int requests : REQUESTS) {
          rows.add(slower(Design.told(requests, noise, shape)));
          for (int runs : REPEATS) {
            rows.add(slower(Design.repeats(runs, requests, noise, shape)));
          }
        }
      }
    }
    return new Section(
        id,
        List.of("shape", "noise", "requests a run", "a side"),
        List.of("+10 %", "+20 %", "+50 %", "2 % of requests ×5"),
        measures,
        rows);
  }

  private Row slower(Design design) {
    return new Row(
        List.of(words(design).split("/")),
        List.of(
            slower("+10 %", design.with(Slowdown.of(1.1))),
            slower("+20 %", design.with(Slowdown.of(1.2))),
            slower("+50 %", design.with(Slowdown.of(1.5))),
            slower("tail", design.with(Slowdown.TAIL))));
  }

  /** The same experiment for both tables. */
  private Experiment<?> slower(String slowdown, Design design) {
    String id = String.join("/", "slower", words(design), slowdown);
    return slower.computeIfAbsent(
        id, key -> new Experiment<>(key, 600, new Comparisons(design), SLOWER));
  }
}
