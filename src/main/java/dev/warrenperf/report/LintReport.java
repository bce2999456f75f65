package dev.warrenperf.report;

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
      List<Undecidable> undecidable) {
    public File {
      problems = List.copyOf(problems);
      undecidable = List.copyOf(undecidable);
    }
  }

  /** One fault: one-based line and column, tier, {@code expected ..., found ...}. */
  public record Fault(int line, int column, String tier, String message) {}

  /**
   * A target whose limit is no bucket bound, so that counts may leave it open.
   *
   * @param target {@code Service Create p99}
   * @param metric the histogram
   * @param limit as written
   * @param bound the bound to add, in seconds
   * @param text in a sentence
   */
  public record Undecidable(
      String target, String metric, String limit, double bound, String text) {}

  /**
   * A target whose selectors find nothing.
   *
   * @param target its name
   * @param metric what it asks for
   * @param text why nothing is found
   */
  public record Unfound(String target, String metric, String text) {}

  public LintReport {
    files = List.copyOf(files);
    unfound = List.copyOf(unfound);
    types = List.copyOf(types);
  }

  public boolean isAccepted() {
    return files.stream().allMatch(File::accepted);
  }
}
