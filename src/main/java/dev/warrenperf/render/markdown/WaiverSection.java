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
    String link = waiver.ruling().link() == null ? "" : " (" + waiver.ruling().link() + ")";
    String text =
        waiver.subject()
            + ": "
            + waiver.ruling().text()
            + ". Ceiling "
            + waiver.ceilingText()
            + ", until "
            + waiver.ruling().expires()
            + ": "
            + waiver.ruling().reason()
            + link;
    return Row.bullet(
        Row.rank(waiver.ruling().tone()),
        Cells.sign(waiver.ruling().tone()) + " " + Escape.sentence(text));
  }
}
