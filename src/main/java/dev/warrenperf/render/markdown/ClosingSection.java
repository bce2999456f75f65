package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Block;
import dev.warrenperf.document.Rank;
import dev.warrenperf.model.Severity;
import dev.warrenperf.report.NoticeItem;
import dev.warrenperf.report.Report;
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
    Row again = new Row(Rank.HEADLINE, Escape.command(report.commandLine()));
    sheet.add(new Part("To get this report again", "commands", List.of(), List.of(again), 1));
    String version = "Made by warren-perf " + Escape.name(report.toolVersion()) + ".";
    sheet.add(new Part("", "lines", List.of(), List.of(new Row(Rank.HEADLINE, version)), 1));
  }

  private static Row notice(NoticeItem notice) {
    String where = notice.where().isEmpty() ? "" : " [" + notice.where() + "]";
    return Row.bullet(
        notice.severity() == Severity.INFO ? Rank.DETAIL : Rank.of(notice.tone()),
        notice.tone().sign() + " " + Escape.sentence(notice.text() + where));
  }
}
