package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.unit.Unit;
import java.util.List;

/** An operation or a figure in all versions. */
public sealed interface ComparedSubject permits ComparedOperation, ComparedFigure {

  /** As users call it. */
  String name();

  /** The name, told apart from all others. */
  String title();

  /** Id of its element in a page. */
  String anchor();

  /** What of it is compared: {@code mean}, {@code rate}, {@code max} ... */
  String statistic();

  /** What the reference measured, mean of its runs; NaN when not known. */
  double value();

  /** Of that value. */
  Unit unit();

  /** Of its worst contrast. */
  Change change();

  /** One for each candidate, in their order. */
  List<? extends CandidateChange> contrasts();

  /** Whether it could be compared in some version. */
  boolean isCompared();

  /** Whether some version exposes it; what none does is nothing to compare. */
  default boolean isExposed() {
    return contrasts().stream()
        .anyMatch(contrast -> contrast.decided().reason() != ChangeReason.NOT_EXPOSED);
  }
}
