package dev.warrenperf.render.markdown;

import dev.warrenperf.report.Report;
import dev.warrenperf.report.WaiverReport;
import java.util.List;

/** What is excused, why, and until when. */
final class WaiverSection {

  private WaiverSection() {}

  static void add(Report report, Sheet sheet) {
    List<Row> rows = report.waivers().stream().map(WaiverSection::row).toList();
    sheet.add(new Part("Waivers", "waivers", List.of(), rows, Part.USUAL));
  }

  private static Row row(WaiverReport waiver) {
    String link = waiver.link() == null ? "" : " (" + waiver.link() + ")";
    String text =
        waiver.subject()
            + ": "
            + waiver.text()
            + ". Ceiling "
            + waiver.ceilingText()
            + ", until "
            + waiver.expires()
            + ": "
            + waiver.reason()
            + link;
    return Row.bullet(
        Row.rank(waiver.tone()), Cells.sign(waiver.tone()) + " " + Escape.sentence(text));
  }
}
