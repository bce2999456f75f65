package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.json.JsonFault;
import dev.warrenperf.json.RecordReader;
import dev.warrenperf.model.MalformedInputException;
import java.io.IOException;
import java.io.Reader;
import java.util.function.UnaryOperator;

/**
 * What a {@code report.json} says of its run: everything that versions are compared by.
 *
 * @param run as the snapshots themselves would give it
 * @param targets name of the target file that the report was made with
 * @param conclusion its verdict
 */
public record ReportFile(MeasuredRun run, String targets, Conclusion conclusion) {

  /** Whether it says that a target is missed and not waived. */
  public boolean missed() {
    return conclusion == Conclusion.FAIL;
  }

  /**
   * Reads a report. Members that are not known are passed over.
   *
   * @param name of the file, for messages
   * @param text of the report; the caller caps its length
   * @param printable makes texts from outside safe to print
   * @throws MalformedInputException when it is no report of a run
   * @throws IOException when it cannot be read
   */
  public static ReportFile read(String name, Reader text, UnaryOperator<String> printable)
      throws MalformedInputException, IOException {
    try {
      return of(RecordReader.read(Report.SCHEMA, Report.class, text, printable));
    } catch (JsonFault fault) {
      throw new MalformedInputException(name + ": " + fault.getMessage(), fault);
    }
  }

  private static ReportFile of(Report report) throws JsonFault {
    return new ReportFile(
        Measurements.of(report), report.targets().name(), report.headline().verdict());
  }
}
