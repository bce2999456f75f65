package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ProofTableTest {

  private static final List<OperationReport> OPERATIONS =
      ReportFixture.everyKindOfRow().operations();

  private static ProofTable of(Predicate<OperationReport> which) {
    return OPERATIONS.stream().filter(which).findFirst().orElseThrow().proof();
  }

  private static List<String> row(ProofTable table, String heading) {
    return table.rows().stream()
        .filter(row -> Runs.plain(row.heading()).equals(heading))
        .findFirst()
        .orElseThrow()
        .cells()
        .stream()
        .map(Runs::plain)
        .toList();
  }

  @Test
  void each_figure_stands_in_the_column_of_its_percentile() {
    ProofTable table = of(one -> one.tone() == Tone.FAIL);
    assertEquals(
        List.of("mean", "p50", "p99.9"),
        table.columns().stream().map(ProofTable.Column::label).toList());
    assertTrue(table.isJudged());
    assertEquals(List.of("< 1s", "< 1s", ""), row(table, "target"));
    assertEquals(List.of("", "25", "50"), row(table, "rank ceil(q × 50)"));
    assertEquals(
        List.of("", "le 1: 18, le 2.5: 49", "le 2.5: 49, le +Inf: 50"),
        row(table, "counts around the rank"));
    assertEquals(List.of("", "7", "7"), row(table, "at line"));
    assertEquals("2.5 s, and it lies beyond", row(table, "histogram_quantile").get(2));
    // by hand: (100 - 6 * 1 - 2.5) / 25 = 3.66; 100 - 18 * 1 - 31 * 2.5 = 4.5 and 100 - 31 * 1 = 69
    assertEquals(List.of("", "≤ 3.66 s", "4.5 s – 69 s"), row(table, "value by the sum, 100 s"));
    assertEquals("250 ms", row(table, "value by the counts").get(0));
    assertEquals(List.of("", "le 1: 18", ""), row(table, "counts at the target"));
    assertTrue(
        table.notes().contains("Counts were read last in the lines of plain"), table.notes());
  }

  @Test
  void without_a_target_it_tells_what_was_found() {
    ProofTable table = of(one -> one.verdict() == null && one.count() > 0);
    assertEquals(
        List.of("p50", "p99.9"), table.columns().stream().map(ProofTable.Column::label).toList());
    assertFalse(table.isJudged());
    assertTrue(
        table.rows().stream().noneMatch(row -> row.heading().contains("target")), "no target");
    assertEquals(List.of("25", "50"), row(table, "rank ceil(q × 50)"));
  }

  @Test
  void of_nothing_observed_and_nothing_promised_there_is_none() {
    assertNull(of(one -> one.verdict() == null && one.count() == 0));
  }
}
