package dev.warrenperf.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void an_empty_value_is_the_same_as_no_label() {
    assertSame(Labels.EMPTY, Labels.of(Map.of("a", "")));
    assertEquals(Labels.of(Map.of("b", "1")), Labels.of(Map.of("a", "", "b", "1")));
    assertEquals("", Labels.EMPTY.get("a"));
    assertTrue(Labels.EMPTY.isEmpty());
  }

  @Test
  void labels_are_sorted_and_written_as_in_PromQL() {
    assertEquals("", Labels.EMPTY.toString());
    assertEquals(
        "{a=\"x\\\\y\",b=\"say \\\"hi\\\"\",c=\"two\\nlines\"}",
        Labels.of(Map.of("c", "two\nlines", "b", "say \"hi\"", "a", "x\\y")).toString());
  }

  @Test
  void one_label_can_be_left_out() {
    Labels labels = Labels.of(Map.of("le", "1", "m", "Get"));
    assertEquals(Labels.of(Map.of("m", "Get")), labels.without("le"));
    assertSame(labels, labels.without("other"));
    assertSame(Labels.EMPTY, labels.without("le").without("m"));
  }

  @Test
  void labels_do_not_change() {
    Map<String, String> given = new HashMap<>(Map.of("a", "1"));
    Labels labels = Labels.of(given);
    given.put("a", "2");
    assertEquals("1", labels.get("a"));
    assertThrows(UnsupportedOperationException.class, () -> labels.asMap().put("b", "1"));
  }

  @Test
  void series_are_ordered_by_name_and_then_labels() {
    Series first = new Series("a", Labels.of(Map.of("z", "1")));
    Series second = new Series("b", Labels.EMPTY);
    Series third = new Series("b", Labels.of(Map.of("a", "1")));
    assertEquals(
        List.of(first, second, third), List.of(third, first, second).stream().sorted().toList());
    assertEquals("b{a=\"1\"}", third.toString());
    assertEquals("b", second.toString());
  }
}
