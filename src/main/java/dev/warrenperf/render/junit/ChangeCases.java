package dev.warrenperf.render.junit;

import dev.warrenperf.report.ChangeRow;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Sentences;
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
      ChangeRow.ofOperations(comparison).forEach(row -> cases.add(of(row, reference)));
      ChangeRow.ofFigures(comparison).forEach(row -> cases.add(of(row, reference)));
    }
    return cases;
  }

  private static Case of(ChangeRow row, String reference) {
    boolean waived = row.waiver() != null;
    return new Case(
        row.name(),
        row.statistic() + " of " + row.candidate() + " against " + reference,
        result(row),
        row.word() + (waived ? ", waived" : ""),
        waived ? row.waiver() : message(row),
        details(row));
  }

  private static Case.Result result(ChangeRow row) {
    return switch (row.change()) {
      case SLOWER -> row.isSlower() ? Case.Result.FAILED : Case.Result.SKIPPED;
      case FASTER, SAME -> Case.Result.PASSED;
      case RUNS_DIFFER, INCONCLUSIVE, NOT_COMPARED -> Case.Result.SKIPPED;
    };
  }

  private static String message(ChangeRow row) {
    return Sentences.paragraph(List.of(row.text(), row.neededText()));
  }

  /** Each on its line. */
  private static List<String> details(ChangeRow row) {
    List<String> details = new ArrayList<>();
    details.add(row.verdict());
    details.add(row.statistic() + " " + row.referenceText() + " before, " + now(row));
    List<String> sentences = new ArrayList<>(List.of(row.text(), row.shareText()));
    sentences.addAll(row.evidence());
    sentences.stream()
        .map(sentence -> Sentences.paragraph(List.of(sentence)))
        .filter(sentence -> !sentence.isEmpty())
        .forEach(details::add);
    return details;
  }

  private static String now(ChangeRow row) {
    String ratio = row.ratioText().isEmpty() ? "" : ": " + row.ratioText();
    return row.candidateText() + " now" + ratio;
  }
}
