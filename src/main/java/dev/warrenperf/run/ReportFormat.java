package dev.warrenperf.run;

import dev.warrenperf.document.ReportDocument;
import dev.warrenperf.document.SummaryDocument;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.render.csv.CsvReport;
import dev.warrenperf.render.html.HtmlReport;
import dev.warrenperf.render.html.PageTemplates;
import dev.warrenperf.render.html.TemplateFailure;
import dev.warrenperf.render.junit.JunitReport;
import dev.warrenperf.render.markdown.DocumentMarkdown;
import dev.warrenperf.render.openmetrics.ResultMetrics;
import dev.warrenperf.render.text.DocumentText;
import dev.warrenperf.report.Report;

/** The forms of a report. */
enum ReportFormat implements OutputFormat<Report> {
  TEXT("report.txt"),
  JSON("report.json"),
  MARKDOWN("report.md"),
  CSV("report.csv"),
  JUNIT("junit.xml"),
  METRICS("results.prom"),
  HTML("report.html");

  private final String file;

  ReportFormat(String file) {
    this.file = file;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public int fileColumns() {
    return 100;
  }

  @Override
  public void begin(PageTemplates templates) {
    if (this == HTML) {
      HtmlReport.begin(templates);
    }
  }

  @Override
  public String document(Report report, Rendering rendering, PageTemplates templates)
      throws TemplateFailure {
    return switch (this) {
      case TEXT -> text(report, rendering);
      case JSON -> RecordWriter.document(Report.SCHEMA, report);
      case MARKDOWN -> DocumentMarkdown.render(ReportDocument.of(report));
      case CSV -> CsvReport.render(report);
      case JUNIT -> JunitReport.render(report);
      case METRICS -> ResultMetrics.of(report).text();
      case HTML -> HtmlReport.render(report, templates);
    };
  }

  private static String text(Report report, Rendering how) {
    return how.full()
        ? DocumentText.render(ReportDocument.of(report), how.columns(), how.color(), how.ascii())
        : DocumentText.brief(
            SummaryDocument.of(report, how.place(HTML.file())),
            how.columns(),
            how.color(),
            how.ascii());
  }
}
