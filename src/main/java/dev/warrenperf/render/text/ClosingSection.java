package dev.warrenperf.render.text;

import dev.warrenperf.model.Notice;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Tone;
import java.util.List;

/** Notices, method, and how to get the report again. */
final class ClosingSection {

  private final Page page;

  private ClosingSection(Page page) {
    this.page = page;
  }

  static void write(Report report, Page page) {
    write(report.notices(), report.method(), report.commandLine(), report.tool(), page);
  }

  static void write(
      List<Notice> notices, List<String> method, String commandLine, String tool, Page page) {
    ClosingSection section = new ClosingSection(page);
    section.notices(notices);
    section.method(method, commandLine, tool);
  }

  private void notices(List<Notice> notices) {
    if (notices.isEmpty()) {
      return;
    }
    page.title("Notices");
    for (Notice notice : notices) {
      String where = notice.where() == null ? "" : " [" + notice.where() + "]";
      page.marked(Tone.of(notice.severity()), "", notice.text() + where);
    }
  }

  private void method(List<String> method, String commandLine, String tool) {
    if (!method.isEmpty()) {
      page.title("Method");
    }
    method.forEach(paragraph -> page.wrapped("  ", paragraph));
    page.title("To get this report again");
    ShellLines.of(page.ink().spelled(commandLine), page.columns() - 2)
        .forEach(line -> page.line("  " + line));
    Plain.wrapped(page.ink().spelled(tool), page.columns() - 2)
        .forEach(line -> page.line("  " + page.ink().faint(line)));
  }
}
