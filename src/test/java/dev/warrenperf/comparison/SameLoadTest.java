package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.MeasuredFigure.Load;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameLoadTest {

  private static MeasuredFigure rate(double value, Direction better, Load load) {
    return new MeasuredFigure(
        MeasuredFigure.Kind.THROUGHPUT,
        "Requests",
        "requests_total",
        false,
        "rate",
        Presence.OBSERVED,
        value,
        Unit.PER_SECOND,
        better,
        load);
  }

  private static Side side(String version, int start, double value, Direction better, Load load) {
    List<MeasuredRun> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      MeasuredFigure figure = rate(value + i, better, load);
      runs.add(Measured.run(version, start + i, List.of(), List.of(figure)));
    }
    return new Side(version, runs);
  }

  private static Contrast.Decision decision(
      Direction better, double before, Load loadBefore, double after, Load loadAfter) {
    return Comparison.of(
            List.of(
                side("v1", 0, before, better, loadBefore),
                side("v2", 100, after, better, loadAfter)),
            ComparisonSettings.usual())
        .candidates()
        .get(0)
        .figures()
        .get(0)
        .decision();
  }

  private static Contrast.Decision less(Load before, Load after) {
    return decision(Direction.HIGHER_IS_BETTER, 1000, before, 500, after);
  }

  private static Load offered(double perSecond) {
    return new Load(perSecond, false);
  }

  @Test
  void less_is_worse_only_when_no_less_is_known_to_have_been_asked_for() {
    assertEquals(Change.SLOWER, less(offered(1000), offered(1000)).change());
    assertEquals(Change.SLOWER, less(offered(1000), offered(981)).change());
    assertEquals(ChangeReason.LOAD_DIFFERS, less(offered(1000), offered(500)).reason());
    assertEquals(Change.NOT_COMPARED, less(offered(1000), offered(500)).change());
    assertEquals(ChangeReason.LOAD_DIFFERS, less(Load.UNKNOWN, offered(1000)).reason());
    assertEquals(ChangeReason.LOAD_DIFFERS, less(Load.UNKNOWN, Load.UNKNOWN).reason());
  }

  @Test
  void less_is_worse_when_both_were_asked_for_more_than_they_could_do() {
    Load saturated = new Load(Double.NaN, true);
    assertEquals(Change.SLOWER, less(saturated, saturated).change());
    assertEquals(ChangeReason.LOAD_DIFFERS, less(Load.UNKNOWN, saturated).reason());
  }

  @Test
  void more_is_better_and_errors_are_worse_whatever_was_asked_for() {
    assertEquals(
        Change.FASTER,
        decision(Direction.HIGHER_IS_BETTER, 500, Load.UNKNOWN, 1000, Load.UNKNOWN).change());
    assertEquals(
        Change.SLOWER,
        decision(Direction.LOWER_IS_BETTER, 500, Load.UNKNOWN, 1000, Load.UNKNOWN).change());
  }

  @Test
  void of_levels_less_is_what_it_is() {
    MeasuredFigure level = Measured.figure("Level", 5, Direction.HIGHER_IS_BETTER);
    assertTrue(FigureComparator.isSameLoad(List.of(level), List.of(level)));
    MeasuredFigure rate = rate(5, Direction.HIGHER_IS_BETTER, Load.UNKNOWN);
    assertFalse(FigureComparator.isSameLoad(List.of(rate), List.of(rate)));
  }
}
