package dev.warrenperf.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
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

  /** Measures of one experiment with the same bound share a line. */
  private List<List<String>> lines(Row row) {
    List<List<String>> lines = new ArrayList<>();
    for (Experiment<?> experiment : row.experiments()) {
      int from = 0;
      for (int to = 1; to <= experiment.measures().size(); to++) {
        if (to == experiment.measures().size() || !sameBound(experiment, from, to)) {
          lines.add(line(row.labels(), experiment, IntStream.range(from, to).boxed().toList()));
          from = to;
        }
      }
    }
    return lines;
  }

  private static boolean sameBound(Experiment<?> experiment, int one, int other) {
    List<? extends Measure<?>> measures = experiment.measures();
    return measures.get(one).bound().equals(measures.get(other).bound());
  }

  private List<String> line(List<String> labels, Experiment<?> experiment, List<Integer> measures) {
    List<String> line = new ArrayList<>(labels);
    line.add(joined(measures, measure -> experiment.measures().get(measure).word()));
    line.add(experiment.measures().get(measures.get(0)).bound().words());
    line.add(joined(measures, measure -> percent(before.get(experiment, measure))));
    line.add(joined(measures, measure -> withInterval(experiment, measure)));
    Share first = now.get(experiment, measures.get(0));
    line.add(first == null ? "" : Integer.toString(first.trials()));
    return line;
  }

  private static String joined(List<Integer> measures, IntFunction<String> figure) {
    return String.join(" / ", measures.stream().map(figure::apply).toList());
  }

  private String withInterval(Experiment<?> experiment, int measure) {
    Share share = now.get(experiment, measure);
    return share == null ? "?" : marked(experiment, measure, share.withInterval());
  }

  private List<String> line(Section section, Row row) {
    List<String> line = new ArrayList<>(row.labels());
    for (Experiment<?> one : row.experiments()) {
      String earlier = joined(section.measures(), measure -> percent(before.get(one, measure)));
      String figures =
          joined(
              section.measures(), measure -> marked(one, measure, percent(now.get(one, measure))));
      line.add(earlier + " → " + figures);
    }
    return line;
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

  /** The figures of an experiment that break their bounds, a line each. */
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
