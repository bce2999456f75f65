package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.report.ComparisonReport.ChangeTally;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a comparison comes to, in one sentence with the few facts behind it. */
final class ComparisonSentence {

  private static final int MOST_REASONS = 5;

  private final ComparisonResult result;
  private final List<ComparedOperation> operations;
  private final List<ComparedFigure> figures;
  private final ChangeTally tally;

  /** Operations and figures come worst first. */
  ComparisonSentence(
      ComparisonResult result,
      List<ComparedOperation> operations,
      List<ComparedFigure> figures,
      ChangeTally tally) {
    this.result = result;
    this.operations = operations;
    this.figures = figures;
    this.tally = tally;
  }

  /**
   * SLOWER before all, unless it is waived; nothing compared before what is open; FASTER only where
   * nothing is open. What could not be compared beside other things does not decide.
   */
  private Change change() {
    if (tally.slower() > tally.waived()) {
      return Change.SLOWER;
    }
    if (tally.total() == tally.notCompared()) {
      return Change.NOT_COMPARED;
    }
    if (tally.runsDiffer() > 0) {
      return Change.RUNS_DIFFER;
    }
    if (tally.inconclusive() > 0) {
      return Change.INCONCLUSIVE;
    }
    return tally.faster() > 0 ? Change.FASTER : Change.SAME;
  }

  Conclusion verdict() {
    return isWaived() ? Conclusion.WAIVED : Conclusion.of(change());
  }

  private boolean isWaived() {
    return tally.waived() > 0 && (change() == Change.FASTER || change() == Change.SAME);
  }

  String text() {
    return what() + SeriousDifferences.words(result);
  }

  private String what() {
    String who = who();
    int compared = tally.total() - tally.notCompared();
    String of = " of " + Format.counted(compared, "comparison");
    if (tally.slower() > 0) {
      String waived = HeadlineWriter.waived(tally.slower(), tally.waived());
      return who + " is slower in " + tally.slower() + of + waived + rest();
    }
    return switch (change()) {
      case SLOWER -> throw new IllegalStateException("nothing is slower");
      case NOT_COMPARED -> who + ": nothing could be compared" + why();
      case RUNS_DIFFER ->
          who
              + ": the runs differ in "
              + tally.runsDiffer()
              + of
              + ", which with one run a side proves nothing about the versions";
      case INCONCLUSIVE ->
          who
              + ": nothing is proven slower, "
              + tally.inconclusive()
              + of
              + " cannot be decided"
              + (tally.faster() > 0 ? ", " + tally.faster() + " faster" : "");
      case FASTER -> who + " is faster in " + tally.faster() + of + " and slower in none";
      case SAME ->
          who
              + " is not slower by "
              + Format.percent(result.settings().margin())
              + " or more in any"
              + of;
    };
  }

  private String who() {
    return result.candidates().size() == 1
        ? result.candidates().get(0).side().label() + " against " + result.reference().label()
        : Format.count(result.candidates().size())
            + " versions against "
            + result.reference().label();
  }

  private String rest() {
    List<String> parts = new ArrayList<>();
    if (tally.faster() > 0) {
      parts.add(tally.faster() + " faster");
    }
    if (tally.inconclusive() + tally.runsDiffer() > 0) {
      parts.add((tally.inconclusive() + tally.runsDiffer()) + " open");
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private String why() {
    if (result.reference().used().isEmpty()) {
      return ", since " + result.reference().label() + " has no usable run";
    }
    return result.candidates().stream().allMatch(c -> c.side().used().isEmpty())
        ? ", since no candidate has a usable run"
        : ", since no metric has observations on both sides";
  }

  /**
   * The worst first: what is slower, then what is open, then what is faster, and then what is
   * waived.
   */
  List<Headline.Reason> reasons() {
    List<Headline.Reason> reasons = new ArrayList<>();
    for (Change change : List.of(Change.SLOWER, Change.RUNS_DIFFER, Change.FASTER)) {
      operations.forEach(operation -> operation(operation, change, reasons));
      figures.forEach(figure -> figure(figure, change, reasons));
    }
    reasons.sort(Comparator.comparing(reason -> reason.tone() == Tone.NEUTRAL));
    return reasons.stream().limit(MOST_REASONS).toList();
  }

  private void operation(
      ComparedOperation operation, Change change, List<Headline.Reason> reasons) {
    for (Contrast contrast : operation.contrasts()) {
      if (contrast.change() == change) {
        String mean = contrast.ratioText().isEmpty() ? "" : ", mean " + contrast.ratioText();
        String share = contrast.shareText().isEmpty() ? "" : "; " + contrast.shareText();
        reasons.add(
            new Headline.Reason(
                contrast.tone(),
                operation.title() + of(contrast.figures().label()),
                contrast.change().word() + mean + share + waived(contrast.waiver()),
                operation.anchor()));
      }
    }
  }

  private void figure(ComparedFigure figure, Change change, List<Headline.Reason> reasons) {
    for (ComparedFigure.FigureContrast contrast : figure.contrasts()) {
      if (contrast.change() == change) {
        reasons.add(
            new Headline.Reason(
                contrast.tone(),
                figure.name() + of(contrast.label()),
                contrast.change().word() + ", " + contrast.ratioText() + waived(contrast.waiver()),
                figure.anchor()));
      }
    }
  }

  private static String waived(String waiver) {
    return waiver == null ? "" : "; waived " + waiver;
  }

  private String of(String label) {
    return result.candidates().size() == 1 ? "" : " in " + label;
  }
}
