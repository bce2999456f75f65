package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Ratios;
import dev.warrenperf.report.Ratios.Ratio;
import dev.warrenperf.report.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the axis of ratios holds. */
class RatioScaleTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static Scale scale(double... ratioLowerUpper) {
    Ratio row =
        new Ratio(
            "Order",
            "order",
            ratioLowerUpper[0],
            new Layer.Range(ratioLowerUpper[1], ratioLowerUpper[2]),
            List.of(),
            List.of(),
            "",
            Change.SLOWER,
            Tone.FAIL);
    return RatioScale.of(new Ratios(0.05, List.of(row)));
  }

  @Test
  void a_measured_ratio_stands_at_its_own_place_however_far_off() {
    for (double ratio : new double[] {48, 9000, 1 / 48.0}) {
      Scale scale = scale(ratio, ratio / 2, ratio * 2);
      assertFalse(scale.isAbove(ratio) || scale.isBelow(ratio));
      assertEquals(Math.log10(ratio), scale.at(ratio), 1e-12);
    }
  }

  @Test
  void an_interval_does_not_stretch_the_axis_beyond_the_tenfold() {
    Scale scale = scale(1.5, 0, 5000);
    assertTrue(scale.isAbove(5000) && scale.isBelow(0));
    assertTrue(scale.upper() < Math.log10(11) && scale.lower() > Math.log10(1 / 11.0));
  }

  @Test
  void what_is_not_known_and_what_is_absurd_leave_an_axis() {
    Scale unknown = scale(1.5, Double.NaN, Double.NaN);
    assertTrue(unknown.upper() > unknown.lower());
    Scale absurd = scale(1e300, 1, INF);
    assertTrue(absurd.isAbove(1e300) && absurd.upper() < 7);
  }

  @Test
  void a_wide_axis_has_marks_beyond_the_tenfold() {
    List<String> marks =
        scale(48, 20, 100).ticks(600).ticks().stream().map(Ticks.Tick::text).toList();
    assertTrue(marks.stream().anyMatch(mark -> mark.startsWith("+1900")), marks::toString);
  }
}
