package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartDataTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a b", "a\"", "ä", "a.b"})
  void ids_that_XML_could_not_carry_are_refused(String id) {
    assertThrows(
        IllegalArgumentException.class,
        () -> LineChart.of(id, new Chart.Caption("", "", ""), "", List.of(), List.of(), List.of()));
  }

  @Test
  void later_changes_to_a_list_do_not_reach_the_chart() {
    List<Layer.Mark> marks = new ArrayList<>();
    Chart chart =
        LineChart.of("a-1_B", new Chart.Caption("", "", ""), "", List.of(), List.of(), marks);
    marks.add(new Layer.Mark(Layer.Mark.Kind.LIMIT, "late", 1, Tone.PASS));
    assertEquals(List.of(), chart.layer(Layer.Marks.class).marks());
  }

  @Test
  void a_negative_ink_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Layer.Line("p50", -1, List.of()));
  }
}
