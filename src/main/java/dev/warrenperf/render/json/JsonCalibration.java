package dev.warrenperf.render.json;

import dev.warrenperf.report.CalibrationReport;

/**
 * What {@code calibrate} writes beside the runs, by the schema in {@code
 * docs/calibration.schema.json}; {@code history.CalibrationFile} reads it back.
 */
public final class JsonCalibration {

  static final String SCHEMA = "warren-perf/calibration/1";

  private JsonCalibration() {}

  /** The document, ending in a line feed. */
  public static String render(CalibrationReport report) {
    return JsonOut.document(out -> write(out, report));
  }

  private static void write(JsonOut out, CalibrationReport report) {
    out.text("schema", SCHEMA);
    out.text("sentence", report.sentence());
    out.text("scenario", report.scenario());
    out.text("targets", report.targets());
    out.text("window", report.window());
    out.known("margin", report.margin());
    out.objects(
        "nodes",
        report.nodes(),
        node -> {
          out.text("name", node.name());
          out.text("role", node.role());
        });
    out.objects(
        "runs",
        report.runs(),
        run -> {
          out.text("title", run.title());
          out.text("version", run.version());
          out.text("start", run.start());
          out.text("leftOut", run.leftOut());
        });
    out.objects("operations", report.operations(), operation -> write(out, operation));
    out.object("selfCheck", () -> write(out, report.check()));
    out.objects(
        "notices",
        report.notices(),
        notice -> {
          out.text("code", notice.code());
          out.text("severity", notice.severity());
          out.text("text", notice.text());
        });
  }

  private static void write(JsonOut out, CalibrationReport.Operation operation) {
    out.text("name", operation.name());
    out.text("source", operation.source());
    out.text("state", operation.state());
    out.whole("runs", operation.runs());
    out.whole("versions", operation.versions());
    out.known("mean", operation.mean());
    out.known("deviation", operation.deviation());
    out.known("degrees", operation.degrees());
    out.known("lower", operation.lower());
    out.known("upper", operation.upper());
    out.known("range", operation.range());
    out.objects(
        "detectable",
        operation.detectable(),
        detectable -> {
          out.whole("runs", detectable.runs());
          out.known("slowdown", detectable.slowdown());
        });
    out.whole("runsNeeded", operation.runsNeeded());
    out.texts("notes", operation.notes());
  }

  private static void write(JsonOut out, CalibrationReport.Check check) {
    out.whole("comparisons", check.comparisons());
    out.whole("operations", check.operations());
    out.whole("slower", check.slower());
    out.whole("faster", check.faster());
    out.text("text", check.text());
    out.texts("alarms", check.alarms());
  }
}
