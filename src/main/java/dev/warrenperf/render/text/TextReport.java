package dev.warrenperf.render.text;

import dev.warrenperf.document.ClientSection;
import dev.warrenperf.document.ClosingSection;
import dev.warrenperf.document.FailoverSection;
import dev.warrenperf.document.OpeningSection;
import dev.warrenperf.document.OperationSection;
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
    DocumentText text = new DocumentText(page);
    OpeningSection.of(report).forEach(text::draw);
    if (!report.isOfAnotherSystem()) {
      new DocumentText(page).draw(OperationSection.of(report));
      new DocumentText(page).draw(ClientSection.of(report));
      FigureSection.write(report, page);
      ComparisonSection.write(report, page);
      text.draw(FailoverSection.of(report));
    }
    text.draw(WaiverSection.of(report));
    ClosingSection.of(report).forEach(text::draw);
    return page.text();
  }
}
