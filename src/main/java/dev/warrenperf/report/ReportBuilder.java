package dev.warrenperf.report;

import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.unit.Format;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the report: measured and judged figures in, everything in words and in order out. */
public final class ReportBuilder {

  /** The window of counts that one snapshot a node gives. */
  static final String SINCE_START = "since process start";

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Hours, minutes and seconds of an instant, UTC. */
  static String clock(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }

  private final ReportInput input;
  private final RunDeltas run;
  private final RunDescription description;
  private final Validity validity;

  private ReportBuilder(ReportInput input) {
    this.input = input;
    this.run = input.deltas();
    this.description = input.description();
    this.validity = Validity.of(input);
  }

  /** The whole report; pure. */
  public static Report build(ReportInput input) {
    return new ReportBuilder(input).report();
  }

  private Report report() {
    Outcomes outcomes = new Outcomes(input.results());
    List<OperationReport> operations =
        new OperationReporter(run, description.phases(), input.lines(), outcomes, input.drawn())
            .of(input.results().operations());
    FigureReporter figures = new FigureReporter(input, outcomes);
    List<FigureReport> throughput = figures.of("rate", Kind.RATE);
    List<FigureReport> ratios = figures.of("ratio", Kind.RATIO);
    List<FigureReport> gauges = figures.of("gauge", Kind.GAUGE);
    List<FigureReport> resources = figures.of("resource", Kind.CPU, Kind.MEMORY);
    List<FailoverReport> failover =
        new FailoverReporter(input, operations, outcomes).of(input.results().failover());
    List<CheckReport> checks =
        Stream.of(operations, throughput, ratios, gauges, resources, failover)
            .flatMap(List::stream)
            .flatMap(target -> target.checks().stream())
            .sorted(Comparator.comparing(CheckReport::outcome, Outcomes.worstFirst()))
            .toList();
    Tally tally = Tally.of(checks);
    List<Integer> codes =
        input.policy().codes(tally, validity.isValid(), validity.isPartial(), input.comparison());
    Report report =
        new Report(
            HeadlineWriter.of(subject(), tally, validity.faults(), checks, input.comparison()),
            ExitPolicy.code(codes, validity.isValid()),
            codes,
            facts(),
            validity.remarks(),
            tally,
            operations,
            throughput,
            ratios,
            gauges,
            resources,
            failover,
            input.comparison(),
            WaiverReporter.of(input.results().waivers()),
            notices(),
            Method.paragraphs(
                run, operations.stream().anyMatch(operation -> operation.client() != null)),
            new Report.TargetsFacts(
                input.results().targets().name(), input.results().targets().origin()),
            input.commandLine(),
            input.toolVersion());
    return report.isOfAnotherSystem()
        ? report.with(FirstContact.headline(report, subject(), run))
        : report;
  }

  /** What the headline speaks of: version and scenario, or the run's own name. */
  private String subject() {
    if (description.version() == null) {
      return description.title();
    }
    return description.version()
        + (description.scenario() == null ? "" : " under " + description.scenario());
  }

  private RunFacts facts() {
    long start = run.startMillis();
    long end = run.endMillis();
    double seconds = run.seconds();
    return new RunFacts(
        description.title(),
        description.version(),
        description.scenario(),
        description.repeat(),
        iso(start),
        iso(end),
        seconds,
        Double.isNaN(seconds) ? "not known" : Format.seconds(seconds),
        interval(),
        windowText(input),
        timeText(start, end),
        validity.isPartial(),
        validity.isValid(),
        validity.faults(),
        validity.conditions(),
        run.sinceStart(),
        nodes(),
        description.facts(),
        description.commands(),
        description.remarks(),
        description.clusterInfo());
  }

  private double interval() {
    Double told = description.intervalSeconds();
    return told == null ? Double.NaN : told;
  }

  /** How the judged part was chosen, in words. */
  static String windowText(ReportInput input) {
    return input.deltas().sinceStart() ? SINCE_START : input.window().label();
  }

  private static String iso(long millis) {
    return millis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis).toString();
  }

  private static String timeText(long start, long end) {
    if (start == Long.MIN_VALUE || end == Long.MIN_VALUE) {
      return "not known";
    }
    String from = DAY_AND_TIME.format(Instant.ofEpochMilli(start));
    if (start == end) {
      return from + " UTC";
    }
    boolean sameDay =
        from.startsWith(DAY_AND_TIME.format(Instant.ofEpochMilli(end)).substring(0, 10));
    DateTimeFormatter format = sameDay ? TIME : DAY_AND_TIME;
    return from + " to " + format.format(Instant.ofEpochMilli(end)) + " UTC";
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
            Validity.failures(description.failures(), input.window()).stream()
                .filter(failure -> node.name().equals(failure.node()))
                .count();
    int unreadable = input.unreadable().getOrDefault(node.name(), 0);
    int snapshots = deltas == null ? 0 : deltas.snapshots();
    int restarts = deltas == null ? 0 : deltas.restarts();
    return new RunFacts.NodeFacts(
        node.name(),
        node.role(),
        snapshots,
        failed,
        unreadable,
        restarts,
        text(node, snapshots, failed, unreadable, restarts));
  }

  private static String text(Node node, int snapshots, int failed, int unreadable, int restarts) {
    if (snapshots == 0 && !node.scraped()) {
      return "serves no metrics";
    }
    StringBuilder text = new StringBuilder();
    text.append(snapshots == 0 ? "no" : Format.count(snapshots));
    text.append(snapshots == 1 ? " snapshot" : " snapshots");
    text.append(failed == 0 ? "" : ", " + Format.counted(failed, "failed scrape"));
    text.append(unreadable == 0 ? "" : ", " + Format.count(unreadable) + " unusable");
    text.append(restarts == 0 ? "" : ", " + Format.counted(restarts, "restart"));
    return text.toString();
  }

  /** Each once, in the order in which they came up. */
  private List<NoticeItem> notices() {
    Set<Notice> all = new LinkedHashSet<>(input.notices());
    all.addAll(RunNotices.of(run, input.window(), input.results()));
    all.addAll(WaiverReporter.notices(input.results().waivers()));
    return all.stream().map(NoticeItem::of).toList();
  }
}
