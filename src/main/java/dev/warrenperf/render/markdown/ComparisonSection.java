package dev.warrenperf.render.markdown;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.Difference;
import dev.warrenperf.document.Block;
import dev.warrenperf.document.Rank;
import dev.warrenperf.report.CandidateChange;
import dev.warrenperf.report.ComparedSubject;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Sentences;
import dev.warrenperf.report.SharedReasons;
import dev.warrenperf.report.Tone;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Versions held against each other. */
final class ComparisonSection {

  /** Folded: the others are what a reader looks for. */
  private static final Set<Change> QUIET = EnumSet.of(Change.SAME, Change.NOT_COMPARED);

  private final ComparisonReport comparison;
  private final SharedReasons shared;
  private final Sheet sheet;

  private ComparisonSection(ComparisonReport comparison, Sheet sheet) {
    this.comparison = comparison;
    this.shared = SharedReasons.of(comparison);
    this.sheet = sheet;
  }

  static void add(Report report, Sheet sheet) {
    if (report.comparison() != null) {
      ComparisonSection section = new ComparisonSection(report.comparison(), sheet);
      section.opening(report.run() != null);
      section.differences();
      section.changes(
          "Change of the mean of each operation",
          "operations",
          "Operation",
          section.comparison.operations());
      section.changes(
          "Change of rates, levels and resources", "figures", "Name", section.comparison.figures());
      section.oneSided();
      section.method();
    }
  }

  /** What a report without a run has said on top is not said again. */
  private void opening(boolean besideARun) {
    List<Row> rows = new ArrayList<>();
    if (besideARun) {
      rows.add(remark(Rank.HEADLINE, comparison.tone(), comparison.sentence() + "."));
    }
    String role = "reference ";
    for (ComparisonReport.SideReport side : comparison.sides()) {
      String runs =
          side.runs().stream()
              .map(run -> run.title() + " (" + run.text() + ")")
              .collect(Collectors.joining("; "));
      String text = role + side.text() + (runs.isEmpty() ? "" : ": " + runs);
      rows.add(remark(Rank.NEUTRAL, Tone.NEUTRAL, text));
      role = "candidate ";
    }
    String counts = "A change counts from " + Format.percent(comparison.margin()) + " on";
    String told = Sentences.paragraph(List.of(counts, comparison.spread()));
    rows.add(remark(Rank.NEUTRAL, Tone.NEUTRAL, told));
    shared
        .remarks()
        .forEach(remark -> rows.add(remark(Rank.NEUTRAL, remark.tone(), remark.text())));
    sheet.add(new Part("Comparison", "remarks on the sides", List.of(), rows, Block.USUAL));
  }

  private static Row remark(Rank rank, Tone tone, String text) {
    return Row.bullet(rank, tone.sign() + " " + Escape.sentence(text));
  }

  /** The serious ones first, as they come. */
  private void differences() {
    List<Row> rows = new ArrayList<>();
    for (Difference difference : comparison.differences()) {
      String values =
          " ("
              + difference.baselineValue()
              + "; "
              + difference.candidate()
              + ": "
              + difference.candidateValue();
      String text = difference.field().word() + ": " + difference.text() + values + ")";
      Tone tone = Tone.of(difference.weight());
      rows.add(remark(Rank.of(tone), tone, text));
    }
    String title = "What differs between the sides";
    sheet.add(new Part(title, "differences", List.of(), rows, Block.USUAL));
  }

  private void changes(
      String title, String what, String name, List<? extends ComparedSubject> subjects) {
    List<Row> loud = new ArrayList<>();
    List<Row> quiet = new ArrayList<>();
    List<Row> why = new ArrayList<>();
    for (ComparedSubject subject : subjects) {
      for (CandidateChange change : subject.contrasts()) {
        (isQuiet(change) ? quiet : loud).add(row(subject, change));
        why(subject, change, why);
      }
    }
    List<String> head = head(name);
    sheet.add(new Part(title, "changes of " + what, head, loud, Block.USUAL));
    sheet.add(new Part("", "reasons", List.of(), why, Block.USUAL));
    String rest = loud.isEmpty() ? title : "";
    sheet.add(new Part(rest, what + " unchanged or not compared", head, quiet, 0));
  }

  private List<String> head(String subject) {
    List<String> names = new ArrayList<>(List.of(subject));
    if (severalCandidates()) {
      names.add("Version");
    }
    names.add(Escape.name(comparison.sides().get(0).label()));
    names.add(severalCandidates() ? "Candidate" : Escape.name(comparison.candidates().get(0)));
    names.addAll(List.of("Change", "Verdict"));
    return Cells.head(names);
  }

  private boolean severalCandidates() {
    return comparison.candidates().size() > 1;
  }

  private static boolean isQuiet(CandidateChange change) {
    return QUIET.contains(change.decided().change());
  }

  private Row row(ComparedSubject subject, CandidateChange change) {
    List<String> cells = new ArrayList<>(List.of(Escape.name(subject.title())));
    if (severalCandidates()) {
      cells.add(Escape.name(change.label()));
    }
    cells.add(Escape.name(Format.of(subject.value(), subject.unit())));
    cells.add(Escape.name(Format.of(change.value(), change.unit())));
    cells.add(Escape.sentence(told(change)));
    cells.add(change.verdict());
    return new Row(rank(change), Cells.line(cells));
  }

  /** The change; why there is none, where the section's remarks do not say. */
  private String told(CandidateChange change) {
    return change.is(Change.NOT_COMPARED)
        ? Sentences.paragraph(shared.own(change))
        : change.decided().ratioText();
  }

  /** A waived slowdown is none that counts, and no good news either. */
  private static Rank rank(CandidateChange change) {
    if (change.isSlower()) {
      return Rank.REGRESSION;
    }
    return change.waiver() == null ? Rank.of(change.tone()) : Rank.of(Tone.UNDECIDED);
  }

  /** Of what stays as it was, and of what was not compared, the table says enough. */
  private void why(ComparedSubject subject, CandidateChange change, List<Row> rows) {
    if (isQuiet(change)) {
      return;
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(change.is(Change.INCONCLUSIVE) ? "" : change.shareText());
    sentences.addAll(shared.own(change));
    sentences.add(change.waiver() == null ? "" : "waived: " + change.waiver());
    String text = Sentences.paragraph(sentences);
    if (!text.isEmpty()) {
      String of = severalCandidates() ? " in " + change.label() : "";
      rows.add(
          Row.bullet(
              rank(change) == Rank.REGRESSION ? Rank.FAIL : rank(change),
              change.sign() + " " + Escape.sentence(subject.title() + of + ": " + text)));
    }
  }

  private void oneSided() {
    List<Row> rows = new ArrayList<>();
    for (ComparisonReport.OneSided metric : comparison.oneSided()) {
      rows.add(
          new Row(
              Rank.DETAIL,
              Cells.line(
                  List.of(
                      Escape.name(metric.name()),
                      Escape.name(metric.metric()),
                      Escape.name(metric.candidate()),
                      metric.what().word(),
                      Escape.sentence(metric.text())))));
    }
    List<String> names = List.of("Name", "Metric", "Candidate", "What", "Why");
    String title = "Only on one side, which is no change for the worse";
    sheet.add(new Part(title, "metrics", Cells.head(names), rows, Block.USUAL));
  }

  private void method() {
    List<Row> rows = new ArrayList<>();
    comparison.method().forEach(text -> rows.add(Row.bullet(Rank.DETAIL, Escape.sentence(text))));
    sheet.add(new Part("", "remarks on how changes are decided", List.of(), rows, 0));
  }
}
