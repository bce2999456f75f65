package dev.warrenperf.report;

import java.util.List;

/**
 * How an operation's percentiles, and its mean where that is promised, were found and decided.
 *
 * @param columns one for each of them
 * @param rows facts that differ, or are about one of them
 * @param notes a paragraph on all of them; may be empty
 */
public record ProofTable(List<Column> columns, List<Row> rows, String notes) {

  /**
   * One column.
   *
   * @param label {@code mean}, {@code p99}
   * @param outcome against its target
   */
  public record Column(String label, Outcome outcome) {}

  /**
   * One row.
   *
   * @param heading in front of it
   * @param cells texts for readers, one a column; empty where it is not about that one
   * @param words whether they are sentences, not figures
   */
  public record Row(String heading, List<String> cells, boolean words) {}

  /** Whether any of them is judged. */
  public boolean isJudged() {
    return columns.stream().anyMatch(column -> column.outcome().isJudged());
  }
}
