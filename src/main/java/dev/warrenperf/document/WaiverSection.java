package dev.warrenperf.document;

import dev.warrenperf.judge.Waiver;
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
    String sentence = waivers.isEmpty() ? "" : report.waiversText() + ".";
    return Document.Section.of(
        "Waivers",
        Block.Items.note("remarks on waivers", sentence),
        new Block.Items("waivers", waivers));
  }

  private static Block.Item item(WaiverReport waiver) {
    Waiver written = waiver.result().waiver();
    List<String> below = new ArrayList<>();
    below.add(
        "Ceiling " + written.ceiling() + ", until " + written.expires() + ": " + written.reason());
    if (written.link() != null) {
      below.add(written.link());
    }
    return new Block.Item(
        waiver.tone(), Rank.of(waiver.tone()), waiver.subject(), waiver.result().text(), below);
  }
}
