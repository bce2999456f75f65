package dev.warrenperf.simulation;

import java.util.ArrayList;
import java.util.List;

/** A bench that slows down while runs are made, and what the order of runs makes of it. */
final class OrderExperiments {

  private static final int FULL = 2000;

  private OrderExperiments() {}

  static Section section() {
    Measure<Compared> named =
        Measure.atLeast(
            1, "order named as serious", compared -> compared.serious().contains("order") ? 1 : 0);
    Measure<Compared> shown = Measure.shown("SLOWER", Compared::alarm);
    Measure<Compared> alarm = Measure.atMost(0.03, "SLOWER", Compared::alarm);
    List<Row> rows = new ArrayList<>();
    for (int runs : new int[] {3, 5}) {
      rows.add(
          row(
              runs,
              "one side first",
              "alike",
              Session.beforeAndAfter(0.1),
              1,
              List.of(named, shown)));
    }
    for (int runs : new int[] {3, 5}) {
      rows.add(row(runs, "in turn", "alike", Session.inTurn(0.1), 1, List.of(alarm)));
    }
    Measure<Compared> found = Measure.atLeast(0.85, "SLOWER", Compared::alarm);
    for (double drift : new double[] {0.1, 0.3}) {
      rows.add(row(3, "in turn", "+10 %", Session.inTurn(drift), 1.1, List.of(found)));
    }
    rows.add(row(3, "in turn", "alike", Session.inTurn(0), 1, List.of(alarm)));
    rows.add(row(3, "in turn", "+10 %", Session.inTurn(0), 1.1, List.of(shown)));
    return Section.lines("order", List.of("runs", "order", "drift", "versions"), rows);
  }

  private static Row row(
      int runs,
      String order,
      String versions,
      Session session,
      double factor,
      List<Measure<Compared>> measures) {
    Design design =
        Design.repeats(runs, 2000, 0.02, Shape.MEDIUM).with(Slowdown.of(factor)).with(session);
    String sides = PairExperiments.sides(runs);
    String drift = FirmExperiments.percent(session.drift());
    return Row.of(
        new Experiment<>(
            String.join("/", "order", sides, order, drift, versions),
            FULL,
            new Comparisons(design),
            measures),
        sides,
        order,
        drift,
        versions);
  }
}
