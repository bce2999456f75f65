package dev.warrenperf.report;

import java.util.List;

/** One target, measured and judged, as a report shows it. */
public sealed interface TargetReport permits OperationReport, FigureReport, FailoverReport {

  /** Its sort, the word used in machine output. */
  String kind();

  /** As users call it. */
  String name();

  /** Id of the element that proves it. */
  String anchor();

  /** Symbol of what its numbers are in. */
  String unit();

  /** Its numbers, judged or not. */
  List<CheckReport> measures();

  /** What was promised of it and what became of that; empty when it is shown and never judged. */
  default List<CheckReport> checks() {
    return measures().stream().filter(measure -> measure.outcome().isJudged()).toList();
  }

  /** The worst that became of it; not judged where nothing was promised. */
  default Outcome worst() {
    return checks().stream()
        .map(CheckReport::outcome)
        .min(Outcomes.worstFirst())
        .orElse(Outcome.NOT_JUDGED);
  }
}
