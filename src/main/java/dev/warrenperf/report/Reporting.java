package dev.warrenperf.report;

import java.util.Set;

/**
 * How a report is made.
 *
 * @param drawn whether charts over time and curves are wanted; they take time, and only the page
 *     shows them. Without, their fields are null
 * @param policy which findings count for the exit code
 * @param command as typed
 * @param toolVersion version of this program
 */
public record Reporting(boolean drawn, ExitPolicy policy, String command, String toolVersion) {

  /** For its numbers alone: nobody sees the report. */
  static final Reporting NUMBERS = new Reporting(false, new ExitPolicy(Set.of()), "", "");
}
