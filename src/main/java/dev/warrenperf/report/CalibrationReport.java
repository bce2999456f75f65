package dev.warrenperf.report;

import java.util.List;

/**
 * What a bench can and cannot see, in words and numbers.
 *
 * @param sentence on top, with its full stop
 * @param scenario of the runs; null when none tells one
 * @param targets name of the target file whose operations were measured
 * @param window how the measured part of the runs was chosen
 * @param nodes of the first run
 * @param margin the slowdown that counts, as a share
 * @param marginText the same for people
 * @param runs all that were given, those that are used first
 * @param operations by name
 * @param check runs held against others of their own version
 * @param method how to read it, a paragraph each
 * @param notices what else has to be known
 */
public record CalibrationReport(
    String sentence,
    String scenario,
    String targets,
    String window,
    List<Node> nodes,
    double margin,
    String marginText,
    List<Run> runs,
    List<Operation> operations,
    Check check,
    List<String> method,
    List<NoticeItem> notices) {

  /** A node; the role is null when not known. */
  public record Node(String name, String role) {}

  /**
   * A run.
   *
   * @param version null when not told
   * @param start of its first snapshot, ISO 8601; null when not known
   * @param leftOut why it is not used, a sentence without its full stop; null when it is
   */
  public record Run(String title, String version, String start, String leftOut) {}

  /**
   * An operation; numbers are NaN where the state says that there is no spread.
   *
   * @param name as users call it
   * @param source {@code histogram} or {@code samples}
   * @param state {@code measured}, {@code not-repeated}, {@code mean-unknown}, {@code not-observed}
   * @param runs with observations
   * @param versions with two such runs or more
   * @param mean geometric mean of the runs' means, in seconds
   * @param meanText for people
   * @param deviation standard deviation of the log of the mean from run to run
   * @param deviationText for people, as a ratio
   * @param degrees of freedom of it
   * @param lower end of its 95 % interval
   * @param upper end
   * @param intervalText for people
   * @param range largest mean by smallest of one version
   * @param detectable smallest slowdowns that are found
   * @param runsNeeded runs a side for the margin; null when it takes more than 1000, or without a
   *     spread
   * @param runsNeededText for people
   * @param notes sentences without their full stops
   */
  public record Operation(
      String name,
      String source,
      String state,
      int runs,
      int versions,
      double mean,
      String meanText,
      double deviation,
      String deviationText,
      double degrees,
      double lower,
      double upper,
      String intervalText,
      double range,
      List<Detectable> detectable,
      Integer runsNeeded,
      String runsNeededText,
      List<String> notes) {
    public Operation {
      detectable = List.copyOf(detectable);
      notes = List.copyOf(notes);
    }

    /** Whether there is a spread. */
    public boolean isMeasured() {
      return !Double.isNaN(deviation);
    }
  }

  /** The smallest slowdown that so many runs a side find, as a share: 0.05 for 5 %. */
  public record Detectable(int runs, double slowdown, String text) {}

  /**
   * A/A.
   *
   * @param comparisons runs that were held against others of their version
   * @param operations compared in all of them together
   * @param slower how many were called so
   * @param faster likewise
   * @param tone whether there were more of them than chance gives
   * @param text a sentence or two
   * @param alarms those that were called so, a line each
   */
  public record Check(
      int comparisons,
      int operations,
      long slower,
      long faster,
      Tone tone,
      String text,
      List<String> alarms) {
    public Check {
      alarms = List.copyOf(alarms);
    }
  }

  public CalibrationReport {
    nodes = List.copyOf(nodes);
    runs = List.copyOf(runs);
    operations = List.copyOf(operations);
    method = List.copyOf(method);
    notices = List.copyOf(notices);
  }
}
