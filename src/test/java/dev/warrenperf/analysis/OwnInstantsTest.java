package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Snapshots put together from samples that have instants of their own. */
class OwnInstantsTest {

  private static final Wanted WANTED =
      new Wanted(
          Set.of(),
          Set.of("a", "b"),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(Selector.of("b")),
          List.of());

  private final NodeSamples samples = new NodeSamples();
  private final NodeAccumulator accumulator =
      new NodeAccumulator(
          new Node("n", null, true, null), WANTED, new TimeGrid(0, 1_000, 10), false);

  OwnInstantsTest() {
    samples.setRegrouped();
    samples.add(new Series("a", Labels.EMPTY));
    samples.add(new Series("b", Labels.EMPTY));
  }

  /** A value and its instant for each of the two; null for one that is not there. */
  private void scrape(long instant, long[] a, long[] b) {
    samples.beginSnapshot();
    set(0, a);
    set(1, b);
    accumulator.accept(instant, samples);
    accumulator.over(new Window(0, instant, "whole run"));
  }

  private void set(int index, long[] sample) {
    if (sample != null) {
      samples.set(index, (double) sample[0], sample[1]);
    }
  }

  private static long[] at(long value, long instant) {
    return new long[] {value, instant};
  }

  private CounterDelta second() {
    return accumulator.finish().counters().get(1);
  }

  @Test
  void a_series_rarer_than_scrapes_is_not_new_because_it_has_nothing_new_to_tell() {
    // every 2 s, so one was there at -500 ms, and what it counted by 1500 is from before
    scrape(0, at(1, 0), null);
    scrape(1_000, at(2, 1_000), null);
    scrape(2_000, at(3, 2_000), at(700, 1_500));
    scrape(3_000, at(4, 3_000), null);
    scrape(4_000, at(5, 4_000), at(705, 3_500));
    scrape(5_000, at(6, 5_000), null);
    CounterDelta b = second();
    assertEquals(5, b.increase());
    assertEquals(2, b.seconds());
    assertEquals(false, b.vanished());
    assertEquals(0, b.lostSeconds());
    assertArrayEquals(new long[] {1_500, 3_500}, b.course().millis());
    assertArrayEquals(new double[] {0, 5}, b.course().counts());
  }

  @Test
  void a_series_that_would_have_shown_itself_before_began_at_zero() {
    scrape(0, at(1, 0), null);
    scrape(1_000, at(2, 1_000), null);
    scrape(2_000, at(3, 2_000), at(4, 1_500));
    scrape(3_000, at(4, 3_000), at(5, 2_500));
    CounterDelta b = second();
    assertEquals(5, b.increase());
    // once a second, so it was not there at 500 ms
    assertArrayEquals(new long[] {500, 1_500, 2_500}, b.course().millis());
    assertArrayEquals(new double[] {0, 4, 5}, b.course().counts());
  }

  @Test
  void a_moment_short_of_its_own_distance_after_the_first_scrape_it_may_have_been_there() {
    scrape(0, at(1, 0), null);
    scrape(1_000, at(2, 1_000), at(4, 999));
    scrape(2_000, at(3, 2_000), at(5, 1_999));
    assertEquals(1, second().increase());
  }

  @Test
  void at_the_instant_of_a_series_that_was_there_before_a_new_one_is_new() {
    scrape(0, at(1, 0), null);
    scrape(1_000, at(2, 1_000), at(4, 1_000));
    scrape(9_000, at(3, 9_000), at(5, 9_000));
    assertEquals(5, second().increase());
  }

  @Test
  void of_one_sample_nobody_knows_and_what_it_may_have_counted_is_lost() {
    scrape(0, at(1, 0), null);
    scrape(1_000, at(2, 1_000), at(4, 900));
    CounterDelta b = second();
    assertEquals(0, b.increase());
    assertEquals(false, b.followed());
    assertEquals(0.9, b.lostSeconds());
  }

  @Test
  void what_is_longer_gone_than_its_own_samples_are_apart_has_vanished() {
    scrape(0, at(1, 0), at(1, -100));
    scrape(1_000, at(2, 1_000), at(2, 900));
    scrape(2_000, at(3, 2_000), null);
    CounterDelta b = second();
    assertEquals(true, b.vanished());
    assertEquals(1, b.lostSeconds());
  }
}
