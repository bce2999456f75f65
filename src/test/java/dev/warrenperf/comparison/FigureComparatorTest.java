package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.Measured.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates, gauges and resources, with the way that is better. */
class FigureComparatorTest {

  private static Side side(String version, int start, Direction better, double... values) {
    List<MeasuredRun> runs = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      runs.add(
          Measured.run(version, start + i, List.of(), List.of(figure("Level", values[i], better))));
    }
    return new Side(version, runs);
  }

  private static FigureContrast compare(Direction better, double[] before, double[] after) {
    return Comparison.of(
            List.of(side("v1", 0, better, before), side("v2", 100, better, after)),
            ComparisonSettings.usual())
        .candidates()
        .get(0)
        .figures()
        .get(0);
  }

  private static Change change(Direction better, double[] before, double[] after) {
    return compare(better, before, after).decision().change();
  }

  private static double[] values(double... values) {
    return values;
  }

  @Test
  void the_way_that_is_better_decides_what_is_worse() {
    double[] low = values(100.5, 101.5, 99.5);
    double[] high = values(150.5, 151.5, 149.5);
    assertEquals(Change.SLOWER, change(Direction.LOWER_IS_BETTER, low, high));
    assertEquals(Change.FASTER, change(Direction.LOWER_IS_BETTER, high, low));
    assertEquals(Change.FASTER, change(Direction.HIGHER_IS_BETTER, low, high));
    assertEquals(Change.SLOWER, change(Direction.HIGHER_IS_BETTER, high, low));
    FigureContrast untold = compare(null, low, high);
    assertEquals(ChangeReason.NO_DIRECTION, untold.decision().reason());
  }

  @Test
  void numbers_in_different_units_say_nothing_of_one_another() {
    MeasuredFigure seconds =
        new MeasuredFigure(
            MeasuredFigure.Kind.RATIO,
            "Ratio",
            "a / b",
            false,
            "ratio",
            Presence.OBSERVED,
            2,
            Unit.SECONDS,
            Direction.LOWER_IS_BETTER);
    MeasuredFigure share =
        new MeasuredFigure(
            MeasuredFigure.Kind.RATIO,
            "Ratio",
            "a / b",
            false,
            "ratio",
            Presence.OBSERVED,
            0.5,
            Unit.RATIO,
            Direction.LOWER_IS_BETTER);
    FigureContrast contrast =
        Comparison.of(
                List.of(
                    new Side("v1", List.of(Measured.run("v1", 0, List.of(), List.of(seconds)))),
                    new Side("v2", List.of(Measured.run("v2", 9, List.of(), List.of(share))))),
                ComparisonSettings.usual())
            .candidates()
            .get(0)
            .figures()
            .get(0);
    assertEquals(Change.NOT_COMPARED, contrast.decision().change());
    assertEquals(ChangeReason.UNITS_DIFFER, contrast.decision().reason());
  }

  @Test
  void a_lower_rate_within_the_margin_is_the_same() {
    double[] before = values(100.1, 100.2, 100.3);
    double[] after = values(98.1, 98.2, 98.3);
    assertEquals(Change.SAME, change(Direction.HIGHER_IS_BETTER, before, after));
  }

  @Test
  void two_equal_small_counts_do_not_prove_that_it_never_varies() {
    assertEquals(Change.INCONCLUSIVE, change(Direction.HIGHER_IS_BETTER, values(3, 3), values(2)));
    FigureContrast contrast = compare(Direction.HIGHER_IS_BETTER, values(3, 3), values(2));
    assertTrue(contrast.tests().get(0).test().standardError() > 0);
    assertEquals(
        Change.SLOWER,
        change(Direction.HIGHER_IS_BETTER, values(1000, 1000, 1000), values(900, 900)));
  }

  @Test
  void zero_has_no_ratio() {
    Direction lower = Direction.LOWER_IS_BETTER;
    assertEquals(Change.SAME, change(lower, values(0), values(0)));
    FigureContrast risen = compare(lower, values(0), values(5));
    assertEquals(Change.NOT_COMPARED, risen.decision().change());
    assertEquals(ChangeReason.ZERO_BASELINE, risen.decision().reason());
    assertEquals(
        ChangeReason.ZERO_CANDIDATE, compare(lower, values(5), values(0)).decision().reason());
  }

  @Test
  void one_value_a_side_is_not_decided() {
    FigureContrast contrast = compare(Direction.LOWER_IS_BETTER, values(100), values(200));
    assertEquals(Change.INCONCLUSIVE, contrast.decision().change());
    assertEquals(2, contrast.ratio().ratio(), 1e-12);
  }

  @Test
  void what_one_side_does_not_expose_is_no_change_for_the_worse() {
    assertEquals(
        ChangeReason.NEWLY_INSTRUMENTED,
        compare(Direction.LOWER_IS_BETTER, values(Double.NaN), values(5)).decision().reason());
    assertEquals(
        ChangeReason.NO_LONGER_EXPOSED,
        compare(Direction.LOWER_IS_BETTER, values(5), values(Double.NaN)).decision().reason());
  }
}
