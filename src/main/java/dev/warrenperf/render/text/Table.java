package dev.warrenperf.render.text;

import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.List;

/** Aligned columns; the first may be shortened so that the whole fits the width. */
final class Table {

  private static final String GAP = "  ";

  /** One cell; a tone colours it. */
  record Cell(String text, Tone tone, boolean right) {
    static Cell of(String text) {
      return new Cell(Plain.of(text), null, false);
    }

    static Cell right(String text) {
      return new Cell(Plain.of(text), null, true);
    }

    static Cell toned(String text, Tone tone) {
      return new Cell(Plain.of(text), tone, false);
    }
  }

  private final String indent;
  private final List<List<Cell>> rows = new ArrayList<>();

  Table(String indent) {
    this.indent = indent;
  }

  void row(List<Cell> cells) {
    rows.add(List.copyOf(cells));
  }

  /** One line a row; columns as wide as their widest cell. */
  List<String> lines(int columns, Ink ink) {
    int[] widths = widths();
    int total = indent.length();
    for (int width : widths) {
      total += width + GAP.length();
    }
    if (widths.length > 0) {
      widths[0] = Math.max(8, widths[0] - Math.max(0, total - GAP.length() - columns));
    }
    return rows.stream().map(row -> line(row, widths, ink)).toList();
  }

  private int[] widths() {
    int most = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[most];
    for (List<Cell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], Plain.width(row.get(i).text()));
      }
    }
    return widths;
  }

  private String line(List<Cell> row, int[] widths, Ink ink) {
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      String text = Plain.shortened(cell.text(), widths[i]);
      String padding = " ".repeat(widths[i] - Plain.width(text));
      String shown = cell.tone() == null ? text : ink.toned(cell.tone(), text);
      line.append(i == 0 ? "" : GAP).append(cell.right() ? padding + shown : shown + padding);
    }
    return line.toString().stripTrailing();
  }
}
