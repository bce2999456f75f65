package dev.warrenperf.run;

import dev.warrenperf.document.HistoryDocument;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.render.html.HtmlReport;
import dev.warrenperf.render.html.TemplateFailure;
import dev.warrenperf.render.text.DocumentText;
import dev.warrenperf.report.HistoryReport;

/** The forms of a history. */
enum HistoryFormat implements OutputFormat<HistoryReport> {
  TEXT,
  JSON,
  HTML;

  @Override
  public String file() {
    return "history." + (this == TEXT ? "txt" : word());
  }

  @Override
  public int fileColumns() {
    return 120;
  }

  @Override
  public String document(HistoryReport report, Rendering rendering) throws TemplateFailure {
    return switch (this) {
      case TEXT ->
          DocumentText.render(
              HistoryDocument.of(report),
              rendering.columns(),
              rendering.color(),
              rendering.ascii());
      case JSON -> RecordWriter.document(HistoryReport.SCHEMA, report);
      case HTML -> HtmlReport.render(report, rendering.templates());
    };
  }
}
