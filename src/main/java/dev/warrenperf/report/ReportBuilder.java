package dev.warrenperf.report;

import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the report: measured and judged figures in, everything in words and in order out. */
public final class ReportBuilder {

  /** The window of counts that one snapshot per node gives. */
  static final String SINCE_START = "since process start";

  private final JudgedRun input;
  private final ComparisonReport comparison;
  private final Reporting how;
  private final RunDeltas run;
  private final RunDescription description;
  private final Validity validity;

  private ReportBuilder(JudgedRun input, ComparisonReport comparison, Reporting how) {
    this.comparison = comparison;
    this.how = how;
    this.input = input;
    this.run = input.deltas();
    this.description = input.description();
    this.validity = Validity.of(input);
  }

  /**
   * The whole report; pure.
   *
   * @param comparison this run's version against others; null when there is no baseline
   */
  public static Report build(JudgedRun input, ComparisonReport comparison, Reporting how) {
    return new ReportBuilder(input, comparison, how).report();
  }

  private Report report() {
    Outcomes outcomes = new Outcomes(input.results());
    List<OperationReport> operations =
        new OperationReporter(run, description.phases(), input.lines(), outcomes, how.drawn())
            .of(input.results().operations());
    FigureReporter figures = new FigureReporter(input, outcomes, how.drawn());
    List<FigureReport> throughput = figures.of("rate", Kind.RATE);
    List<FigureReport> ratios = figures.of("ratio", Kind.RATIO);
    List<FigureReport> gauges = figures.of("gauge", Kind.GAUGE);
    List<FigureReport> resources = figures.of("resource", Kind.CPU, Kind.MEMORY);
    List<FailoverReport> failover =
        new FailoverReporter(input, operations, outcomes, how.drawn())
            .of(input.results().failover());
    List<CheckReport> checks =
        Stream.of(operations, throughput, ratios, gauges, resources, failover)
            .flatMap(List::stream)
            .flatMap(target -> target.checks().stream())
            .sorted(Comparator.comparing(CheckReport::outcome, Outcomes.worstFirst()))
            .toList();
    Tally tally = Tally.of(checks);
    return new Report(
        Report.PROGRAM + how.toolVersion(),
        headline(tally, checks, operations),
        facts(),
        new Report.TargetsFacts(
            input.results().targets().name(), input.results().targets().origin()),
        operations,
        throughput,
        ratios,
        gauges,
        resources,
        failover,
        comparison,
        input.results().waivers().stream().map(WaiverReport::of).toList(),
        notices(),
        how.command(),
        validity.remarks(),
        tally,
        Method.paragraphs(
            run, operations.stream().anyMatch(operation -> operation.client() != null)),
        how.drawn() ? RunTimeline.of(input, failover) : null);
  }

  private Headline headline(
      Tally tally, List<CheckReport> checks, List<OperationReport> operations) {
    List<Integer> codes =
        how.policy().codes(tally, validity.isValid(), validity.isPartial(), comparison);
    Headline headline =
        HeadlineWriter.of(subject(), tally, validity.faults(), checks, comparison, codes);
    String targets = input.results().targets().origin();
    return FirstContact.is(targets, comparison, checks, operations)
        ? Headline.of(
            headline.verdict(), codes, FirstContact.sentence(subject(), targets, run), List.of())
        : headline;
  }

  /** What the headline speaks of: version and scenario, or the run's own name. */
  private String subject() {
    if (description.info().version() == null) {
      return description.title();
    }
    return description.info().version()
        + (description.info().scenario() == null ? "" : " under " + description.info().scenario());
  }

  private RunFacts facts() {
    return new RunFacts(
        description.title(),
        description.info().version(),
        description.info().scenario(),
        description.info().repeat(),
        LeaderTimes.iso(run.startMillis()),
        LeaderTimes.iso(run.endMillis()),
        run.seconds(),
        Objects.requireNonNullElse(description.info().intervalSeconds(), Double.NaN),
        run.sinceStart() ? SINCE_START : input.window().label(),
        validity.isPartial(),
        validity.isValid(),
        validity.faults(),
        validity.conditions(),
        run.sinceStart(),
        nodes(),
        description.info().facts(),
        description.info().exitCode(),
        description.info().commands(),
        description.info().remarks(),
        description.clusterInfo());
  }

  /** Nodes with snapshots first, in their order; then those that the run only names. */
  private List<RunFacts.NodeFacts> nodes() {
    Map<String, RunFacts.NodeFacts> nodes = new LinkedHashMap<>();
    for (NodeDeltas node : run.nodes()) {
      nodes.put(node.node().name(), node(node.node(), node));
    }
    for (Node node : description.nodes()) {
      nodes.computeIfAbsent(node.name(), name -> node(node, null));
    }
    return List.copyOf(nodes.values());
  }

  private RunFacts.NodeFacts node(Node node, NodeDeltas deltas) {
    int failed =
        (int)
            SeenRun.failures(description.failures(), input.window()).stream()
                .filter(failure -> node.name().equals(failure.node()))
                .count();
    return new RunFacts.NodeFacts(
        node.name(),
        node.role(),
        deltas == null ? 0 : deltas.snapshots(),
        failed,
        input.unreadable().getOrDefault(node.name(), 0),
        deltas == null ? 0 : deltas.restarts(),
        node.scraped());
  }

  /** Each once, in the order in which they came up. */
  private List<Notice> notices() {
    Set<Notice> all = new LinkedHashSet<>(input.notices());
    all.addAll(RunNotices.of(run, input.window(), input.results()));
    all.addAll(WaiverReport.notices(input.results().waivers()));
    return List.copyOf(all);
  }
}
