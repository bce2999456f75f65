package dev.warrenperf.run;

import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.render.csv.CsvReport;
import dev.warrenperf.render.html.HtmlReport;
import dev.warrenperf.render.html.TemplateFailure;
import dev.warrenperf.render.junit.JunitReport;
import dev.warrenperf.render.markdown.MarkdownReport;
import dev.warrenperf.render.openmetrics.ResultMetrics;
import dev.warrenperf.render.text.TextReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportDocument;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A form of the report: the word that asks for it, the file that holds it, how it is written. */
enum ReportFormat {
  TEXT("text", "report.txt"),
  JSON("json", "report.json"),
  MARKDOWN("markdown", "report.md"),
  CSV("csv", "report.csv"),
  JUNIT("junit", "junit.xml"),
  METRICS("metrics", "results.prom"),
  HTML("html", "report.html");

  /** Width of report.txt, whatever the terminal. */
  private static final int FILE_COLUMNS = 100;

  private final String word;
  private final String file;

  ReportFormat(String word, String file) {
    this.word = word;
    this.file = file;
  }

  static ReportFormat parse(String word) throws CommandException {
    for (ReportFormat format : values()) {
      if (format.word.equals(word)) {
        return format;
      }
    }
    throw new CommandException(
        ExitCode.USAGE, "--format: expected " + words() + ", found \"" + word + "\"");
  }

  private static String words() {
    String all =
        Arrays.stream(values()).map(format -> format.word).collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return all.substring(0, last) + " or " + all.substring(last + 2);
  }

  /** Its name in the directory of {@code -o}. */
  String file() {
    return file;
  }

  /** As it stands in its file. */
  String written(Report report, Rendering rendering) throws CommandException {
    return document(report, rendering, FILE_COLUMNS, false);
  }

  /** As standard output gets it. */
  String printed(Report report, Rendering rendering) throws CommandException {
    return document(report, rendering, rendering.columns(), rendering.color());
  }

  /** The whole document, ending in a line feed; width and colour are those of text. */
  private String document(Report report, Rendering rendering, int columns, boolean color)
      throws CommandException {
    return switch (this) {
      case TEXT -> TextReport.render(report, columns, color, rendering.ascii());
      case JSON -> RecordWriter.document(ReportDocument.SCHEMA, ReportDocument.of(report));
      case MARKDOWN -> MarkdownReport.render(report);
      case CSV -> CsvReport.render(report);
      case JUNIT -> JunitReport.render(report);
      case METRICS -> ResultMetrics.of(report).text();
      case HTML -> page(report, rendering.templates());
    };
  }

  private static String page(Report report, Path templates) throws CommandException {
    try {
      return HtmlReport.render(report, templates);
    } catch (TemplateFailure failure) {
      throw new CommandException(ExitCode.MALFORMED_INPUT, failure.getMessage(), failure);
    }
  }
}
