package dev.warrenperf.render.json;

import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportDocument;

/** {@code report.json}. */
public final class JsonReport {

  private JsonReport() {}

  /** The document, ending in a line feed. */
  public static String render(Report report) {
    return RecordWriter.document(ReportDocument.SCHEMA, ReportDocument.of(report));
  }
}
