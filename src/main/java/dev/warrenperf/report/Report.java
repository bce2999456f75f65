package dev.warrenperf.report;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.model.Notice;
import dev.warrenperf.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One whole report, ready to be drawn in any format, and {@code report.json} by the schema in
 * {@code docs/report.schema.json}. Numbers are in base units; a number that is not known is NaN;
 * texts are for readers.
 *
 * @param tool this program and its version
 * @param headline the verdict and why
 * @param run what was run, when and where; null when versions alone are compared
 * @param targets the target file: its name for itself and where it came from
 * @param operations latency, worst first
 * @param throughput rates, worst first
 * @param ratios quotients of counters, worst first
 * @param gauges levels, worst first
 * @param resources CPU and memory, worst first
 * @param failover changes of leader, worst first
 * @param comparison this run's version against others; null when there is no baseline
 * @param waivers what is excused, in the order of their file
 * @param notices repairs, assumptions, things left out
 * @param command what to type to get this report again
 * @param validity what a reader has to know before any number, worst first
 * @param tally how many targets came out how
 * @param method how the figures were reached, one paragraph each
 * @param timeline the whole run on one time axis; null where nothing is known over time
 */
public record Report(
    String tool,
    @ReadBack Headline headline,
    @ReadBack(missing = "expected the report of a run, found one that only compares") RunFacts run,
    @ReadBack TargetsFacts targets,
    @ReadBack List<OperationReport> operations,
    @ReadBack List<FigureReport> throughput,
    @ReadBack(orNull = true) List<FigureReport> ratios,
    @ReadBack List<FigureReport> gauges,
    @ReadBack List<FigureReport> resources,
    List<FailoverReport> failover,
    ComparisonReport comparison,
    List<WaiverReport> waivers,
    List<Notice> notices,
    String command,
    List<Remark> validity,
    Tally tally,
    List<String> method,
    Chart timeline) {

  /** Changes only when a field changes its meaning or goes away. */
  public static final String SCHEMA = "warren-perf/report/1";

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("validity", "tally", "method", "timeline").andInline("headline");

  /** This program's name, before its version. */
  static final String PROGRAM = "warren-perf ";

  /**
   * Where the targets came from.
   *
   * @param name the target file's name for itself
   * @param origin name of a built-in file, or a path
   */
  public record TargetsFacts(@ReadBack String name, String origin) {

    /** In a line: {@code Warren v1.3.1 performance guide (warren-1.3)}. */
    public String text() {
      return name + " (" + origin + ")";
    }
  }

  /** Rates, ratios, levels and resources, section by section. */
  public List<FigureReport> figures() {
    return Stream.of(throughput, ratios, gauges, resources).flatMap(List::stream).toList();
  }

  /** Everything that was measured and may have been judged, section by section. */
  public List<TargetReport> measured() {
    return Stream.of(operations, figures(), failover).<TargetReport>flatMap(List::stream).toList();
  }

  /** Everything that was promised, and what became of it. */
  public List<CheckReport> checks() {
    return measured().stream().flatMap(target -> target.checks().stream()).toList();
  }

  /** What of that has a value, on one scale; null where nothing has. */
  public TargetDots dots() {
    return TargetDots.of(checks());
  }

  /** Whether the run holds nothing that the targets are about: the headline says all there is. */
  public boolean isOfAnotherSystem() {
    return FirstContact.is(targets.origin(), comparison, checks(), operations);
  }

  /** Version of this program. */
  public String toolVersion() {
    return tool.substring(PROGRAM.length());
  }

  /** What the operations are, as a heading: {@code Latency}, or else {@code Distributions}. */
  public String operationsTitle() {
    String seconds = Unit.SECONDS.symbol();
    return operations.stream().allMatch(operation -> seconds.equals(operation.unit()))
        ? "Latency"
        : "Distributions";
  }

  /** What the signs beside results mean, in a paragraph; empty where nothing needs a word. */
  public String notation() {
    return Notation.of(this);
  }

  /** What is not required and has no data; null where there is nothing. */
  public Gaps gaps() {
    return Gaps.optional(checks());
  }

  /** How many waivers hold, in a sentence without its full stop. */
  public String waiversText() {
    return WaiverReport.sentence(waivers);
  }

  /** Every quantile that some operation shows, ascending: {@code p50}, {@code p95}. */
  public List<String> quantileLabels() {
    return operations.stream()
        .flatMap(operation -> operation.quantiles().stream())
        .sorted(Comparator.comparingDouble(QuantileReport::q))
        .map(QuantileReport::label)
        .distinct()
        .toList();
  }
}
