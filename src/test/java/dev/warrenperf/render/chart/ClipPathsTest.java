package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ClipPathsTest {

  @Test
  void one_path_has_one_definition_whatever_the_order() {
    ClipPaths one = new ClipPaths("a");
    ClipPaths two = new ClipPaths("a");
    String first = one.id("M0 0h1");
    assertEquals(first, one.id("M0 0h1"));
    one.id("M5 5h1");
    two.id("M5 5h1");
    two.id("M0 0h1");
    assertEquals(one.definitions(), two.definitions());
  }

  @Test
  void charts_do_not_share_ids() {
    assertNotEquals(new ClipPaths("a").id("M0 0h1"), new ClipPaths("b").id("M0 0h1"));
  }

  @Test
  void paths_of_one_hash_keep_apart() {
    ClipPaths clips = new ClipPaths("a");
    // "Aa" and "BB" have the same hash code
    assertNotEquals(clips.id("Aa"), clips.id("BB"));
    assertEquals(clips.id("BB"), clips.id("BB"));
  }

  @Test
  void no_clip_defines_nothing() {
    assertEquals("", new ClipPaths("a").definitions());
  }
}
