package dev.warrenperf.report;

import java.util.List;

/**
 * The numbers behind a chart.
 *
 * @param caption read out by screen readers
 * @param columns from left to right; the first names the rows
 * @param parts rows that belong together; one without a name where there is nothing to part
 */
public record ChartTable(String caption, List<Column> columns, List<Part> parts) {

  /** What the cells of a column hold. */
  public enum Cells {
    TEXT,
    /** Names from outside, in letters of any direction. */
    NAMES,
    NUMBERS,
    /** Sentences. */
    WORDS
  }

  /**
   * One column.
   *
   * @param heading above it
   * @param outside whether the heading is a name from outside
   * @param unit behind the heading; may be empty
   * @param cells what it holds
   */
  public record Column(String heading, boolean outside, String unit, Cells cells) {

    Column(String heading, Cells cells) {
      this(heading, false, "", cells);
    }

    /** Numbers of something with a name from outside. */
    static Column of(String name, String unit) {
      return new Column(name, true, unit, Cells.NUMBERS);
    }
  }

  /**
   * Rows that belong together.
   *
   * @param name in the first column; empty where each row has its own
   */
  public record Part(String name, List<Row> rows) {}

  /**
   * One row.
   *
   * @param cells texts for readers, one a column
   */
  public record Row(List<String> cells) {

    static Row of(String... cells) {
      return new Row(List.of(cells));
    }
  }

  /** A table of one part. */
  static ChartTable of(String caption, List<Column> columns, List<Row> rows) {
    return new ChartTable(caption, columns, List.of(new Part("", rows)));
  }
}
