package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FlagLanesTest {

  private static Flag flag(String text, double x) {
    return new Flag(text, x, Ink.FAIL);
  }

  @Test
  void words_that_do_not_meet_share_the_lowest_lane() {
    List<Flag.Placed> placed = FlagLanes.place(List.of(flag("p50", 10), flag("p99", 100)), 300, 5);
    assertEquals(List.of(0, 0), placed.stream().map(Flag.Placed::lane).toList());
  }

  @Test
  void a_word_at_the_right_edge_turns_to_the_left() {
    Flag.Placed placed = FlagLanes.place(List.of(flag("p99 target", 295)), 300, 5).get(0);
    assertTrue(placed.right() < 295, placed.toString());
    assertEquals("p99 target", placed.text());
  }

  @Test
  void the_name_of_what_begins_stands_behind_its_line_and_not_over_what_was_before() {
    List<Flag> flags =
        List.of(
            new Flag("slow disk", 100, Ink.MUTED, true),
            new Flag("recovery", 120, Ink.MUTED, true),
            new Flag("end", 295, Ink.MUTED, true));
    List<Flag.Placed> placed = FlagLanes.place(flags, 300, 5);
    assertEquals(3, placed.size());
    for (Flag.Placed flag : placed) {
      boolean behind = flag.left() > flag.flag().x();
      assertEquals(!flag.text().equals("end"), behind, flag.toString());
    }
  }

  @Test
  void lines_at_one_place_stack_their_words() {
    List<Flag.Placed> placed =
        FlagLanes.place(
            List.of(flag("p50 < 10 s", 20), flag("p95 < 10 s", 20), flag("p99 < 10 s", 20)),
            300,
            5);
    assertEquals(List.of(0, 1, 2), placed.stream().map(Flag.Placed::lane).sorted().toList());
  }

  @Test
  void more_words_than_lanes_are_left_out() {
    List<Flag> flags = List.of(flag("a", 50), flag("b", 50), flag("c", 50));
    // at one place a lane holds one word to each side at most
    assertEquals(2, FlagLanes.place(flags, 54.1 + FlagLanes.FONT.width("a"), 1).size());
    assertTrue(FlagLanes.place(List.of(), 100, 1).isEmpty());
  }

  @Test
  void nothing_touches_and_no_line_runs_through_a_word_whatever_comes() {
    SplittableRandom random = new SplittableRandom(42);
    for (int round = 0; round < 5_000; round++) {
      double width = 200 + random.nextInt(600);
      List<Flag> flags = new ArrayList<>();
      int count = random.nextInt(9);
      for (int i = 0; i < count; i++) {
        double x = random.nextInt(4) == 0 ? width / 2 : random.nextDouble() * width;
        flags.add(
            new Flag("w".repeat(1 + random.nextInt(60)), x, Ink.FAIL, random.nextInt(3) == 0));
      }
      List<Flag.Placed> placed = FlagLanes.place(flags, width, 12);
      if (count <= 4) {
        assertEquals(count, placed.size());
      }
      check(placed, width);
    }
  }

  private static void check(List<Flag.Placed> placed, double width) {
    for (int i = 0; i < placed.size(); i++) {
      Flag.Placed one = placed.get(i);
      assertFalse(one.text().isEmpty());
      assertTrue(one.left() >= 0 && one.right() <= width, one + " in " + width);
      for (int j = 0; j < placed.size(); j++) {
        Flag.Placed two = placed.get(j);
        if (i == j) {
          continue;
        }
        boolean sameLane = one.lane() == two.lane();
        assertFalse(
            sameLane && one.left() < two.right() && two.left() < one.right(), one + " " + two);
        boolean rises = two.lane() >= one.lane();
        double x = two.flag().x();
        assertFalse(rises && x > one.left() && x < one.right(), two + " through " + one);
      }
    }
  }
}
