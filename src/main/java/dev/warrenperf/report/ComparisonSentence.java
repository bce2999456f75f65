package dev.warrenperf.report;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.Difference;
import dev.warrenperf.report.ComparisonReport.ChangeTally;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a comparison comes to, in one sentence with the few facts behind it. */
final class ComparisonSentence {

  private static final Set<Change> PASSES =
      EnumSet.of(Change.FASTER, Change.NOT_SLOWER, Change.SAME);

  private final ComparisonResult result;
  private final List<ComparedSubject> subjects;
  private final ChangeTally tally;

  /** Operations come before figures, the worst first. */
  ComparisonSentence(ComparisonResult result, List<ComparedSubject> subjects, ChangeTally tally) {
    this.result = result;
    this.subjects = subjects;
    this.tally = tally;
  }

  /**
   * SLOWER before all, unless it is waived; nothing compared before what is open; FASTER only where
   * nothing is open. What could not be compared beside other things does not decide.
   */
  private Change change() {
    if (tally.isSlower()) {
      return Change.SLOWER;
    }
    if (tally.total() == tally.notCompared()) {
      return Change.NOT_COMPARED;
    }
    if (tally.runsDiffer() > 0) {
      return Change.RUNS_DIFFER;
    }
    if (tally.mixChanged() > 0) {
      return Change.MIX_CHANGED;
    }
    if (tally.inconclusive() > 0) {
      return Change.INCONCLUSIVE;
    }
    if (tally.faster() > 0) {
      return Change.FASTER;
    }
    return tally.notSlower() > 0 ? Change.NOT_SLOWER : Change.SAME;
  }

  Conclusion verdict() {
    return isWaived() ? Conclusion.WAIVED : Conclusion.of(change());
  }

  private boolean isWaived() {
    return tally.waived() > 0 && PASSES.contains(change());
  }

  String text() {
    return what() + unlike();
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
          "%s: the runs differ in %s%s; one run per side proves nothing about the versions"
              .formatted(who, tally.runsDiffer(), of);
      case MIX_CHANGED ->
          "%s: nothing is proven slower, but the mix of requests changed in %s%s"
              .formatted(who, tally.mixChanged(), of);
      case INCONCLUSIVE ->
          "%s: nothing is proven slower, %s%s cannot be decided%s"
              .formatted(
                  who,
                  tally.inconclusive(),
                  of,
                  tally.faster() > 0 ? ", " + tally.faster() + " faster" : "");
      case FASTER -> "%s is faster in %s%s and slower in none".formatted(who, tally.faster(), of);
      case NOT_SLOWER -> who + " is not slower by " + margin() + " or more in any" + of;
      case SAME -> who + " differs by less than " + margin() + " in any" + of;
    };
  }

  private String margin() {
    return Format.percent(result.settings().margin());
  }

  private String who() {
    String candidates =
        result.candidates().size() == 1
            ? result.candidates().get(0).side().label()
            : Format.count(result.candidates().size()) + " versions";
    return candidates + " against " + result.reference().label();
  }

  private String rest() {
    List<String> parts = new ArrayList<>();
    if (tally.faster() > 0) {
      parts.add(tally.faster() + " faster");
    }
    if (tally.open() > 0) {
      parts.add(tally.open() + " open");
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

  /** The warning that the sides differ in more than their versions; empty where they do not. */
  private String unlike() {
    List<String> fields =
        result.candidates().stream()
            .filter(CandidateResult::isCompared)
            .flatMap(candidate -> candidate.differences().stream())
            .filter(difference -> difference.weight() == Difference.Weight.SERIOUS)
            .map(difference -> word(difference.field()))
            .distinct()
            .toList();
    if (fields.isEmpty()) {
      return "";
    }
    int last = fields.size() - 1;
    String others = last == 0 ? "" : String.join(", ", fields.subList(0, last)) + " and ";
    return "; beware: the sides also differ in %s%s".formatted(others, fields.get(last));
  }

  private static String word(Difference.Field field) {
    return switch (field) {
      case VERSION -> "mixed versions within a side";
      case ERRORS -> "failed calls";
      case ORDER -> "the order of their runs";
      default -> field.word();
    };
  }

  /**
   * The worst first: what is slower, then what is open, then what is faster, and then what is
   * waived.
   */
  List<Headline.Reason> reasons() {
    List<Headline.Reason> reasons = new ArrayList<>();
    for (Change change :
        List.of(Change.SLOWER, Change.RUNS_DIFFER, Change.MIX_CHANGED, Change.FASTER)) {
      for (ComparedSubject subject : subjects) {
        subject.contrasts().stream()
            .filter(contrast -> contrast.is(change))
            .forEach(contrast -> reasons.add(reason(subject, contrast)));
      }
    }
    reasons.sort(Comparator.comparing(reason -> reason.tone() == Tone.NEUTRAL));
    return reasons;
  }

  private Headline.Reason reason(ComparedSubject subject, CandidateChange contrast) {
    boolean figure = subject instanceof ComparedFigure;
    String ratio = contrast.decided().ratioText();
    String mean = ratio.isEmpty() ? "" : (figure ? ", " : ", mean ") + ratio;
    String share = contrast.shareText().isEmpty() ? "" : "; " + contrast.shareText();
    String waived = contrast.waiver() == null ? "" : "; waived " + contrast.waiver();
    String of = result.candidates().size() == 1 ? "" : " in " + contrast.label();
    return new Headline.Reason(
        contrast.tone(),
        (figure ? subject.name() : subject.title()) + of,
        contrast.decided().change().word() + mean + share + waived,
        subject.anchor());
  }
}
