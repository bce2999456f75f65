package dev.warrenperf.report;

import dev.warrenperf.comparison.CalibratedOperation;
import dev.warrenperf.comparison.MeasuredRun.MeasuredNode;
import dev.warrenperf.comparison.Occasion;
import dev.warrenperf.comparison.SelfCheck;
import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.model.Severity;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

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
 * @param sessions in which the used runs were made: on one machine, each less than six hours after
 *     the one before
 * @param operations by name
 * @param selfCheck earlier runs held against later ones of their own version
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
    int sessions,
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
   * @param version of the measured system; null when not known
   * @param start of its first snapshot, ISO 8601; null when not known
   * @param leftOut why it is not used, a sentence without its full stop; null when it is
   * @param title its name
   * @param machine facts that another machine would change, by name
   */
  public record Run(
      @ReadBack String title,
      String version,
      @ReadBack(orNull = true) String start,
      @ReadBack(orNull = true) String leftOut,
      @ReadBack(orNull = true) SortedMap<String, String> machine) {

    /** When and where it was made; a start that is no instant is not known. */
    Occasion occasion() {
      return new Occasion(start == null ? Long.MIN_VALUE : millis(start), machine);
    }

    private static long millis(String start) {
      try {
        return Instant.parse(start).toEpochMilli();
      } catch (DateTimeException | ArithmeticException none) {
        return Long.MIN_VALUE;
      }
    }
  }

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
   * @param found earlier runs held against later ones of their version
   * @param text what came of it, a sentence or two
   */
  public record Check(SelfCheck found, String text) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.inline("found");

    /** Whether the order of the runs explains more than chance does. */
    public Tone tone() {
      return Double.isNaN(found.chance())
          ? Tone.NEUTRAL
          : found.isTooMany() ? Tone.FAIL : Tone.PASS;
    }
  }

  /**
   * Something else.
   *
   * @param code stable name of its kind
   * @param text one sentence
   * @param severity how much it weighs
   */
  public record Told(String code, Severity severity, String text) {}

  /** Operations whose spread is known. */
  public List<Operation> measured() {
    return operations.stream().filter(operation -> operation.spread().isMeasured()).toList();
  }
}
