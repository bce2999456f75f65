package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Block;
import dev.warrenperf.document.Rank;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.List;

/** Notices, method, and how to get the report again. */
final class ClosingSection {

  private ClosingSection() {}

  static void add(Report report, Sheet sheet) {
    List<Row> notices = report.notices().stream().map(ClosingSection::notice).toList();
    sheet.add(new Part("Notices", "notices", List.of(), notices, Block.USUAL));
    List<Row> method = new ArrayList<>();
    report.method().forEach(text -> method.add(Row.bullet(Rank.DETAIL, Escape.sentence(text))));
    sheet.add(new Part("", "remarks on the method", List.of(), method, 0));
    Row again = new Row(Rank.HEADLINE, Escape.command(report.command()));
    sheet.add(new Part("To get this report again", "commands", List.of(), List.of(again), 1));
    String version = "Made by " + Escape.name(report.tool()) + ".";
    sheet.add(new Part("", "lines", List.of(), List.of(new Row(Rank.HEADLINE, version)), 1));
  }

  private static Row notice(Notice notice) {
    String where = notice.where() == null ? "" : " [" + notice.where() + "]";
    Tone tone = Tone.of(notice.severity());
    return Row.bullet(
        notice.severity() == Severity.INFO ? Rank.DETAIL : Rank.of(tone),
        tone.sign() + " " + Escape.sentence(notice.text() + where));
  }
}
