package dev.warrenperf.report;

import dev.warrenperf.json.ReadBack;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code report.json}, by the schema in {@code docs/report.schema.json}: the results of a report.
 *
 * @param tool the program and its version
 * @param verdict of the headline
 * @param exitCode what the process ends with
 * @param exitCodes every finding's code that counts, ascending
 * @param summary the headline and its reasons, a sentence each
 * @param run what was run; null when versions alone are compared
 * @param targets where the targets came from
 * @param operations latency, worst first
 * @param throughput rates, worst first
 * @param ratios quotients of counters, worst first
 * @param gauges levels, worst first
 * @param resources CPU and memory, worst first
 * @param failover changes of leader, worst first
 * @param comparison this run's version against others; null when there is no baseline
 * @param waivers what is excused, in the order of their file
 * @param notices repairs, assumptions, things left out
 * @param command what to type to get it again
 */
public record ReportDocument(
    String tool,
    @ReadBack(orNull = true) Conclusion verdict,
    int exitCode,
    List<Integer> exitCodes,
    List<String> summary,
    @ReadBack(missing = "expected the report of a run, found one that only compares") RunFacts run,
    @ReadBack Report.TargetsFacts targets,
    @ReadBack List<OperationReport> operations,
    @ReadBack List<FigureReport> throughput,
    @ReadBack(orNull = true) List<FigureReport> ratios,
    @ReadBack List<FigureReport> gauges,
    @ReadBack List<FigureReport> resources,
    List<FailoverReport> failover,
    ComparisonReport comparison,
    List<WaiverReport> waivers,
    List<NoticeItem> notices,
    String command) {

  /** Changes only when a field changes its meaning or goes away. */
  public static final String SCHEMA = "warren-perf/report/1";

  public ReportDocument {
    exitCodes = List.copyOf(exitCodes);
    summary = List.copyOf(summary);
    operations = List.copyOf(operations);
    throughput = List.copyOf(throughput);
    ratios = List.copyOf(ratios);
    gauges = List.copyOf(gauges);
    resources = List.copyOf(resources);
    failover = List.copyOf(failover);
    waivers = List.copyOf(waivers);
    notices = List.copyOf(notices);
  }

  /** Of a report. */
  public static ReportDocument of(Report report) {
    return new ReportDocument(
        "warren-perf " + report.toolVersion(),
        report.headline().verdict(),
        report.exitCode(),
        report.exitCodes(),
        summary(report.headline()),
        report.run(),
        report.targets(),
        report.operations(),
        report.throughput(),
        report.ratios(),
        report.gauges(),
        report.resources(),
        report.failover(),
        report.comparison(),
        report.waivers(),
        report.notices(),
        report.commandLine());
  }

  /** The sentence and its reasons, a line each. */
  static List<String> summary(Headline headline) {
    List<String> lines = new ArrayList<>(List.of(headline.sentence()));
    headline.reasons().forEach(reason -> lines.add(reason.subject() + ": " + reason.text()));
    return lines;
  }
}
