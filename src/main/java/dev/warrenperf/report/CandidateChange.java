package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.unit.Unit;
import java.util.Comparator;
import java.util.List;

/** An operation or a figure of one candidate, held against the reference. */
public sealed interface CandidateChange permits OperationChange, ComparedFigure.FigureChange {

  /** By the change, those that are waived behind others of it. */
  Comparator<CandidateChange> WORST_FIRST =
      Comparator.comparing((CandidateChange each) -> each.decided().change())
          .thenComparing(each -> each.waiver() != null);

  /** Of the candidate. */
  String label();

  /** What the candidate measured, mean of its runs; NaN when not known. */
  double value();

  /** Of that value. */
  Unit unit();

  /** What became of it. */
  ChangeReport decided();

  /** The share of slow requests that tells most, in a sentence; empty when there is none. */
  String shareText();

  /** Further sentences, without full stops. */
  List<String> remarks();

  /** Why a slowdown is not counted, in a sentence; null when none is waived. */
  String waiver();

  /** The change as it is said: of figures {@code WORSE} and {@code BETTER}. */
  String word();

  /** The sign beside that word, so that no colour is ever the only sign. */
  String sign();

  /** That sign, which is the same of both but for what is slower or faster. */
  static String sign(Change change, String slower, String faster) {
    return switch (change) {
      case SLOWER -> slower;
      case FASTER -> faster;
      case NOT_SLOWER -> "≤";
      case SAME -> "=";
      case RUNS_DIFFER -> "≠";
      case MIX_CHANGED -> "≈";
      case INCONCLUSIVE -> "?";
      case NOT_COMPARED -> "–";
    };
  }

  /** What the change means. */
  Tone tone();

  /** Whether it became so. */
  default boolean is(Change change) {
    return decided().change() == change;
  }

  /** Whether it is a slowdown that counts. */
  default boolean isSlower() {
    return is(Change.SLOWER) && waiver() == null;
  }

  /** Sign, word, and whether a waiver excuses it. */
  default String verdict() {
    return sign() + " " + word() + (waiver() == null ? "" : " (waived)");
  }
}
