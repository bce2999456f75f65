package dev.warrenperf.report;

import dev.warrenperf.comparison.CalibratedOperation;
import dev.warrenperf.comparison.MeasuredRun.MeasuredNode;
import dev.warrenperf.comparison.SelfCheck;
import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.model.Severity;
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
 * @param method how to read it, a paragraph each
 */
public record CalibrationReport(
    String sentence,
    @ReadBack(orNull = true) String scenario,
    @ReadBack String targets,
    String window,
    double margin,
    List<MeasuredNode> nodes,
    @ReadBack List<Run> runs,
    @ReadBack List<Operation> operations,
    Check selfCheck,
    List<Told> notices,
    List<String> method) {

  /** Changes only when a field changes its meaning or goes away. */
  public static final String SCHEMA = "warren-perf/calibration/1";

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("method");

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
   * An operation.
   *
   * @param spread how it varies
   * @param notes what has to be said of that, sentences without their full stops
   */
  public record Operation(@ReadBack CalibratedOperation spread, List<String> notes) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.inline("spread");
  }

  /**
   * A/A.
   *
   * @param found runs that were held against others of their version
   * @param text what came of it, a sentence or two
   * @param alarms operations that were called slower or faster, a line each
   */
  public record Check(SelfCheck found, String text, List<String> alarms) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.inline("found");

    /** Whether there were more alarms than chance gives. */
    public Tone tone() {
      return found.operations() == 0 ? Tone.NEUTRAL : found.isTooMany() ? Tone.FAIL : Tone.PASS;
    }
  }

  /**
   * Something else.
   *
   * @param code stable name of its kind
   * @param text one sentence
   */
  public record Told(String code, Severity severity, String text) {}

  /** Operations whose spread is known. */
  public List<Operation> measured() {
    return operations.stream().filter(operation -> operation.spread().isMeasured()).toList();
  }
}
