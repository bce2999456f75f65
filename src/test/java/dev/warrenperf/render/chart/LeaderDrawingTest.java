package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Lanes;
import dev.warrenperf.report.Lanes.Certainty;
import dev.warrenperf.report.Layer;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LeaderDrawingTest {

  private static String svg(Lanes.LeaderBar bar, Lanes.Gap... gaps) {
    Lanes.Lane lane = new Lanes.Lane("manager-1", List.of(bar), List.of());
    return Charts.svg(LeaderExamples.chart(100, List.of(lane), List.of(gaps), List.of()), 600, 172);
  }

  private static Lanes.LeaderBar bar(Certainty certainty, double from, double to) {
    return new Lanes.LeaderBar(certainty, from, to);
  }

  private static Lanes.Gap gap(double from, double to, String text) {
    return new Lanes.Gap(new Layer.Range(10, 40), new Layer.Range(from, to), text);
  }

  /** What is drawn behind the legend's own mark. */
  private static String drawn(String svg, String attributes) {
    List<String> paths = svg.lines().filter(line -> line.contains(attributes)).toList();
    return paths.size() < 2 ? "" : paths.get(1);
  }

  @Test
  void a_bar_lies_at_its_times() throws Exception {
    String svg = svg(bar(Certainty.LEADS, 20, 60));
    Matcher box =
        Pattern.compile("d=\"M(\\S+) \\S+?h([0-9.]+)v").matcher(drawn(svg, "class=\"f1\""));
    assertTrue(box.find(), svg);
    double from = Double.parseDouble(box.group(1));
    assertEquals(label(svg, "20"), from, 1);
    assertEquals(label(svg, "60"), from + Double.parseDouble(box.group(2)), 1);
  }

  private static double label(String svg, String text) throws Exception {
    return SvgPicture.parse(svg).boxes().stream()
        .filter(box -> box.text().equals(text))
        .mapToDouble(box -> (box.left() + box.right()) / 2)
        .findFirst()
        .orElseThrow();
  }

  /** Three looks that differ without any colour: full, lined, dashed. */
  @Test
  void what_is_uncertain_looks_different_without_its_colour() {
    String full = svg(bar(Certainty.LEADS, 20, 60));
    String lined = svg(bar(Certainty.STALE, 20, 60));
    String dashed = svg(bar(Certainty.POSSIBLE, 20, 60));
    String dashes = "stroke-dasharray=\"3 3\"";
    assertFalse(drawn(full, "class=\"f1\"").isEmpty());
    assertTrue(drawn(lined, "class=\"f1\"").isEmpty(), lined);
    assertTrue(drawn(lined, dashes).isEmpty());
    assertFalse(drawn(dashed, dashes).isEmpty());
  }

  @Test
  void a_time_without_a_leader_is_full_only_where_it_is_proven() throws Exception {
    Lanes.LeaderBar bar = bar(Certainty.LEADS, 0, 10);
    double nan = Double.NaN;
    String open = svg(bar, gap(nan, nan, "0 s to 30 s"));
    String proven = svg(bar, gap(20, 30, "10 s to 30 s"));
    assertFalse(open.contains("class=\"fko"));
    assertTrue(proven.contains("class=\"fko\""));
    assertTrue(SvgPicture.parse(proven).words().contains("10 s to 30 s"));
  }

  @Test
  void a_height_of_0_is_that_of_the_lanes() throws Exception {
    Lanes.Lane lane = new Lanes.Lane("a", List.of(), List.of());
    for (int lanes = 1; lanes < 5; lanes++) {
      Chart chart = LeaderExamples.chart(9, Collections.nCopies(lanes, lane), List.of(), List.of());
      assertEquals(
          112 + 30 * (lanes + 1) + "",
          SvgPicture.parse(Charts.svg(chart, 600, 0)).root().getAttribute("height"));
    }
  }

  @Test
  void hatching_stays_inside_its_rectangle() {
    Rectangle2D area = new Rectangle2D.Double(3.3, 7, 41.2, 15);
    PathIterator path = Hatch.of(area).getPathIterator(null);
    double[] at = new double[6];
    int points = 0;
    for (; !path.isDone(); path.next()) {
      path.currentSegment(at);
      assertTrue(area.getMinX() - 1e-9 <= at[0] && at[0] <= area.getMaxX() + 1e-9);
      assertTrue(area.getMinY() - 1e-9 <= at[1] && at[1] <= area.getMaxY() + 1e-9);
      points++;
    }
    assertTrue(points > 6, "points: " + points);
  }
}
