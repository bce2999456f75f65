package dev.warrenperf.render.markdown;

import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Tone;
import dev.warrenperf.unit.Visible;
import java.util.ArrayList;
import java.util.List;

/** Notices, method, and how to get the report again. */
final class ClosingSection {

  /** A command that is longer is not typed again from here. */
  private static final int LONGEST_COMMAND = 4000;

  private ClosingSection() {}

  static void add(Report report, Sheet sheet) {
    List<Row> notices = report.notices().stream().map(ClosingSection::notice).toList();
    sheet.add(new Part("Notices", "notices", List.of(), notices, Part.USUAL));
    List<Row> method = new ArrayList<>();
    report.method().forEach(text -> method.add(Row.bullet(Row.DETAIL, Escape.sentence(text))));
    sheet.add(new Part("", "remarks on the method", List.of(), method, 0));
    Row again = new Row(Row.HEADLINE, command(report.commandLine()));
    sheet.add(new Part("To get this report again", "commands", List.of(), List.of(again), 1));
    String version = "Made by warren-perf " + Escape.name(report.toolVersion()) + ".";
    sheet.add(new Part("", "lines", List.of(), List.of(new Row(Row.HEADLINE, version)), 1));
  }

  private static Row notice(Notice notice) {
    String where = notice.where() == null ? "" : " [" + notice.where() + "]";
    Tone tone = Tone.of(notice.severity());
    return Row.bullet(
        notice.severity() == Severity.INFO ? Row.DETAIL : Row.rank(tone),
        Cells.sign(tone) + " " + Escape.sentence(notice.text() + where));
  }

  /** As code, between fences that are longer than any row of backticks in it. */
  private static String command(String commandLine) {
    String cut = Escape.shortened(Visible.of(commandLine), LONGEST_COMMAND);
    String fence = "```";
    while (cut.contains(fence)) {
      fence += "`";
    }
    return fence + "sh\n" + cut + "\n" + fence;
  }
}
