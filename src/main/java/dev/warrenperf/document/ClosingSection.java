package dev.warrenperf.document;

import dev.warrenperf.document.Block.Item;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Tone;
import java.util.List;

/** Notices, method, and how to get the report again. */
public final class ClosingSection {

  private ClosingSection() {}

  /** The sections of a report. */
  public static List<Document.Section> of(Report report) {
    return of(report.notices(), report.method(), report.command(), report.tool());
  }

  /** The sections of a history. */
  public static List<Document.Section> of(HistoryReport report) {
    return of(report.notices(), report.method(), report.command(), report.tool());
  }

  private static List<Document.Section> of(
      List<Notice> notices, List<String> method, String command, String tool) {
    List<Item> told = notices.stream().map(ClosingSection::item).toList();
    return List.of(
        Document.Section.of("Notices", new Block.Items("notices", told)),
        Document.Section.of("Method", Block.Items.folded("remarks on the method", method)),
        Document.Section.of(
            "Reproduce",
            new Block.Command(command),
            new Block.Items("lines", List.of(Item.plain(tool)))));
  }

  private static Item item(Notice notice) {
    Tone tone = Tone.of(notice.severity());
    String where = notice.where() == null ? "" : " [" + notice.where() + "]";
    Rank rank = notice.severity() == Severity.INFO ? Rank.DETAIL : Rank.of(tone);
    return new Item(tone, rank, null, notice.text() + where, List.of());
  }
}
