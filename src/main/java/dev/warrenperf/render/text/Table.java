package dev.warrenperf.render.text;

import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns. Where they do not fit the width, the first is shortened in its middle; where
 * that is not enough, the columns to the right go on below, aligned among themselves and set in,
 * and the first is no shorter than it has to be for as few lines.
 */
final class Table {

  private static final String GAP = "  ";

  /** The first column is not made narrower than this: a name has to be told from its neighbours. */
  private static final int NARROWEST_NAME = 16;

  /** One cell; a tone colours it. */
  record Cell(String text, Tone tone, boolean right) {
    static Cell of(String text) {
      return new Cell(text, null, false);
    }

    static Cell toned(String text, Tone tone) {
      return new Cell(text, tone, false);
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

  /** The lines of each row; columns as wide as their widest cell. */
  List<List<String>> lines(int columns, Ansi ink) {
    List<List<Cell>> spelled = rows.stream().map(row -> spelled(row, ink)).toList();
    int[] whole = widths(spelled);
    int[] widths = whole.clone();
    if (widths.length > 0) {
      int excess = total(widths) - columns;
      widths[0] = Math.max(Math.min(widths[0], NARROWEST_NAME), widths[0] - Math.max(0, excess));
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.min(widths[i], columns - indent(i > 0).length());
    }
    List<Integer> starts = starts(widths, columns);
    while (widths.length > 0 && widths[0] < whole[0] && isRoom(widths, columns, starts)) {
      widths[0]++;
    }
    return spelled.stream().map(row -> lines(row, starts, widths, ink)).toList();
  }

  /** Whether the first column may be wider without a line more. */
  private boolean isRoom(int[] widths, int columns, List<Integer> starts) {
    int[] wider = widths.clone();
    wider[0]++;
    return wider[0] <= columns - indent.length() && starts(wider, columns).equals(starts);
  }

  private static List<Cell> spelled(List<Cell> row, Ansi ink) {
    return row.stream()
        .map(cell -> new Cell(ink.spelled(cell.text()), cell.tone(), cell.right()))
        .toList();
  }

  private static int[] widths(List<List<Cell>> rows) {
    int most = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[most];
    for (List<Cell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], TerminalCells.of(row.get(i).text()));
      }
    }
    return widths;
  }

  private int total(int[] widths) {
    int total = indent.length() - GAP.length();
    for (int width : widths) {
      total += width + GAP.length();
    }
    return total;
  }

  private String indent(boolean further) {
    return further ? indent + GAP : indent;
  }

  /** The columns with which a line begins, then the number of columns. */
  private List<Integer> starts(int[] widths, int columns) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int end = indent.length() - GAP.length();
    for (int i = 0; i < widths.length; i++) {
      end += GAP.length() + widths[i];
      if (end > columns && i > 0) {
        starts.add(i);
        end = indent(true).length() + widths[i];
      }
    }
    starts.add(widths.length);
    return starts;
  }

  private List<String> lines(List<Cell> row, List<Integer> starts, int[] widths, Ansi ink) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i + 1 < starts.size(); i++) {
      StringBuilder line = new StringBuilder();
      for (int column = starts.get(i); column < starts.get(i + 1); column++) {
        line.append(line.length() == 0 ? indent(i > 0) : GAP);
        Cell cell = row.get(column);
        String text =
            column == 0
                ? ink.shortenedName(cell.text(), widths[0])
                : ink.shortened(cell.text(), widths[column]);
        line.append(padded(cell, text, widths[column], ink));
      }
      if (i == 0 || !line.toString().isBlank()) {
        lines.add(line.toString());
      }
    }
    return lines;
  }

  private static String padded(Cell cell, String text, int width, Ansi ink) {
    String padding = " ".repeat(width - TerminalCells.of(text));
    String shown = cell.tone() == null ? text : ink.toned(cell.tone(), text);
    return cell.right() ? padding + shown : shown + padding;
  }
}
