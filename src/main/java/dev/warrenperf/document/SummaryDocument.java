package dev.warrenperf.document;

import dev.warrenperf.document.Block.Item;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import dev.warrenperf.report.CheckReport;
import dev.warrenperf.report.Conclusion;
import dev.warrenperf.report.Gaps;
import dev.warrenperf.report.Headline;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Tone;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A report as a terminal shows it by default: the facts of its headline, the verdict last. */
public final class SummaryDocument {

  private final Report report;
  private final List<CheckReport> without;

  private SummaryDocument(Report report) {
    this.report = report;
    this.without =
        report.checks().stream()
            .filter(check -> check.outcome().verdict() == Verdict.NO_DATA)
            .toList();
  }

  /**
   * The summary.
   *
   * @param whole where the whole report is; null where it was not written
   */
  public static Document of(Report report, String whole) {
    return new Document(List.of(new SummaryDocument(report).section(whole)));
  }

  private Document.Section section(String whole) {
    Block more =
        whole == null
            ? statement(
                "--full prints everything, -o DIR writes it; explain RUN NAME proves one target")
            : new Block.Place("Full report", whole);
    return Document.Section.of(
        null,
        statement(report.headline().sentence()),
        new Block.Items("reasons", reasons()),
        new Block.Items("notices", notices()),
        more,
        OpeningSection.headline(report));
  }

  private static Block.Items statement(String sentence) {
    return new Block.Items(
        "sentences", List.of(new Item(null, Rank.HEADLINE, null, sentence, List.of())));
  }

  /** What is open first, then what holds, then what has no data. */
  private List<Item> reasons() {
    List<Item> items = new ArrayList<>();
    List<Headline.Reason> told =
        report.headline().reasons().stream().filter(reason -> !isOfNoData(reason)).toList();
    told.stream().filter(reason -> reason.tone() != Tone.PASS).forEach(r -> items.add(item(r)));
    int passed = report.tally().pass();
    if (passed > 0) {
      items.add(line(Tone.PASS, Format.counted(passed, "target") + " passed", ""));
    }
    told.stream().filter(reason -> reason.tone() == Tone.PASS).forEach(r -> items.add(item(r)));
    if (report.headline().verdict() == Conclusion.NO_DATA) {
      report.headline().reasons().stream()
          .filter(this::isOfNoData)
          .forEach(r -> items.add(item(r)));
    } else if (!without.isEmpty() && !report.isOfAnotherSystem()) {
      items.add(
          line(Tone.NEUTRAL, Format.counted(without.size(), "target") + " without data", names()));
    }
    return items;
  }

  private boolean isOfNoData(Headline.Reason reason) {
    return reason.tone() == Tone.NEUTRAL
        && (reason.anchor().equals(Gaps.ANCHOR)
            || without.stream().anyMatch(check -> check.target().anchor().equals(reason.anchor())));
  }

  private String names() {
    return without.stream().map(this::name).distinct().collect(Collectors.joining(", "));
  }

  /** Of its target where nothing of that has data, else of what it is about. */
  private String name(CheckReport check) {
    boolean all =
        report.checks().stream()
            .filter(other -> other.target() == check.target() && other.outcome().isJudged())
            .allMatch(other -> other.outcome().verdict() == Verdict.NO_DATA);
    return all ? check.target().name() : check.subject();
  }

  private static Item item(Headline.Reason reason) {
    return new Item(
        reason.tone(), Rank.of(reason.tone()), reason.subject(), reason.text(), List.of());
  }

  /** A statement that has one line. */
  private static Item line(Tone tone, String subject, String text) {
    return text.isEmpty()
        ? new Item(tone, Rank.DETAIL, null, subject, List.of())
        : new Item(tone, Rank.DETAIL, subject, text, List.of());
  }

  /** How many there are of each severity, and the first of the most serious. */
  private List<Item> notices() {
    if (report.notices().isEmpty()) {
      return List.of();
    }
    List<String> counts = new ArrayList<>();
    count(counts, Severity.ERROR, "error");
    count(counts, Severity.WARNING, "warning");
    count(counts, Severity.INFO, "note");
    Notice worst =
        report.notices().stream()
            .sorted(Comparator.comparing(Notice::severity).reversed())
            .findFirst()
            .orElseThrow();
    return List.of(line(Tone.of(worst.severity()), String.join(", ", counts), worst.text()));
  }

  private void count(List<String> counts, Severity severity, String word) {
    long count = report.notices().stream().filter(notice -> notice.severity() == severity).count();
    if (count > 0) {
      counts.add(Format.counted(count, word));
    }
  }
}
