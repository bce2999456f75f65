package dev.warrenperf.render.text;

import dev.warrenperf.document.ComparisonSection;
import dev.warrenperf.document.WaiverSection;
import dev.warrenperf.report.Report;

/** {@code report.txt}, and what a terminal shows. */
public final class TextReport {

  private static final int NARROWEST = 40;

  private TextReport() {}

  /**
   * The whole text, ending in a line feed.
   *
   * @param columns width in characters, at least 40
   * @param color whether ANSI colours are used
   * @param ascii whether all of it but the colours' escape sequences is printable ASCII
   */
  public static String render(Report report, int columns, boolean color, boolean ascii) {
    Page page = new Page(Math.max(NARROWEST, columns), new Ink(color, ascii));
    OpeningSection.write(report, page);
    if (!report.isOfAnotherSystem()) {
      LatencySection.write(report, page);
      FigureSection.write(report, page);
      new DocumentText(page).draw(ComparisonSection.of(report));
      FailoverSection.write(report, page);
    }
    new DocumentText(page).draw(WaiverSection.of(report));
    ClosingSection.write(report, page);
    return page.text();
  }
}
