package dev.warrenperf.render.text;

import dev.warrenperf.report.NoticeItem;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Tone;

/** Notices, method, and how to get the report again. */
final class ClosingSection {

  private final Report report;
  private final Page page;

  private ClosingSection(Report report, Page page) {
    this.report = report;
    this.page = page;
  }

  static void write(Report report, Page page) {
    ClosingSection section = new ClosingSection(report, page);
    section.notices();
    section.method();
  }

  private void notices() {
    if (report.notices().isEmpty()) {
      return;
    }
    page.title("Notices");
    for (NoticeItem notice : report.notices()) {
      String where =
          notice.file() == null
              ? ""
              : " [" + notice.file() + (notice.line() == null ? "" : ":" + notice.line()) + "]";
      page.marked(tone(notice), "", notice.text() + where);
    }
  }

  private static Tone tone(NoticeItem notice) {
    return switch (notice.severity()) {
      case "error" -> Tone.FAIL;
      case "warning" -> Tone.UNDECIDED;
      default -> Tone.NEUTRAL;
    };
  }

  private void method() {
    if (!report.method().isEmpty()) {
      page.title("Method");
    }
    report.method().forEach(paragraph -> page.wrapped("  ", paragraph));
    page.title("To get this report again");
    ShellLines.of(page.ink().spelled(report.commandLine()), page.columns() - 2)
        .forEach(line -> page.line("  " + line));
    Plain.wrapped(page.ink().spelled("warren-perf " + report.toolVersion()), page.columns() - 2)
        .forEach(line -> page.line("  " + page.ink().faint(line)));
  }
}
