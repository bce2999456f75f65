package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Arc2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class PathDataTest {

  private static Path2D path(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }

  @Test
  void level_and_upright_lines_are_shortened() {
    assertEquals("M1 2h3.5", PathData.of(new Line2D.Double(1, 2, 4.5, 2)));
    assertEquals("M1 2v-2.5", PathData.of(new Line2D.Double(1, 2, 1, -.5)));
  }

  @Test
  void a_rectangle_is_closed() {
    assertEquals("M1 2h3v4h-3z", PathData.of(new Rectangle2D.Double(1, 2, 3, 4)));
  }

  @Test
  void repeated_commands_share_a_letter_and_a_sign_parts_numbers() {
    assertEquals("M0 0l1 1 1-1-.5-.5", PathData.of(path(0, 0, 1, 1, 2, 0, 1.5, -.5)));
  }

  @Test
  void curves_are_relative_to_where_they_begin() {
    assertEquals(
        "M10 10c1 2 3 4 5 6", PathData.of(new CubicCurve2D.Double(10, 10, 11, 12, 13, 14, 15, 16)));
    assertEquals("M10 10q1 2 3 0", PathData.of(new QuadCurve2D.Double(10, 10, 11, 12, 13, 10)));
  }

  @Test
  void a_quarter_circle_is_one_cubic_curve() {
    // control points of a quarter of radius 10: 10 * 4/3 * (sqrt(2) - 1) = 5.523
    assertEquals(
        "M10 0c0-5.5-4.5-10-10-10",
        PathData.of(new Arc2D.Double(-10, -10, 20, 20, 0, 90, Arc2D.OPEN)));
  }

  @Test
  void rounding_errors_do_not_add_up() {
    double[] points = new double[202];
    for (int i = 0; i < 101; i++) {
      points[2 * i] = i * 0.04;
      points[2 * i + 1] = i % 2;
    }
    // 100 steps of 0.04 end at 4.0; rounded one by one they would end at 0
    assertEquals(4.0, end(PathData.of(path(points))), 1e-9);
  }

  private static double end(String data) {
    double x = 0;
    int number = 0;
    // every piece here is an l, a v or part of one; x stands at even places of l
    java.util.regex.Matcher token =
        java.util.regex.Pattern.compile("([a-zA-Z])|(-?\\d*\\.?\\d+)").matcher(data);
    char command = ' ';
    while (token.find()) {
      if (token.group(1) != null) {
        command = token.group(1).charAt(0);
        number = 0;
      } else {
        if (command == 'h' || ((command == 'l' || command == 'M') && number % 2 == 0)) {
          x += Double.parseDouble(token.group(2));
        }
        number++;
      }
    }
    return x;
  }

  @Test
  void pieces_of_no_length_leave_no_trace() {
    assertEquals("", PathData.of(path(1, 1, 1.01, 1.01)));
    assertEquals("M1 1h1", PathData.of(path(1, 1, 1, 1, 2, 1, 2.04, 1)));
    assertEquals("", PathData.of(new Rectangle2D.Double(1, 1, 0, 0)));
  }

  @Test
  void a_coordinate_that_is_not_finite_interrupts_the_path() {
    assertEquals("M0 0h1M3 0h1", PathData.of(path(0, 0, 1, 0, Double.NaN, 0, 3, 0, 4, 0)));
    assertEquals("M1 0h1", PathData.of(path(Double.POSITIVE_INFINITY, 0, 1, 0, 2, 0)));
  }

  @Test
  void far_away_points_stay_numbers_that_SVG_can_read() {
    assertEquals("M0 0h1000000", PathData.of(path(0, 0, 1e300, 0)));
  }

  @Test
  void what_goes_on_in_one_direction_is_one_piece() {
    assertEquals("M0 0h3-1v2", PathData.of(path(0, 0, 1, 0, 2, 0, 3, 0, 2, 0, 2, 1, 2, 2)));
    assertEquals("M0 0l1 1h2l1 1", PathData.of(path(0, 0, 1, 1, 2, 1, 3, 1, 4, 2)));
  }

  @Test
  void a_line_after_a_close_begins_where_the_subpath_began() {
    Path2D path = path(1, 1, 2, 1, 2, 2);
    path.closePath();
    path.lineTo(1, 5);
    assertEquals("M1 1h1v1zM1 1v4", PathData.of(path));
  }
}
