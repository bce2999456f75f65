package dev.warrenperf.render.text;

import dev.warrenperf.report.Report;
import dev.warrenperf.report.WaiverReport;

/** What is excused, why, and until when. */
final class WaiverSection {

  private static final String INDENT = "    ";

  private WaiverSection() {}

  static void write(Report report, Page page) {
    if (report.waivers().isEmpty()) {
      return;
    }
    page.title("Waivers");
    for (WaiverReport waiver : report.waivers()) {
      page.marked(waiver.ruling().tone(), waiver.subject() + ": ", waiver.ruling().text());
      page.wrapped(
          INDENT,
          "Ceiling "
              + waiver.ceilingText()
              + ", until "
              + waiver.ruling().expires()
              + ": "
              + waiver.ruling().reason());
      if (waiver.ruling().link() != null) {
        page.wrapped(INDENT, waiver.ruling().link());
      }
    }
  }
}
