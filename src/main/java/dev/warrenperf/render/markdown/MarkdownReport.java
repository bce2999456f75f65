package dev.warrenperf.render.markdown;

import dev.warrenperf.document.ClientSection;
import dev.warrenperf.document.ClosingSection;
import dev.warrenperf.document.FailoverSection;
import dev.warrenperf.document.OpeningSection;
import dev.warrenperf.document.OperationSection;
import dev.warrenperf.document.WaiverSection;
import dev.warrenperf.report.Report;

/**
 * {@code report.md}: GitHub-flavoured Markdown for a release note or a pull request. What passed is
 * cut before what did not, so that it fits whatever was measured.
 */
public final class MarkdownReport {

  /** GitHub takes 65 536 characters for the body of a release or a comment. */
  static final int LONGEST = 60_000;

  private MarkdownReport() {}

  /** The document, of less than 60 000 characters, ending in a line feed. */
  public static String render(Report report) {
    Sheet sheet = new Sheet();
    DocumentSheet document = new DocumentSheet(sheet);
    OpeningSection.of(report).forEach(document::add);
    if (!report.isOfAnotherSystem()) {
      new DocumentSheet(sheet).add(OperationSection.of(report));
      new DocumentSheet(sheet).add(ClientSection.of(report));
      FigureSection.add(report, sheet);
      ResourceSection.add(report, sheet);
      ComparisonSection.add(report, sheet);
      document.add(FailoverSection.of(report));
    }
    document.add(WaiverSection.of(report));
    ClosingSection.of(report).forEach(document::add);
    return sheet.text(LONGEST);
  }
}
