package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeGridTest {

  @Test
  void a_grid_is_as_fine_as_the_usual_gap() {
    TimeGrid grid = grid(0, 5000, 10_000, 14_900, 20_000);
    assertEquals(new TimeGrid(0, 5000, 4), grid);
    assertEquals(5, grid.points());
    assertEquals(2.5, grid.middleSeconds(0));
  }

  @Test
  void an_increment_belongs_where_the_middle_of_its_instants_lies() {
    TimeGrid grid = grid(0, 5000, 10_000);
    assertEquals(0, grid.indexOf(0, 5000));
    assertEquals(0, grid.indexOf(0, 9_998));
    assertEquals(1, grid.indexOf(0, 10_000));
    assertEquals(1, grid.indexOf(5000, 10_000));
    assertEquals(0, grid.indexOf(-90_000, -80_000));
    assertEquals(1, grid.indexOf(90_000, 95_000));
  }

  @Test
  void a_level_belongs_to_the_nearest_edge_of_an_interval() {
    TimeGrid grid = grid(0, 5000, 10_000);
    assertEquals(0, grid.pointOf(0));
    assertEquals(0, grid.pointOf(2499));
    assertEquals(1, grid.pointOf(2501));
    assertEquals(1, grid.pointOf(5000));
    assertEquals(2, grid.pointOf(10_000));
    assertEquals(0, grid.pointOf(-1_000_000));
    assertEquals(2, grid.pointOf(1_000_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {199, 200, 201, 5000})
  void there_are_never_more_than_two_hundred_intervals(long gaps) {
    TimeGrid grid = grid(LongStream.rangeClosed(0, gaps).map(i -> i * 1000).toArray());
    assertEquals(Math.min(gaps, TimeGrid.MOST), grid.size());
    assertEquals(gaps * 1000.0, grid.size() * grid.stepMillis(), 1e-6);
  }

  @Test
  void nodes_share_one_grid_from_the_first_to_the_last_snapshot_of_any() {
    TimeGrid grid =
        TimeGrid.over(List.of(new long[] {2000, 3000, 4000}, new long[] {1000, 2000, 3000}));
    assertEquals(new TimeGrid(1000, 1000, 3), grid);
  }

  @Test
  void a_single_instant_or_none_is_one_interval() {
    assertEquals(1, TimeGrid.over(List.of()).size());
    assertEquals(new TimeGrid(7, 1, 1), grid(7));
    assertEquals(new TimeGrid(7, 1, 1), grid(7, 7));
    assertEquals(1, TimeGrid.over(List.of(new long[] {1}, new long[] {9000})).size());
  }

  @Test
  void one_unknown_instant_makes_the_grid_timeless() {
    TimeGrid grid = TimeGrid.over(List.of(new long[] {Long.MIN_VALUE}, new long[] {5, 6}));
    assertTrue(grid.isTimeless());
    assertEquals(0, grid.indexOf(Long.MIN_VALUE, Long.MIN_VALUE));
    assertFalse(grid(1, 2).isTimeless());
  }

  @Test
  void instants_at_the_ends_of_time_do_not_overflow() {
    TimeGrid grid = grid(Long.MIN_VALUE + 1, 0, Long.MAX_VALUE);
    assertTrue(grid.stepMillis() > 0);
    assertEquals(grid.size() - 1, grid.indexOf(0, Long.MAX_VALUE));
    assertEquals(grid.size(), grid.pointOf(Long.MAX_VALUE));
  }

  private static TimeGrid grid(long... instants) {
    return TimeGrid.over(List.of(instants));
  }
}
