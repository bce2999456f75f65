package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepOutlineTest {

  private static Rectangle2D box(double left, double top, double width, double height) {
    return new Rectangle2D.Double(left, top, width, height);
  }

  private static String around(Rectangle2D... boxes) {
    return PathData.of(StepOutline.around(List.of(boxes)));
  }

  @Test
  void one_box_is_outlined() {
    assertEquals("M1 8v-6h5v6z", around(box(1, 2, 5, 6)));
  }

  @Test
  void boxes_of_one_height_become_one() {
    assertEquals("M1 8v-6h10v6z", around(box(1, 2, 5, 6), box(6, 2, 5, 6)));
  }

  @Test
  void a_step_goes_up_at_the_top_and_down_at_the_bottom() {
    assertEquals("M0 9v-4h5v-3h5v5h-5v2z", around(box(0, 5, 5, 4), box(5, 2, 5, 5)));
  }

  @Test
  void a_gap_parts_two_outlines() {
    assertEquals("M0 9v-4h5v4zM6 9v-4h5v4z", around(box(0, 5, 5, 4), box(6, 5, 5, 4)));
  }

  @Test
  void nothing_has_no_outline() {
    assertEquals("", around());
  }
}
