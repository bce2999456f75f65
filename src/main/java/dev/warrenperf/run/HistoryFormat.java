package dev.warrenperf.run;

import dev.warrenperf.document.HistoryDocument;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.render.csv.HistoryCsv;
import dev.warrenperf.render.html.HtmlReport;
import dev.warrenperf.render.html.PageTemplates;
import dev.warrenperf.render.html.TemplateFailure;
import dev.warrenperf.render.markdown.DocumentMarkdown;
import dev.warrenperf.render.text.DocumentText;
import dev.warrenperf.report.HistoryReport;

/** The forms of a history. */
enum HistoryFormat implements OutputFormat<HistoryReport> {
  TEXT("txt"),
  JSON("json"),
  MARKDOWN("md"),
  CSV("csv"),
  HTML("html");

  private final String ending;

  HistoryFormat(String ending) {
    this.ending = ending;
  }

  @Override
  public String file() {
    return "history." + ending;
  }

  @Override
  public int fileColumns() {
    return 120;
  }

  @Override
  public void begin(PageTemplates templates) {
    if (this == HTML) {
      HtmlReport.beginHistory(templates);
    }
  }

  @Override
  public String document(HistoryReport report, Rendering rendering, PageTemplates templates)
      throws TemplateFailure {
    return switch (this) {
      case TEXT ->
          DocumentText.render(
              HistoryDocument.of(report),
              rendering.columns(),
              rendering.color(),
              rendering.ascii());
      case JSON -> RecordWriter.document(HistoryReport.SCHEMA, report);
      case MARKDOWN -> DocumentMarkdown.render(HistoryDocument.of(report));
      case CSV -> HistoryCsv.render(report);
      case HTML -> HtmlReport.render(report, templates);
    };
  }
}
