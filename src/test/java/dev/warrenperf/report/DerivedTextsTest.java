package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Notice;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedTextsTest {

  private final Report report = ReportFixture.everyKindOfRow();

  @Test
  void quantile_columns_are_those_of_all_operations_each_once_and_ascending() {
    assertEquals(List.of("p50", "p99.9"), report.quantileLabels());
  }

  @Test
  void an_operation_without_observations_says_why_and_others_say_nothing() {
    assertNull(report.operations().get(0).missing());
    assertEquals("why: plain", report.operations().get(2).missing().text());
    assertNull(report.operations().get(5).missing());
  }

  @Test
  void a_notice_names_its_place_as_far_as_it_is_known() {
    assertEquals(
        Arrays.asList("plain.prom:7", "plain", null),
        report.notices().stream().map(Notice::where).toList());
    assertEquals(
        List.of(Tone.FAIL, Tone.UNDECIDED, Tone.NEUTRAL),
        report.notices().stream().map(Notice::severity).map(Tone::of).toList());
  }

  @Test
  void points_read_as_numbers_do_elsewhere() {
    Layer.Line line = new Layer.Line("mean", 0, List.of(new Layer.Point(5, 1.2345)));
    Chart chart =
        LineChart.of(
            "a", new Chart.Caption("", "", ""), 10, "", List.of(line), List.of(), List.of());
    assertEquals(List.of("5\u202fs", "1.23"), chart.table().parts().get(0).rows().get(0).cells());
  }

  @Test
  void a_gap_in_a_line_is_not_known() {
    assertFalse(new Layer.Point(5, Double.NaN).isKnown());
    assertFalse(new Layer.Point(5, Double.POSITIVE_INFINITY).isKnown());
    assertTrue(new Layer.Point(5, 0).isKnown());
  }
}
