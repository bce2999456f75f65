package dev.warrenperf.document;

import dev.warrenperf.comparison.Difference;
import dev.warrenperf.document.Block.Cell;
import dev.warrenperf.document.Block.Column;
import dev.warrenperf.document.Block.Item;
import dev.warrenperf.document.Block.Items;
import dev.warrenperf.document.Block.Row;
import dev.warrenperf.document.Block.Table;
import dev.warrenperf.document.Document.Section;
import dev.warrenperf.report.CandidateChange;
import dev.warrenperf.report.ComparedSubject;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.ComparisonReport.OneSided;
import dev.warrenperf.report.ComparisonReport.SideReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Sentences;
import dev.warrenperf.report.Tone;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** Versions held against each other. */
public final class ComparisonSection {

  private final ComparisonReport comparison;
  private final boolean several;
  private final SharedReasons shared;

  private ComparisonSection(ComparisonReport comparison) {
    this.comparison = comparison;
    this.several = comparison.candidates().size() > 1;
    this.shared = SharedReasons.of(comparison);
  }

  /** The sections; none where nothing was compared with a run. */
  public static List<Document.Section> of(Report report) {
    return report.comparison() == null
        ? List.of()
        : new ComparisonSection(report.comparison()).sections(report.run() != null);
  }

  private List<Section> sections(boolean besideARun) {
    return List.of(
        Section.of("Comparison", new Items("remarks on the sides", opening(besideARun))),
        Section.of(
            "What differs between the sides",
            new Items(
                "differences", comparison.differences().stream().map(this::difference).toList())),
        loud(
            "Change of the mean of each operation",
            "changes of operations",
            "Operation",
            comparison.operations()),
        quiet("operations without a change", "Operation", comparison.operations()),
        loud(
            "Change of rates, gauges and resources",
            "changes of metrics",
            "Name",
            comparison.figures()),
        quiet("metrics without a change", "Name", comparison.figures()),
        Section.of("Not compared", Items.of(comparison.gaps())),
        Section.of(
            "Only on one side (no regression)",
            new Items("metrics", comparison.oneSided().stream().map(this::oneSided).toList())),
        Section.of(
            "How changes are decided",
            Items.folded("remarks on how changes are decided", comparison.method())));
  }

  /** What a report without a run has said on top is not said again. */
  private List<Item> opening(boolean besideARun) {
    List<Item> items = new ArrayList<>();
    if (besideARun) {
      items.add(new Item(comparison.tone(), Rank.HEADLINE, null, comparison.sentence(), List.of()));
      comparison
          .mainReasons()
          .forEach(reason -> items.add(Item.of(reason.tone(), reason.subject(), reason.text())));
    }
    String role = "reference ";
    for (SideReport side : comparison.sides()) {
      items.add(neutral(null, role + side.text(), runs(side)));
      role = "candidate ";
    }
    String counts = "Changes below " + Format.percent(comparison.margin()) + " are ignored";
    items.add(neutral(null, Sentences.paragraph(List.of(counts, comparison.spread())), List.of()));
    shared.remarks().forEach(remark -> items.add(neutral(remark.tone(), remark.text(), List.of())));
    return items;
  }

  private static Item neutral(Tone tone, String text, List<String> below) {
    return new Item(tone, Rank.NEUTRAL, null, text, below);
  }

  private static List<String> runs(SideReport side) {
    return side.runs().stream()
        .map(run -> run.title() + (run.text().isEmpty() ? "" : ": " + run.text()) + ".")
        .toList();
  }

  private Item difference(Difference difference) {
    return Item.of(
        Tone.of(difference.weight()),
        several ? difference.candidate() : null,
        Sentences.capitalised(difference.text()));
  }

  private Section loud(
      String title, String what, String name, List<? extends ComparedSubject> subjects) {
    return Section.of(
        title, new Table(what, Block.USUAL, columns(name), null, rows(subjects, false)));
  }

  /** Folded where that can be. */
  private Section quiet(String what, String name, List<? extends ComparedSubject> subjects) {
    return Section.of(
        Sentences.capitalised(what),
        new Table(what, 0, columns(name), "Why", rows(subjects, true)));
  }

  private List<Column> columns(String name) {
    return List.of(
        Column.of(name),
        Column.of("Verdict"),
        Column.number(comparison.sides().get(0).label()),
        Column.number(several ? "Candidate" : comparison.candidates().get(0)),
        Column.of("Change"));
  }

  private List<Row> rows(List<? extends ComparedSubject> subjects, boolean quiet) {
    List<Row> rows = new ArrayList<>();
    for (ComparedSubject subject : subjects) {
      for (CandidateChange change : subject.contrasts()) {
        if (subject.isCompared() && change.decided().change().isQuiet() == quiet) {
          rows.add(row(subject, change));
        }
      }
    }
    return rows;
  }

  private Row row(ComparedSubject subject, CandidateChange change) {
    List<Cell> cells =
        List.of(
            Cell.of(subject.title() + (several ? ", " + change.label() : "")),
            new Cell(change.verdict(), change.tone()),
            Cell.of(Format.of(subject.value(), subject.unit())),
            Cell.of(Format.of(change.value(), change.unit())),
            Cell.of(change.decided().ratioText()));
    String why = why(change);
    return new Row(rank(change), cells, why.isEmpty() ? List.of() : List.of(why));
  }

  /** A change for the better stands out as well; a waived slowdown is none that counts. */
  private static Rank rank(CandidateChange change) {
    if (change.decided().change().isQuiet()) {
      return Rank.of(change.tone());
    }
    return change.isSlower() ? Rank.REGRESSION : Rank.UNDECIDED;
  }

  private String why(CandidateChange change) {
    List<String> sentences = new ArrayList<>(shared.own(change));
    sentences.add(change.shareText());
    sentences.addAll(change.remarks());
    sentences.add(change.waiver() == null ? "" : "waived: " + change.waiver());
    return Sentences.paragraph(sentences);
  }

  private Item oneSided(OneSided metric) {
    String where = several ? " in " + metric.candidate() : "";
    return new Item(
        null,
        Rank.DETAIL,
        metric.name() + " (" + metric.metric() + ")" + where,
        metric.what().word() + "; " + metric.text() + ".",
        List.of());
  }
}
