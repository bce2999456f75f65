package dev.warrenperf.render.text;

import dev.warrenperf.judge.BoundsCheck;
import dev.warrenperf.judge.Unfound;
import dev.warrenperf.report.LintReport;

/**
 * What {@code lint} prints: a line a fault, as compilers do, then a line a file and a target that
 * finds nothing.
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
      String name = Plain.of(file.file());
      for (LintReport.Fault fault : file.problems()) {
        out.append(name).append(':').append(fault.line()).append(':').append(fault.column());
        out.append(": ").append(fault.tier()).append(": ").append(Plain.of(fault.message()));
        out.append('\n');
      }
      for (BoundsCheck.Finding target : file.undecidable()) {
        out.append(name).append(": ").append(Plain.of(target.target())).append(": ");
        out.append(Plain.of(target.text())).append(" (").append(Plain.of(target.metric()));
        out.append(")\n");
      }
      out.append(name).append(": ").append(summary(file)).append('\n');
    }
    for (Unfound target : report.unfound()) {
      out.append(Plain.of(targets)).append(": ").append(Plain.of(target.target()));
      out.append(": ").append(Plain.of(target.text())).append(" (");
      out.append(Plain.of(target.metric())).append(")\n");
    }
    for (String type : report.types()) {
      out.append(Plain.of(targets)).append(": ").append(Plain.of(type)).append('\n');
    }
    return out.toString();
  }

  private static String summary(LintReport.File file) {
    if (!file.accepted()) {
      return "rejected";
    }
    return "accepted, "
        + file.exposition()
        + ", "
        + file.families()
        + (file.families() == 1 ? " family, " : " families, ")
        + file.samples()
        + (file.samples() == 1 ? " sample" : " samples");
  }
}
