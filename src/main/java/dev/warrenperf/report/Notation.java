package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.judge.Evidence;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the signs beside results mean, of those that a report shows; said once, where they stand.
 */
final class Notation {

  private static final String INTERVAL =
      "a percentile is known as the interval that holds it: %s is above %s and at most %s"
          .formatted(
              Format.interval(0.005, 0.01, Unit.SECONDS),
              Format.seconds(0.005),
              Format.seconds(0.01));
  private static final String MARGIN =
      "margin: the proven distance to the target, + within it, − beyond it, as a multiple from"
          + " twice the target on";
  private static final String MARKS =
      Evidence.FIRM.mark()
          + " firm: a system on the other side of the limit would rarely ("
          + Format.percent(0.05)
          + ") give such a run; "
          + Evidence.WEAK.mark()
          + " weak: true of this run, and another may turn out otherwise";
  private static final String SAMPLED =
      "sampled: true at every sample, and unknown between two of them";

  private Notation() {}

  /** One paragraph; empty where nothing needs a word. */
  static String of(Report report) {
    List<Outcome> outcomes = report.checks().stream().map(CheckReport::outcome).toList();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        report.operations().stream().anyMatch(one -> one.source() == Source.HISTOGRAM)
            ? INTERVAL
            : "");
    sentences.add(outcomes.stream().anyMatch(one -> !one.evidenceMark().isEmpty()) ? MARKS : "");
    sentences.add(
        outcomes.stream().anyMatch(one -> one.evidence() == Evidence.SAMPLED) ? SAMPLED : "");
    sentences.add(outcomes.stream().anyMatch(one -> !one.headroomText().isEmpty()) ? MARGIN : "");
    return Sentences.paragraph(sentences);
  }
}
