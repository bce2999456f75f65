package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

  private static final long[] INSTANTS = {1000, 2000, 3000, 4000};

  @ParameterizedTest
  @CsvSource({
    "1000, 4000, 0, 3",
    "0, 9000, 0, 3",
    "1999, 3001, 0, 3",
    "2000, 3000, 1, 2",
    "2001, 2999, 1, 2",
    "2500, 2600, 1, 2",
    "4000, 5000, 3, 3",
    "5000, 6000, 3, 3",
    "0, 500, 0, 0"
  })
  void a_window_is_served_from_the_last_snapshot_before_it_to_the_first_after(
      long start, long end, int first, int last) {
    assertArrayEquals(new int[] {first, last}, new Window(start, end, "").span(INSTANTS));
  }

  @Test
  void two_snapshots_of_one_instant_stay_a_pair() {
    assertArrayEquals(new int[] {0, 1}, new Window(7, 7, "").span(new long[] {7, 7}));
    assertArrayEquals(new int[] {1, 4}, new Window(2, 3, "").span(new long[] {1, 2, 2, 3, 3, 4}));
  }

  @Test
  void without_instants_all_snapshots_serve() {
    long unknown = Long.MIN_VALUE;
    Window window = new Window(unknown, unknown, "");
    assertArrayEquals(new int[] {0, 1}, window.span(new long[] {unknown, unknown}));
    assertArrayEquals(new int[] {0, 3}, window.span(INSTANTS));
  }

  @Test
  void a_window_cannot_end_before_it_starts() {
    assertThrows(IllegalArgumentException.class, () -> new Window(2, 1, ""));
  }
}
