package dev.warrenperf.report;

import dev.warrenperf.judge.BoundsCheck;
import dev.warrenperf.judge.Unfound;
import java.util.List;

/**
 * What is wrong with snapshots; as JSON by the schema in {@code docs/lint.schema.json}.
 *
 * @param unfound targets that find nothing in any of them
 * @param types metrics that are exposed as another type than targets take them for, a sentence each
 */
public record LintReport(List<File> files, List<Unfound> unfound, List<String> types) {

  /** Changes only when a field changes its meaning or goes away. */
  public static final String SCHEMA = "warren-perf/lint/1";

  /**
   * One snapshot.
   *
   * @param file as the user named it
   * @param exposition {@code text} or {@code openmetrics}; null when it could not be read at all
   * @param accepted whether it is read, in the mode that was asked for
   * @param families metric families with a sample or metadata
   * @param samples lines with a value
   * @param problems in the order of their lines
   * @param undecidable targets that this file's bucket bounds can never decide
   */
  public record File(
      String file,
      String exposition,
      boolean accepted,
      int families,
      int samples,
      List<Fault> problems,
      List<BoundsCheck.Finding> undecidable) {}

  /** One fault: one-based line and column, tier, {@code expected ..., found ...}. */
  public record Fault(int line, int column, String tier, String message) {}

  public boolean isAccepted() {
    return files.stream().allMatch(File::accepted);
  }
}
