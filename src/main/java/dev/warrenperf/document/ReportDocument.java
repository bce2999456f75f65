package dev.warrenperf.document;

import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;

/** A run against its targets, and versions against one another. */
public final class ReportDocument {

  private ReportDocument() {}

  /** The whole report; of another system no more than that it is one. */
  public static Document of(Report report) {
    List<Document.Section> sections = new ArrayList<>(OpeningSection.of(report));
    if (!report.isOfAnotherSystem()) {
      sections.add(
          Document.Section.of(
              "Reading the results", Block.Items.note("remarks", report.notation())));
      sections.add(OperationSection.of(report));
      sections.add(ClientSection.of(report));
      sections.addAll(FigureSections.of(report));
      sections.add(Document.Section.of("Without data", Block.Items.of(report.gaps())));
      sections.addAll(ComparisonSection.of(report));
      sections.add(FailoverSection.of(report));
    }
    sections.add(WaiverSection.of(report));
    sections.addAll(ClosingSection.of(report));
    return new Document(sections);
  }
}
