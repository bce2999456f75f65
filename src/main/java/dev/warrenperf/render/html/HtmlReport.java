package dev.warrenperf.render.html;

import dev.warrenperf.report.Report;
import java.nio.file.Path;

/** {@code report.html}. */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * The page, ending in a line feed.
   *
   * @param templates directory whose templates replace the built-in ones of the same name, or null
   */
  public static String render(Report report, Path templates) {
    return report.headline().sentence() + (templates == null ? "\n" : templates + "\n");
  }
}
