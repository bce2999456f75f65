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

  private final FigureFile before;
  private final FigureFile now;

  Tables(FigureFile before, FigureFile now) {
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
    for (Experiment<?> experiment : row.experiments()) {
      for (int measure = 0; measure < experiment.measures().size(); measure++) {
        Measure<?> counted = experiment.measures().get(measure);
        Share share = now.get(experiment, measure);
        Share earlier = before.get(experiment, measure);
        List<String> line = new ArrayList<>(row.labels());
        line.add(counted.word());
        line.add(counted.bound().words());
        line.add(earlier == null ? "" : earlier.percent());
        line.add(share == null ? "" : marked(experiment, measure, share.withInterval()));
        line.add(share == null ? "" : Integer.toString(share.trials()));
        lines.add(line);
      }
    }
    return lines;
  }

  private List<String> line(Section section, Row row) {
    List<String> line = new ArrayList<>(row.labels());
    for (Experiment<?> experiment : row.experiments()) {
      line.add(
          before(section, experiment) + " → " + now(section, experiment));
    }
    return line;
  }

  private String before(Section section, Experiment<?> experiment) {
    return String.join(
        " / ",
        section.measures().stream().map(measure -> percent(before.get(experiment, measure))).toList());
  }

  private String now(Section section, Experiment<?> experiment) {
    return String.join(
        " / ",
        section.measures().stream()
            .map(measure -> marked(experiment, measure, percent(now.get(experiment, measure))))
            .toList());
  }

  private static String percent(Share share) {
    return share == null ? "?" : share.percent();
  }

  private String marked(Experiment<?> experiment, int measure, String figure) {
    return isBroken(experiment, measure, Share.USUAL) ? "**" + figure + "**" : figure;
  }

  /** Whether a figure breaks its bound; no where it was not measured. */
  boolean isBroken(Experiment<?> experiment, int measure, double z) {
    Share share = now.get(experiment, measure);
    Bound bound = experiment.measures().get(measure).bound();
    return share != null && bound.isBroken(share, before.get(experiment, measure), z);
  }

  /** The figures of a experiment that break their bounds, a line each. */
  List<String> broken(Experiment<?> experiment, double z) {
    return IntStream.range(0, experiment.measures().size())
        .filter(measure -> isBroken(experiment, measure, z))
        .mapToObj(measure -> described(experiment, measure))
        .toList();
  }

  /** {@code firm/AR(1) 0.9: PASS, firm 6.2 (5.1–7.4) %, meant at most 5 %}. */
  String described(Experiment<?> experiment, int measure) {
    Measure<?> counted = experiment.measures().get(measure);
    String bound = counted.bound().words();
    Share earlier = before.get(experiment, measure);
    return "%s: %s %s %%%s%s"
        .formatted(
            experiment.id(),
            counted.word(),
            now.get(experiment, measure).withInterval(),
            bound.isEmpty() ? "" : ", meant " + bound,
            earlier == null ? "" : ", before " + earlier.percent());
  }
}
