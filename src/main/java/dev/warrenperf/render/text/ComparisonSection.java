package dev.warrenperf.render.text;

import dev.warrenperf.comparison.Difference;
import dev.warrenperf.report.CandidateChange;
import dev.warrenperf.report.ComparedSubject;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Sentences;
import dev.warrenperf.report.SharedReasons;
import dev.warrenperf.report.Tone;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** Versions held against each other. */
final class ComparisonSection {

  private static final String INDENT = "      ";

  private final ComparisonReport comparison;
  private final SharedReasons shared;
  private final Page page;

  private ComparisonSection(ComparisonReport comparison, Page page) {
    this.comparison = comparison;
    this.shared = SharedReasons.of(comparison);
    this.page = page;
  }

  static void write(Report report, Page page) {
    if (report.comparison() != null) {
      ComparisonSection section = new ComparisonSection(report.comparison(), page);
      section.opening(report.run() != null);
      section.differences();
      section.changes("Change of the mean of each operation", report.comparison().operations());
      section.changes("Change of rates, levels and resources", report.comparison().figures());
      section.oneSided();
      section.method();
    }
  }

  /** What a report without a run has said on top is not said again. */
  private void opening(boolean besideARun) {
    page.title("Comparison");
    if (besideARun) {
      page.marked(comparison.tone(), "", comparison.sentence());
      comparison
          .reasons()
          .forEach(reason -> page.marked(reason.tone(), reason.subject() + ": ", reason.text()));
    }
    for (int i = 0; i < comparison.sides().size(); i++) {
      ComparisonReport.SideReport side = comparison.sides().get(i);
      page.wrapped("  ", (i == 0 ? "reference " : "candidate ") + side.text());
      side.runs().forEach(run -> page.wrapped(INDENT, run.title() + ": " + run.text()));
    }
    String counts = "A change counts from " + Format.percent(comparison.margin()) + " on";
    page.wrapped("  ", Sentences.paragraph(List.of(counts, comparison.spread())));
    shared.remarks().forEach(remark -> page.marked(remark.tone(), "", remark.text()));
  }

  private void differences() {
    if (comparison.differences().isEmpty()) {
      return;
    }
    page.title("What differs between the sides");
    for (Difference difference : comparison.differences()) {
      String whose = comparison.candidates().size() > 1 ? difference.candidate() + ": " : "";
      page.marked(Tone.of(difference.weight()), whose, Sentences.capitalised(difference.text()));
    }
  }

  private void changes(String title, List<? extends ComparedSubject> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    page.title(title);
    Table table = new Table("  ");
    List<String> why = new ArrayList<>();
    for (ComparedSubject subject : subjects) {
      for (CandidateChange change : subject.contrasts()) {
        table.row(row(subject, change));
        why.add(why(change));
      }
    }
    List<List<String>> lines = table.lines(page.columns(), page.ink());
    for (int i = 0; i < why.size(); i++) {
      lines.get(i).forEach(page::line);
      if (!why.get(i).isEmpty()) {
        page.wrapped(INDENT, why.get(i));
      }
    }
  }

  private List<Table.Cell> row(ComparedSubject subject, CandidateChange change) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(subject.title()));
    if (comparison.candidates().size() > 1) {
      cells.add(Table.Cell.of(change.label()));
    }
    cells.add(Table.Cell.toned(change.verdict(), change.tone()));
    cells.add(Table.Cell.right(Format.of(subject.value(), subject.unit())));
    cells.add(Table.Cell.right(Format.of(change.value(), change.unit())));
    cells.add(Table.Cell.of(change.decided().ratioText()));
    return cells;
  }

  private String why(CandidateChange change) {
    List<String> sentences = new ArrayList<>(shared.own(change));
    sentences.add(change.shareText());
    sentences.addAll(change.remarks());
    sentences.add(change.waiver() == null ? "" : "waived: " + change.waiver());
    return Sentences.paragraph(sentences);
  }

  private void oneSided() {
    if (comparison.oneSided().isEmpty()) {
      return;
    }
    page.title("Only on one side, which is no change for the worse");
    for (ComparisonReport.OneSided metric : comparison.oneSided()) {
      page.wrapped(
          "  ",
          metric.name()
              + " ("
              + metric.metric()
              + "): "
              + metric.what().word()
              + "; "
              + metric.text()
              + ".");
    }
  }

  private void method() {
    if (!comparison.method().isEmpty()) {
      page.title("How changes are decided");
      comparison.method().forEach(paragraph -> page.wrapped("  ", paragraph));
    }
  }
}
