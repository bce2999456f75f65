package dev.warrenperf.document;

import dev.warrenperf.report.Report;
import dev.warrenperf.report.WaiverReport;
import java.util.ArrayList;
import java.util.List;

/** What is excused, why, and until when. */
public final class WaiverSection {

  private WaiverSection() {}

  /** The section; without content where there are no waivers. */
  public static Document.Section of(Report report) {
    List<Block.Item> waivers = report.waivers().stream().map(WaiverSection::item).toList();
    return Document.Section.of("Waivers", new Block.Items("waivers", waivers));
  }

  private static Block.Item item(WaiverReport waiver) {
    WaiverReport.Ruling ruling = waiver.ruling();
    List<String> below = new ArrayList<>();
    below.add(
        "Ceiling " + waiver.ceilingText() + ", until " + ruling.expires() + ": " + ruling.reason());
    if (ruling.link() != null) {
      below.add(ruling.link());
    }
    return new Block.Item(
        ruling.tone(), Rank.of(ruling.tone()), waiver.subject(), ruling.text(), below);
  }
}
