package dev.warrenperf.render.json;

import dev.warrenperf.report.LintReport;

/** What {@code lint --format json} prints, by the schema in {@code docs/lint.schema.json}. */
public final class JsonLint {

  static final String SCHEMA = "warren-perf/lint/1";

  private JsonLint() {}

  /** The document, ending in a line feed. */
  public static String render(LintReport report) {
    return JsonOut.document(
        out -> {
          out.text("schema", SCHEMA);
          out.objects("files", report.files(), file -> write(out, file));
          out.objects(
              "unfound",
              report.unfound(),
              target -> {
                out.text("target", target.target());
                out.text("metric", target.metric());
                out.text("text", target.text());
              });
          out.texts("types", report.types());
        });
  }

  private static void write(JsonOut out, LintReport.File file) {
    out.text("file", file.file());
    out.text("exposition", file.exposition());
    out.flag("accepted", file.accepted());
    out.whole("families", file.families());
    out.whole("samples", file.samples());
    out.objects(
        "problems",
        file.problems(),
        fault -> {
          out.whole("line", fault.line());
          out.whole("column", fault.column());
          out.text("tier", fault.tier());
          out.text("message", fault.message());
        });
    out.objects(
        "undecidable",
        file.undecidable(),
        target -> {
          out.text("target", target.target());
          out.text("metric", target.metric());
          out.text("limit", target.limit());
          out.number("bound", target.bound());
          out.text("text", target.text());
        });
  }
}
