package dev.warrenperf.render.text;

import dev.warrenperf.document.ClosingSection;
import dev.warrenperf.report.HistoryReport;

/** {@code history.txt}, and what a terminal shows. */
public final class HistoryText {

  private static final int NARROWEST = 40;

  private HistoryText() {}

  /**
   * The whole text, ending in a line feed.
   *
   * @param columns width in characters, at least 40
   * @param color whether ANSI colours are used
   * @param ascii whether all of it but the colours' escape sequences is printable ASCII
   */
  public static String render(HistoryReport report, int columns, boolean color, boolean ascii) {
    Page page = new Page(Math.max(NARROWEST, columns), new Ink(color, ascii));
    ReleaseSection.write(report, page);
    TrendSection.write(report, page);
    FigureTrendSection.write(report, page);
    ClosingSection.of(report).forEach(new DocumentText(page)::draw);
    return page.text();
  }
}
