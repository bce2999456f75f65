package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the scale of ratios holds, and where each ratio stands on it. */
class ForestTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static BulletScale scale(double ratio, double lower, double upper) {
    return RatioScale.of(0.05, List.of(new MeanRatio(ratio, lower, upper)));
  }

  @Test
  void a_measured_ratio_stands_inside_however_far_off() {
    for (double ratio : new double[] {48, 9000, 1 / 48.0}) {
      BulletScale scale = scale(ratio, ratio / 2, ratio * 2);
      assertTrue(scale.least() < ratio && ratio < scale.most());
      assertTrue(scale.least() < 1 && 1 < scale.most());
    }
  }

  @Test
  void an_interval_does_not_stretch_the_scale_beyond_the_tenfold() {
    BulletScale scale = scale(1.5, 0, 5000);
    assertTrue(scale.most() < 13 && scale.least() > 1 / 13.0);
  }

  @Test
  void what_is_not_known_and_what_is_absurd_leave_a_scale() {
    BulletScale unknown = scale(1.5, Double.NaN, Double.NaN);
    assertTrue(unknown.most() > unknown.least());
    assertTrue(scale(1e300, 1, INF).most() < 1e7);
    BulletScale none = RatioScale.of(0, List.of());
    assertTrue(none.least() < 1 && 1 < none.most());
  }

  @Test
  void marks_rise_keep_apart_and_hold_no_change() {
    for (double ratio : new double[] {1.001, 1.5, 48, 1e5}) {
      List<ScaleMark> marks = RatioScale.marks(scale(ratio, 0.9 * ratio, 1.2 * ratio));
      assertTrue(marks.stream().anyMatch(mark -> mark.text().equals("±0\u202f%")), marks::toString);
      for (int i = 1; i < marks.size(); i++) {
        assertTrue(marks.get(i).place() - marks.get(i - 1).place() >= 0.19, marks::toString);
      }
    }
  }

  @Test
  void a_row_for_each_operation_that_was_compared_and_a_cell_for_each_candidate() {
    ComparisonReport comparison = ComparisonFixture.threeVersions();
    Forest forest = comparison.forest();
    assertEquals(
        comparison.operations().stream().filter(ComparedOperation::isCompared).toList(),
        forest.rows().stream().map(Forest.Row::operation).toList());
    for (Forest.Row row : forest.rows()) {
      assertEquals(
          row.operation().contrasts(), row.cells().stream().map(Forest.Cell::contrast).toList());
    }
    assertTrue(forest.from() < forest.same() && forest.same() < forest.to());
  }

  @Test
  void a_track_has_its_ratio_inside_its_interval_and_ends_where_the_scale_does() {
    int open = 0;
    for (Forest.Row row : ComparisonFixture.everyKindOfChange().forest().rows()) {
      for (Forest.Cell cell : row.cells()) {
        MeanRatio ratio = cell.contrast().decided().ratio();
        if (Double.isNaN(ratio.ratio())) {
          assertNull(cell.track());
          continue;
        }
        RatioTrack track = cell.track();
        assertNotNull(track);
        assertEquals(Double.isNaN(ratio.ratioLower()), Double.isNaN(track.from()));
        if (!Double.isNaN(track.from())) {
          assertTrue(track.from() <= track.at() && track.at() <= track.to());
        }
        assertEquals(0, track.below() ? track.from() : 0);
        assertEquals(1, track.above() ? track.to() : 1);
        open += track.below() || track.above() ? 1 : 0;
        boolean changed = cell.contrast().is(Change.SLOWER) || cell.contrast().is(Change.FASTER);
        assertTrue(!changed || track.changed());
      }
    }
    assertTrue(open > 0, "one of them leaves the scale");
  }

  @Test
  void nothing_compared_is_no_plot() {
    assertNull(Forest.of(List.of(), 0.05));
  }
}
