package dev.warrenperf.render.junit;

import dev.warrenperf.report.CandidateChange;
import dev.warrenperf.report.ChangeReport;
import dev.warrenperf.report.ComparedSubject;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Sentences;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** Operations and figures that were compared with a reference, a case for each candidate. */
final class ChangeCases {

  private ChangeCases() {}

  /** None without a comparison. */
  static List<Case> of(Report report) {
    List<Case> cases = new ArrayList<>();
    ComparisonReport comparison = report.comparison();
    if (comparison != null) {
      String reference = comparison.sides().get(0).label();
      for (ComparedSubject subject : comparison.subjects()) {
        subject.contrasts().forEach(change -> cases.add(of(subject, change, reference)));
      }
    }
    return cases;
  }

  private static Case of(ComparedSubject subject, CandidateChange change, String reference) {
    boolean waived = change.waiver() != null;
    return new Case(
        subject.title(),
        subject.statistic() + " of " + change.label() + " against " + reference,
        result(change),
        change.word() + (waived ? ", waived" : ""),
        waived ? change.waiver() : message(change.decided()),
        details(subject, change));
  }

  private static Case.Result result(CandidateChange change) {
    return switch (change.decided().change()) {
      case SLOWER -> change.isSlower() ? Case.Result.FAILED : Case.Result.SKIPPED;
      case FASTER, NOT_SLOWER, SAME -> Case.Result.PASSED;
      case RUNS_DIFFER, MIX_CHANGED, INCONCLUSIVE, NOT_COMPARED -> Case.Result.SKIPPED;
    };
  }

  private static String message(ChangeReport decided) {
    String ratio = decided.ratioText().isEmpty() ? "" : decided.ratioText() + ": ";
    return Sentences.paragraph(List.of(ratio + decided.text(), decided.runsNeededText()));
  }

  /** Each on its line. */
  private static List<String> details(ComparedSubject subject, CandidateChange change) {
    double larger = Math.max(subject.value(), change.value());
    String before = Format.beside(subject.value(), larger, subject.unit());
    String now = Format.beside(change.value(), larger, change.unit());
    String ratio = change.decided().ratioText();
    List<String> details = new ArrayList<>();
    details.add(change.verdict());
    details.add(
        subject.statistic()
            + " "
            + before
            + " before, "
            + now
            + " now"
            + (ratio.isEmpty() ? "" : ": " + ratio));
    List<String> sentences = new ArrayList<>(List.of(change.decided().text(), change.shareText()));
    sentences.addAll(change.remarks());
    sentences.stream()
        .map(sentence -> Sentences.paragraph(List.of(sentence)))
        .filter(sentence -> !sentence.isEmpty())
        .forEach(details::add);
    return details;
  }
}
