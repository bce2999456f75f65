package dev.warrenperf.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

  private static final List<String> SORTED =
      List.of(
          "",
          "1",
          "01",
          "1a",
          "2",
          "10",
          "99999999999999999999",
          "100000000000000000000",
          "a",
          "a1b1",
          "a1b02",
          "a1b10",
          "a2",
          "manager-1",
          "worker-2",
          "worker-10",
          "worker-10a");

  @Test
  void numbers_sort_by_value_and_text_by_character() {
    List<String> shuffled = new ArrayList<>(SORTED);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort(NaturalOrder.NATURAL);
    // "01" and "1" are equal but for the zero; plain order puts the zero first
    List<String> expected = new ArrayList<>(SORTED);
    Collections.swap(expected, 1, 2);
    assertEquals(expected, shuffled);
  }

  @Test
  void only_equal_names_compare_as_equal() {
    for (String left : SORTED) {
      for (String right : SORTED) {
        int order = Integer.signum(NaturalOrder.NATURAL.compare(left, right));
        assertEquals(-order, Integer.signum(NaturalOrder.NATURAL.compare(right, left)));
        assertTrue((order == 0) == left.equals(right), left + " " + right);
      }
    }
  }
}
