package dev.warrenperf.report;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One whole report, ready to be drawn in any format. Numbers are in base units; a number that is
 * not known is NaN; texts are for readers.
 *
 * @param headline the verdict and why
 * @param exitCode what the process ends with
 * @param exitCodes every finding's code that counts, ascending
 * @param run what was run, when and where; null when versions alone are compared
 * @param validity what a reader has to know before any number, worst first
 * @param tally how many targets came out how
 * @param operations latency, worst first
 * @param throughput rates, worst first
 * @param ratios quotients of counters, worst first
 * @param gauges levels, worst first
 * @param resources CPU and memory, worst first
 * @param failover changes of leader, worst first
 * @param comparison this run's version against others; null when there is no baseline
 * @param waivers what is excused, in the order of their file
 * @param notices repairs, assumptions, things left out
 * @param method how the figures were reached, one paragraph each
 * @param targets the target file: its name for itself and where it came from
 * @param commandLine what to type to get this report again
 * @param toolVersion version of this program
 */
public record Report(
    Headline headline,
    int exitCode,
    List<Integer> exitCodes,
    RunFacts run,
    List<Remark> validity,
    Tally tally,
    List<OperationReport> operations,
    List<FigureReport> throughput,
    List<FigureReport> ratios,
    List<FigureReport> gauges,
    List<FigureReport> resources,
    List<FailoverReport> failover,
    ComparisonReport comparison,
    List<WaiverReport> waivers,
    List<NoticeItem> notices,
    List<String> method,
    TargetsFacts targets,
    String commandLine,
    String toolVersion) {

  /** Where the targets came from. */
  public record TargetsFacts(@ReadBack String name, String origin) {}

  public Report {
    exitCodes = List.copyOf(exitCodes);
    validity = List.copyOf(validity);
    operations = List.copyOf(operations);
    throughput = List.copyOf(throughput);
    ratios = List.copyOf(ratios);
    gauges = List.copyOf(gauges);
    resources = List.copyOf(resources);
    failover = List.copyOf(failover);
    waivers = List.copyOf(waivers);
    notices = List.copyOf(notices);
    method = List.copyOf(method);
  }

  /** Everything that was measured and may have been judged, section by section. */
  public List<TargetReport> measured() {
    return Stream.of(operations, throughput, ratios, gauges, resources, failover)
        .<TargetReport>flatMap(List::stream)
        .toList();
  }

  /** Everything that was promised, and what became of it. */
  public List<CheckReport> checks() {
    return measured().stream().flatMap(target -> target.checks().stream()).toList();
  }

  /** Whether the run holds nothing that the targets are about: the headline says all there is. */
  public boolean isOfAnotherSystem() {
    return FirstContact.is(this);
  }

  /** The same report with another headline. */
  Report with(Headline other) {
    return new Report(
        other,
        exitCode,
        exitCodes,
        run,
        validity,
        tally,
        operations,
        throughput,
        ratios,
        gauges,
        resources,
        failover,
        comparison,
        waivers,
        notices,
        method,
        targets,
        commandLine,
        toolVersion);
  }

  /** What the operations are, as a heading: {@code Latency}, or else {@code Distributions}. */
  public String operationsTitle() {
    String seconds = Unit.SECONDS.symbol();
    return operations.stream().allMatch(operation -> seconds.equals(operation.unit()))
        ? "Latency"
        : "Distributions";
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
