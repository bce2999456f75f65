package dev.warrenperf.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws sections in Markdown. A figure that breaks its bound with its whole 95 % interval is bold.
 */
final class Tables {

  private static final List<String> HEADS =
      List.of("counted", "meant", "before, %", "measured, %", "trials");

  private final Measured before;
  private final Measured now;

  Tables(Measured before, Measured now) {
    this.before = before;
    this.now = now;
  }

  /** The lines of a table, without a line end after the last. */
  String table(Section section) {
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(section.labels());
    head.addAll(section.columns().isEmpty() ? HEADS : section.columns());
    lines.add(head);
    lines.add(head.stream().map(column -> "---").toList());
    for (Row row : section.rows()) {
      lines.addAll(section.columns().isEmpty() ? lines(row) : List.of(line(section, row)));
    }
    return String.join(
        "\n", lines.stream().map(cells -> "| " + String.join(" | ", cells) + " |").toList());
  }

  private List<List<String>> lines(Row row) {
    List<List<String>> lines = new ArrayList<>();
    for (Cell<?> cell : row.cells()) {
      for (int measure = 0; measure < cell.measures().size(); measure++) {
        Measure<?> counted = cell.measures().get(measure);
        Share share = now.get(cell, measure);
        Share earlier = before.get(cell, measure);
        List<String> line = new ArrayList<>(row.labels());
        line.add(counted.word());
        line.add(counted.bound().words());
        line.add(earlier == null ? "" : earlier.percent());
        line.add(share == null ? "" : marked(cell, measure, share.withInterval()));
        line.add(share == null ? "" : Integer.toString(share.trials()));
        lines.add(line);
      }
    }
    return lines;
  }

  private List<String> line(Section section, Row row) {
    List<String> line = new ArrayList<>(row.labels());
    for (Cell<?> cell : row.cells()) {
      line.add(
          before(section, cell) + " → " + now(section, cell));
    }
    return line;
  }

  private String before(Section section, Cell<?> cell) {
    return String.join(
        " / ",
        section.measures().stream().map(measure -> percent(before.get(cell, measure))).toList());
  }

  private String now(Section section, Cell<?> cell) {
    return String.join(
        " / ",
        section.measures().stream()
            .map(measure -> marked(cell, measure, percent(now.get(cell, measure))))
            .toList());
  }

  private static String percent(Share share) {
    return share == null ? "?" : share.percent();
  }

  private String marked(Cell<?> cell, int measure, String figure) {
    return isBroken(cell, measure, Share.USUAL) ? "**" + figure + "**" : figure;
  }

  /** Whether a figure breaks its bound; no where it was not measured. */
  boolean isBroken(Cell<?> cell, int measure, double z) {
    Share share = now.get(cell, measure);
    Bound bound = cell.measures().get(measure).bound();
    return share != null && bound.isBroken(share, before.get(cell, measure), z);
  }

  /** The figures of a cell that break their bounds, a line each. */
  List<String> broken(Cell<?> cell, double z) {
    return IntStream.range(0, cell.measures().size())
        .filter(measure -> isBroken(cell, measure, z))
        .mapToObj(measure -> described(cell, measure))
        .toList();
  }

  /** {@code firm/AR(1) 0.9: PASS, firm 6.2 (5.1–7.4) %, meant at most 5 %}. */
  String described(Cell<?> cell, int measure) {
    Measure<?> counted = cell.measures().get(measure);
    String bound = counted.bound().words();
    Share earlier = before.get(cell, measure);
    return "%s: %s %s %%%s%s"
        .formatted(
            cell.id(),
            counted.word(),
            now.get(cell, measure).withInterval(),
            bound.isEmpty() ? "" : ", meant " + bound,
            earlier == null ? "" : ", before " + earlier.percent());
  }
}
