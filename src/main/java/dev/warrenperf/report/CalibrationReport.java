package dev.warrenperf.report;

import dev.warrenperf.comparison.CalibratedOperation;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.model.Severity;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * What a bench can and cannot see, in words and numbers; as JSON by the schema in {@code
 * docs/calibration.schema.json}, which {@link CalibrationFile} reads back.
 *
 * @param sentence on top, with its full stop
 * @param scenario of the runs; null when none tells one
 * @param targets name of the target file whose operations were measured
 * @param window how the measured part of the runs was chosen
 * @param margin the slowdown that counts, as a share
 * @param nodes of the first run
 * @param runs all that were given, those that are used first
 * @param operations by name
 * @param selfCheck runs held against others of their own version
 * @param notices what else has to be known
 */
public record CalibrationReport(
    String sentence,
    @ReadBack(orNull = true) String scenario,
    @ReadBack String targets,
    String window,
    double margin,
    List<Node> nodes,
    @ReadBack List<Run> runs,
    @ReadBack List<Operation> operations,
    Check selfCheck,
    List<Told> notices) {

  /** Changes only when a field changes its meaning or goes away. */
  public static final String SCHEMA = "warren-perf/calibration/1";

  /** A node; the role is null when not known. */
  public record Node(String name, String role) {}

  /**
   * A run.
   *
   * @param version null when not told
   * @param start of its first snapshot, ISO 8601; null when not known
   * @param leftOut why it is not used, a sentence without its full stop; null when it is
   */
  public record Run(
      @ReadBack String title,
      String version,
      @ReadBack(orNull = true) String start,
      @ReadBack(orNull = true) String leftOut) {}

  /**
   * An operation; numbers are NaN where the state says that there is no spread.
   *
   * @param name as users call it
   * @param runs with observations
   * @param versions with two such runs or more
   * @param mean geometric mean of the runs' means
   * @param deviation standard deviation of the log of the mean from run to run
   * @param degrees of freedom of it
   * @param lower end of its 95 % interval
   * @param upper end
   * @param range largest mean by smallest of one version
   * @param detectable smallest slowdowns that are found
   * @param runsNeeded runs a side for the margin; null when it takes more than 1000, or without a
   *     spread
   * @param notes sentences without their full stops
   * @param unit of the mean
   */
  public record Operation(
      @ReadBack String name,
      @ReadBack Source source,
      CalibratedOperation.State state,
      int runs,
      int versions,
      double mean,
      @ReadBack(orNull = true) double deviation,
      @ReadBack(orNull = true) double degrees,
      double lower,
      double upper,
      double range,
      List<Detectable> detectable,
      Integer runsNeeded,
      List<String> notes,
      Unit unit) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("unit");

    public Operation {
      detectable = List.copyOf(detectable);
      notes = List.copyOf(notes);
    }

    /** Whether there is a spread. */
    public boolean isMeasured() {
      return !Double.isNaN(deviation);
    }

    /** The mean, for readers. */
    public String meanText() {
      return Format.of(mean, unit);
    }

    /** The deviation for readers, as a ratio. */
    public String deviationText() {
      return CalibrationWords.ofLogs(deviation);
    }

    /** Both ends of the interval, for readers. */
    public String intervalText() {
      return CalibrationWords.ofLogs(lower) + " to " + CalibrationWords.ofLogs(upper);
    }

    /** The runs that are needed, for readers. */
    public String runsNeededText() {
      if (!isMeasured()) {
        return "–";
      }
      return runsNeeded == null ? "more than 1000" : Format.count(runsNeeded);
    }
  }

  /** The smallest slowdown that so many runs a side find, as a share: 0.05 for 5 %. */
  public record Detectable(int runs, double slowdown) {

    /** The slowdown, for readers. */
    public String text() {
      return CalibrationWords.change(slowdown);
    }
  }

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

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("tone");

    public Check {
      alarms = List.copyOf(alarms);
    }
  }

  /**
   * Something else.
   *
   * @param code stable name of its kind
   * @param text one sentence
   */
  public record Told(String code, Severity severity, String text) {

    /** Whether it weighs anything. */
    public boolean isSerious() {
      return severity != Severity.INFO;
    }
  }

  public CalibrationReport {
    nodes = List.copyOf(nodes);
    runs = List.copyOf(runs);
    operations = List.copyOf(operations);
    notices = List.copyOf(notices);
  }

  /** The margin, for readers. */
  public String marginText() {
    return CalibrationWords.change(margin);
  }

  /** How to read it, a paragraph each. */
  public List<String> method() {
    return CalibrationWords.method(margin);
  }
}
