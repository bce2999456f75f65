package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SameUnitTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  /** A hundred observations, half of them at or below the bound. */
  private static MeasuredOperation run(String metric, MetricUnit unit, double bound, double mean) {
    return new MeasuredOperation(
        "Order",
        Source.HISTOGRAM,
        metric,
        false,
        Presence.OBSERVED,
        Histogram.of(new double[] {bound, INF}, new double[] {50, 100}, 100 * mean, unit),
        0,
        List.of());
  }

  private static boolean isDoubtful(MeasuredOperation before, MeasuredOperation after) {
    return SameUnit.isDoubtful(List.of(before), List.of(after));
  }

  private static final MetricUnit SECONDS = MetricUnit.SECONDS;
  private static final MetricUnit MILLISECONDS = MetricUnit.ofWord("ms");
  private static final MetricUnit UNKNOWN = MetricUnit.UNKNOWN;

  @Test
  void a_rename_from_milliseconds_to_seconds_is_compared_in_seconds() {
    assertFalse(isDoubtful(run("a_ms", MILLISECONDS, 0.1, 0.05), run("a_s", SECONDS, 0.1, 0.06)));
  }

  @Test
  void a_unit_that_is_known_on_one_side_alone_is_doubtful() {
    assertTrue(isDoubtful(run("a", UNKNOWN, 0.1, 0.05), run("a_seconds", SECONDS, 0.1, 0.05)));
    assertTrue(isDoubtful(run("a_seconds", SECONDS, 0.1, 0.05), run("a", UNKNOWN, 0.1, 0.05)));
    assertTrue(isDoubtful(run("a", UNKNOWN, 0.1, 0.05), run("b", UNKNOWN, 0.1, 0.05)));
    assertFalse(isDoubtful(run("a", UNKNOWN, 0.1, 0.05), run("a", UNKNOWN, 0.1, 0.06)));
  }

  @Test
  void other_base_units_and_other_things_counted_are_doubtful() {
    MetricUnit tokens = MetricUnit.ofWord("tokens");
    assertTrue(isDoubtful(run("a", tokens, 1, 1), run("a", MetricUnit.ofWord("orders"), 1, 1)));
    assertTrue(isDoubtful(run("a", MetricUnit.ofWord("B"), 1, 1), run("a", SECONDS, 1, 1)));
    assertFalse(isDoubtful(run("a", tokens, 1, 1), run("a", tokens, 1, 1)));
  }

  @Test
  void scales_a_thousandfold_apart_are_doubtful_unless_a_bound_is_common() {
    // the bounds 100 and 0.1 of one name: ms became s, and the mean fell by half of that
    assertTrue(isDoubtful(run("a", UNKNOWN, 100, 50), run("a", UNKNOWN, 0.1, 0.1)));
    assertTrue(isDoubtful(run("a", SECONDS, 0.1, 0.1), run("a", SECONDS, 100, 50)));
    assertFalse(isDoubtful(run("a", SECONDS, 99, 50), run("a", SECONDS, 0.1, 0.1)));
    assertTrue(isDoubtful(run("a", SECONDS, 99, 100), run("a", SECONDS, 0.1, 0.1)));
    assertFalse(isDoubtful(run("a", SECONDS, 0.1, 1000), run("a", SECONDS, 0.1, 0.01)));
    assertFalse(isDoubtful(run("a", SECONDS, 0.1, 0), run("a", SECONDS, 0.2, 0)));
  }

  private static MeasuredFigure figure(MeasuredFigure.Kind kind, String metric, Unit unit) {
    return new MeasuredFigure(
        kind, "x", metric, false, "max", Presence.OBSERVED, 5, unit, Direction.LOWER_IS_BETTER);
  }

  private static boolean isDoubtful(
      MeasuredFigure.Kind kind, Unit unit, String before, String after) {
    return SameUnit.isDoubtful(figure(kind, before, unit), figure(kind, after, unit));
  }

  @Test
  void a_bare_figure_of_a_renamed_metric_is_doubtful_unless_both_names_tell_one_unit() {
    MeasuredFigure.Kind rate = MeasuredFigure.Kind.THROUGHPUT;
    MeasuredFigure.Kind gauge = MeasuredFigure.Kind.GAUGE;
    // 0.25 and 250 a second are the same time
    String ms = "busy_milliseconds_total{code=\"a_seconds\"}";
    assertTrue(isDoubtful(rate, Unit.PER_SECOND, "busy_seconds_total", ms));
    assertFalse(isDoubtful(rate, Unit.PER_SECOND, ms, "idle_ms_total"));
    assertTrue(isDoubtful(rate, Unit.PER_SECOND, "sent_bytes_total", "sent_kilobytes_total"));
    assertFalse(
        isDoubtful(rate, Unit.BYTES_PER_SECOND, "sent_bytes_total", "sent_megabytes_total"));
    assertFalse(isDoubtful(rate, Unit.PER_SECOND, "orders_total", "shop_orders_total"));
    assertTrue(isDoubtful(gauge, Unit.COUNT, "lag", "{\"shop.lag_ms\", a=\"b\"}"));
    assertFalse(isDoubtful(gauge, Unit.COUNT, "lag_ms{a=\"b\"}", "{\"shop.lag_ms\"}"));
    assertFalse(isDoubtful(gauge, Unit.SECONDS, "lag_seconds", "lag_ms"));
  }

  @Test
  void what_is_doubtful_is_not_compared() {
    MeasuredRun before = Measured.run("v1", 0, run("a", UNKNOWN, 0.1, 5));
    MeasuredRun after = Measured.run("v2", 60, run("a_seconds", SECONDS, 0.1, 0.05));
    OperationContrast contrast =
        new OperationComparator(List.of(before), List.of(after), ComparisonSettings.usual())
            .measure(new TreeSet<>(List.of(new OperationKey("Order", Source.HISTOGRAM))))
            .get(0);
    assertEquals(Change.NOT_COMPARED, contrast.decision().change());
    assertEquals(ChangeReason.UNITS_DIFFER, contrast.decision().reason());
  }
}
