package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LineEndsTest {

  private static LineEnds.End end(String text, double at) {
    return new LineEnds.End(text, at, Ink.SERIES_1);
  }

  @Test
  void names_far_apart_stay_where_they_belong() {
    List<LineEnds.End> ends = LineEnds.apart(List.of(end("low", 90), end("high", 10)), 0, 100);
    assertEquals(List.of(10.0, 90.0), ends.stream().map(LineEnds.End::shown).toList());
  }

  @Test
  void names_at_one_height_are_pushed_apart_and_back_from_the_edge() {
    List<LineEnds.End> ends = LineEnds.apart(List.of(end("a", 99), end("b", 99)), 0, 100);
    assertEquals(List.of(87.0, 100.0), ends.stream().map(LineEnds.End::shown).toList());
  }

  @Test
  void names_without_room_are_counted() {
    List<LineEnds.End> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(end("line " + i, i));
    }
    List<LineEnds.End> shown = LineEnds.apart(many, 0, 26);
    assertEquals(
        List.of("line 0", "line 1", "+ 38"), shown.stream().map(LineEnds.End::text).toList());
  }

  @Test
  void names_keep_their_distance_and_their_bounds_whatever_comes() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 2_000; round++) {
      List<LineEnds.End> ends = new ArrayList<>();
      int count = random.nextInt(20);
      for (int i = 0; i < count; i++) {
        ends.add(end("n" + i, random.nextDouble() * 150));
      }
      double before = Double.NEGATIVE_INFINITY;
      for (LineEnds.End end : LineEnds.apart(ends, 5, 140)) {
        assertTrue(end.shown() >= Math.max(5, before + LineEnds.GAP) - 1e-9);
        assertTrue(end.shown() <= 140);
        before = end.shown();
      }
    }
  }
}
