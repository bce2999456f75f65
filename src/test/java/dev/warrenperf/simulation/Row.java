package dev.warrenperf.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * A line of a table.
 *
 * @param labels in front
 * @param designs one for each column
 */
record Row(List<String> labels, List<Design> designs) {

  static final double[] NOISES = {0, 0.02, 0.05};

  static final List<Slowdown> SLOWDOWNS =
      List.of(Slowdown.of(1.1), Slowdown.of(1.2), Slowdown.of(1.5), Slowdown.TAIL);

  private static final int[] REQUESTS = {200, 5000};
  private static final int[] REPEATS = {2, 3, 5};
  private static final int OPERATIONS = 40;
  private static final double USUAL_NOISE = 0.02;

  /** One operation, versions that are alike; a column for each noise. */
  static List<Row> alike(List<Shape> shapes) {
    List<Row> rows = new ArrayList<>();
    for (Shape shape : shapes) {
      for (int requests : REQUESTS) {
        rows.add(alike(shape, noise -> Design.told(requests, noise, shape)));
        for (int runs : REPEATS) {
          rows.add(alike(shape, noise -> Design.repeats(runs, requests, noise, shape)));
        }
      }
    }
    return rows;
  }

  private static Row alike(Shape shape, DoubleFunction<Design> design) {
    Design first = design.apply(0);
    return new Row(
        List.of(shape.word(), Integer.toString(first.requests()), first.sides()),
        overNoises(design));
  }

  private static List<Design> overNoises(DoubleFunction<Design> design) {
    List<Design> designs = new ArrayList<>();
    for (double noise : NOISES) {
      designs.add(design.apply(noise));
    }
    return designs;
  }

  /** Many operations, versions that are alike; one column. */
  static List<Row> reports() {
    List<Row> rows = new ArrayList<>();
    for (boolean common : new boolean[] {false, true}) {
      rows.add(report(common, Design.told(200, USUAL_NOISE, Shape.MEDIUM)));
      for (int runs : new int[] {2, 3}) {
        rows.add(report(common, Design.repeats(runs, 200, USUAL_NOISE, Shape.MEDIUM)));
      }
    }
    return rows;
  }

  private static Row report(boolean common, Design design) {
    return new Row(
        List.of(common ? "the same for all" : "its own", design.sides()),
        List.of(design.operations(OPERATIONS, common)));
  }

  /** One operation that is slower; a column for each slowdown. */
  static List<Row> slower(List<Shape> shapes) {
    List<Row> rows = new ArrayList<>();
    for (Shape shape : shapes) {
      for (double noise : new double[] {0.02, 0.05}) {
        for (int requests : REQUESTS) {
          rows.add(slower(Design.told(requests, noise, shape)));
          for (int runs : REPEATS) {
            rows.add(slower(Design.repeats(runs, requests, noise, shape)));
          }
        }
      }
    }
    return rows;
  }

  private static Row slower(Design design) {
    return new Row(
        List.of(
            design.operations().get(0).word(),
            percent(design.noise()),
            Integer.toString(design.requests()),
            design.sides()),
        SLOWDOWNS.stream().map(design::with).toList());
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
