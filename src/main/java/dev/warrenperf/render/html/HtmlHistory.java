package dev.warrenperf.render.html;

import dev.warrenperf.report.HistoryReport;
import java.nio.file.Path;

/** {@code history.html}. */
public final class HtmlHistory {

  private static final String PAGE = "history.ftlh";

  private HtmlHistory() {}

  /**
   * The page, ending in a line feed.
   *
   * @param templates directory whose templates replace the built-in ones of the same name, or null
   * @throws TemplateFailure when a template cannot be read or used
   */
  public static String render(HistoryReport report, Path templates) throws TemplateFailure {
    return HtmlReport.render(PAGE, report, templates);
  }
}
