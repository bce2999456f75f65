package dev.warrenperf.render.text;

import dev.warrenperf.report.LintReport;
import dev.warrenperf.unit.Format;

/**
 * What {@code lint} prints: a line per fault, as compilers do, then a line per file and per target
 * that finds nothing.
 */
public final class TextLint {

  private TextLint() {}

  /**
   * Ends in a line feed; empty when there are no files.
   *
   * @param targets where the targets that they are held against came from
   */
  public static String render(LintReport report, String targets) {
    StringBuilder out = new StringBuilder();
    for (LintReport.File file : report.files()) {
      for (LintReport.Fault fault : file.problems()) {
        String place = "%s:%s:%s".formatted(file.file(), fault.line(), fault.column());
        out.append(line(place, fault.tier(), fault.message()));
      }
      file.undecidable()
          .forEach(one -> out.append(line(file.file(), one.target(), one.text(), one.metric())));
      out.append(line(file.file(), summary(file)));
    }
    report
        .unfound()
        .forEach(one -> out.append(line(targets, one.target(), one.text(), one.metric())));
    report.types().forEach(type -> out.append(line(targets, type)));
    return out.toString();
  }

  private static String line(String place, String subject, String text, String metric) {
    return line(place, subject, text + " (" + metric + ")");
  }

  private static String line(String... parts) {
    return Plain.of(String.join(": ", parts)) + "\n";
  }

  private static String summary(LintReport.File file) {
    return file.accepted()
        ? "accepted, %s, %s %s, %s"
            .formatted(
                file.exposition(),
                file.families(),
                file.families() == 1 ? "family" : "families",
                Format.counted(file.samples(), "sample"))
        : "rejected";
  }
}
