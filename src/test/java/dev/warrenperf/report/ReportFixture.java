package dev.warrenperf.report;

import dev.warrenperf.analysis.Bracket;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.judge.Busiest;
import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.Evidence;
import dev.warrenperf.judge.FigureResult.NodeFigure;
import dev.warrenperf.judge.Judgement;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Proof;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.judge.Tier;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.judge.Waiver;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A hand-made report with every kind of row, for tests of whatever draws reports. */
public final class ReportFixture {

  private static final double NAN = Double.NaN;

  private static final Histogram COUNTS =
      Histogram.of(new double[] {1, 2.5, Double.POSITIVE_INFINITY}, new double[] {18, 49, 50}, 100);

  private final String text;
  private final int points;
  private final int nodes;
  private final ChartFixture charts;

  private ReportFixture(String text, int points, int nodes) {
    this.text = text;
    this.points = points;
    this.nodes = nodes;
    this.charts = new ChartFixture(text, points);
  }

  /** Small, plain texts. */
  public static Report everyKindOfRow() {
    return new ReportFixture("plain", 4, 2).report();
  }

  /** The same with one text in every place that input can reach. */
  public static Report holding(String text) {
    return new ReportFixture(text, 4, 2).report();
  }

  /** As large as a run gets: every interval of the finest grid has a value. */
  public static Report hourOfSixNodes() {
    return new ReportFixture("plain", 200, 6).report();
  }

  /** Nothing was promised and nothing measured. */
  public static Report nothing() {
    return new Report(
        "warren-perf 0.0.1",
        Headline.of(Conclusion.NO_DATA, List.of(12), "run has no targets", List.of()),
        new RunFacts(
            "run",
            null,
            null,
            null,
            null,
            null,
            NAN,
            NAN,
            "whole run",
            true,
            false,
            List.of("No node has two snapshots in the window"),
            List.of(
                new Condition(
                    "snapshots",
                    "two snapshots",
                    Condition.Status.INVALID,
                    "No node has two snapshots in the window")),
            false,
            List.of(),
            new TreeMap<>(),
            null,
            List.of(),
            List.of(),
            List.of()),
        new Report.TargetsFacts("none", "built in"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        "warren-perf report run",
        List.of(new Remark(Tone.FAIL, "No node has two snapshots in the window")),
        new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0),
        List.of(),
        null);
  }

  private Report report() {
    return new Report(
        "warren-perf 0.0.1",
        headline(),
        run(),
        new Report.TargetsFacts(text, text),
        operations(),
        figures(Kind.RATE),
        figures(Kind.RATIO).subList(1, 2),
        figures(Kind.GAUGE),
        resources(),
        List.of(nodes > 2 ? FailoverFixture.once(text) : FailoverFixture.of(text)),
        null,
        List.of(
            WaiverReport.of(waiver(WaiverResult.State.HOLDS)),
            WaiverReport.of(waiver(WaiverResult.State.UNUSED))),
        List.of(
            new Notice("vanished", Severity.ERROR, text + " is missing", text + ".prom", 7),
            new Notice("reset", Severity.WARNING, text + " started again", text, null),
            new Notice("alias-used", Severity.INFO, text + " is used instead", null, null)),
        "warren-perf report " + text,
        List.of(
            new Remark(Tone.UNDECIDED, text + " started counting again from zero"),
            new Remark(Tone.NEUTRAL, "The window spans one interval")),
        new Tally(12, 4, 3, 2, 3, 1, 2, 1, 0),
        List.of("A percentile is the observation of rank ceil(q·N) of this run."),
        TimelineFixture.of(text, nodes));
  }

  private Headline headline() {
    return Headline.of(
        Conclusion.FAIL,
        List.of(10, 12),
        text + " misses 3 of 12 targets",
        List.of(
            new Headline.Reason(Tone.FAIL, text + " p99", "2 s, the target is < 1s", "operation-1"),
            new Headline.Reason(Tone.UNDECIDED, text, "add a bound", "operation-2"),
            new Headline.Reason(Tone.NEUTRAL, text, "no data", "rate-3"),
            new Headline.Reason(Tone.PASS, text, "the closest", "resource-1"),
            new Headline.Reason(Tone.FAIL, text, "130", "gauge-1")));
  }

  private RunFacts run() {
    List<RunFacts.NodeFacts> all = new ArrayList<>();
    for (String node : nodeNames()) {
      all.add(new RunFacts.NodeFacts(node, "manager", 19, 0, 0, 0, true));
    }
    all.add(new RunFacts.NodeFacts(text, null, 0, 0, 0, 0, false));
    return new RunFacts(
        text,
        text,
        text,
        1,
        "2026-01-31T12:00:00Z",
        "2026-01-31T12:01:30Z",
        90,
        5,
        "whole run",
        true,
        true,
        List.of(),
        List.of(
            new Condition("nodes", text + " answered", Condition.Status.OK, text),
            new Condition("restarts", text + " did not restart", Condition.Status.PARTIAL, text)),
        false,
        all,
        new TreeMap<>(Map.of(text, text, "cores", "2")),
        1,
        List.of(text, "sleep 45"),
        List.of(text),
        List.of(text, "  indented"));
  }

  private List<String> nodeNames() {
    return IntStream.range(0, nodes).mapToObj(i -> text + "-" + (i + 1)).toList();
  }

  private List<OperationReport> operations() {
    List<OperationReport> operations = new ArrayList<>();
    operations.add(operation("operation-1", outcome(Verdict.FAIL, Evidence.FIRM, null)));
    operations.add(operation("operation-2", outcome(Verdict.UNDECIDED, Evidence.WEAK, null)));
    operations.add(missing("operation-3", outcome(Verdict.NO_DATA, null, null)));
    operations.add(operation("operation-4", outcome(Verdict.PASS, Evidence.WEAK, Tier.ACCEPTABLE)));
    operations.add(operation("operation-5", Outcome.NOT_JUDGED));
    operations.add(missing("operation-6", Outcome.NOT_JUDGED));
    for (int i = 7; i < 7 + nodes; i++) {
      operations.add(operation("operation-" + i, outcome(Verdict.PASS, Evidence.FIRM, null)));
    }
    return operations;
  }

  private Outcome outcome(Verdict verdict, Evidence evidence, Tier tier) {
    return outcome(verdict, evidence, tier, true);
  }

  private Outcome outcome(Verdict verdict, Evidence evidence, Tier tier, boolean required) {
    return new Outcome(
        1,
        new Judgement(verdict, null, evidence, tier, -0.5, "why: " + text, null),
        required,
        verdict == Verdict.FAIL ? waiver(WaiverResult.State.HOLDS) : null,
        Tiers.of(new Limit(Limit.Comparison.LESS, Quantity.parse("1s"))));
  }

  private WaiverResult waiver(WaiverResult.State state) {
    boolean holds = state == WaiverResult.State.HOLDS;
    return new WaiverResult(
        state,
        holds,
        "what became of it: " + text,
        new Waiver(
            CheckSubject.quantile(text, 0.5),
            new Limit(Limit.Comparison.LESS, Quantity.parse("3s")),
            text,
            holds ? "https://example.org/" + text : null,
            LocalDate.of(2026, 12, 31),
            3),
        text);
  }

  private OperationReport operation(String anchor, Outcome outcome) {
    return new OperationReport(
        text,
        anchor,
        text + "{method=~\"Get.*\"}",
        Source.HISTOGRAM,
        Presence.OBSERVED,
        false,
        "s",
        outcome.verdict(),
        12_345,
        100,
        0.25,
        List.of(
            new OperationReport.Bucket(1, 5),
            new OperationReport.Bucket(Double.POSITIVE_INFINITY, 50)),
        outcome.isJudged() ? outcome : null,
        List.of(quantile(0.5, outcome), quantile(0.999, Outcome.NOT_JUDGED)),
        nodeNames().stream()
            .map(
                node ->
                    new OperationReport.NodeRow(
                        node, 9, 1, NAN, List.of(new Bracket(-1, 0, 0, 1), Bracket.UNKNOWN)))
            .toList(),
        List.of(),
        List.of(),
        client(outcome.tone() == Tone.UNDECIDED),
        1 / 1.8,
        "49 of 50 finished within 100 ms",
        charts.buckets(anchor),
        charts.curve(anchor),
        outcome.tone() == Tone.PASS && points > 4 ? null : charts.overTime(anchor),
        charts.bands(anchor));
  }

  private ClientReport client(boolean serves) {
    return new ClientReport(
        text,
        text,
        "csv",
        serves,
        50,
        3,
        List.of(new ClientReport.ClientFailure(text, 3)),
        12.5,
        0.25,
        0.001,
        "nearest",
        NAN,
        "The client measured 50 calls of " + text,
        List.of(0.25),
        List.of(50.0),
        List.of(new ClientReport.ClientQuantile(0.5, 1, 2, 1.5, 1, 2, text, serves ? "" : "> 1 s")),
        serves ? List.of() : List.of("Mean: " + text),
        null);
  }

  private QuantileReport quantile(double q, Outcome outcome) {
    Tiers limits = outcome.isJudged() ? outcome.promised() : null;
    Judgement judgement = outcome.isJudged() ? outcome.judgement() : null;
    return new QuantileReport(
        q,
        1,
        2.5,
        1.9,
        1.9,
        0.5,
        2.5,
        4.1,
        NAN,
        outcome,
        "1 s – 2.5 s",
        "1 s – 2.5 s",
        Proof.of(COUNTS, new QuantileResult(QuantileBounds.of(COUNTS, q), limits, judgement)),
        new CountPlaces(List.of(new CountPlaces.Place(text, 7)), 0, true));
  }

  private OperationReport missing(String anchor, Outcome outcome) {
    QuantileReport none =
        new QuantileReport(
            0.5, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, outcome, "–", "–", null, CountPlaces.NONE);
    return new OperationReport(
        text,
        anchor,
        text,
        null,
        Presence.NOT_EXPOSED,
        false,
        "s",
        outcome.verdict(),
        0,
        NAN,
        NAN,
        List.of(),
        null,
        List.of(none),
        List.of(),
        List.of(),
        List.of(),
        null,
        NAN,
        "",
        null,
        null,
        null,
        null);
  }

  private List<FigureReport> figures(Kind kind) {
    String anchor = kind.word();
    return List.of(
        figure(kind, anchor + "-1", 130, outcome(Verdict.FAIL, null, Tier.CRITICAL)),
        figure(kind, anchor + "-2", 22, outcome(Verdict.PASS, null, null)),
        figure(kind, anchor + "-3", NAN, outcome(Verdict.NO_DATA, null, null)),
        figure(kind, anchor + "-5", NAN, outcome(Verdict.NO_DATA, null, null, false)),
        figure(kind, anchor + "-4", 1, Outcome.NOT_JUDGED));
  }

  private FigureReport figure(Kind kind, String anchor, double value, Outcome outcome) {
    boolean known = !Double.isNaN(value);
    return new FigureReport(
        text,
        anchor,
        null,
        text,
        kind,
        "max",
        Across.MAX,
        null,
        value,
        "1",
        known ? Presence.OBSERVED : Presence.NOT_EXPOSED,
        false,
        Direction.HIGHER_IS_BETTER,
        Quantity.parse("130"),
        known ? Map.of("min", 1.0) : Map.of(),
        kind == Kind.RATE && anchor.endsWith("-1")
            ? new Busiest(130, Instant.parse("2026-11-23T20:36:17Z"), 60, 150, 140)
            : null,
        outcome,
        known ? nodes(Map.of("value", value), NAN) : List.of(),
        known && kind != Kind.RATIO ? charts.small(anchor, 1) : null);
  }

  private List<NodeFigure> nodes(Map<String, Double> values, double cores) {
    return nodeNames().stream().map(node -> new NodeFigure(node, values, cores, false)).toList();
  }

  private List<FigureReport> resources() {
    Busiest busiest = new Busiest(0.1, Instant.parse("2026-11-20T09:00:00Z"), 60, NAN, NAN);
    return List.of(
        resource(Kind.CPU, 1, "manager", 0.1, busiest),
        resource(Kind.MEMORY, 2, null, 1e6, null),
        resource(Kind.CPU, 3, "worker", NAN, null));
  }

  private FigureReport resource(Kind kind, int place, String role, double value, Busiest busiest) {
    boolean known = !Double.isNaN(value);
    boolean cpu = kind == Kind.CPU;
    Map<String, Double> uses =
        cpu
            ? Map.of("min", 0.01, "mean", 0.02, "max", 0.03, "busiest", 0.04)
            : Map.of("min", 1.0, "mean", 2.0, "max", 3.0);
    return new FigureReport(
        text,
        "resource-" + place,
        role,
        text,
        kind,
        cpu ? "mean" : "max",
        null,
        known ? nodeNames().get(0) : null,
        value,
        cpu ? "ratio" : "bytes",
        known ? Presence.OBSERVED : Presence.NOT_EXPOSED,
        false,
        Direction.LOWER_IS_BETTER,
        Quantity.parse(cpu ? "50%" : "512MB"),
        Map.of(),
        busiest,
        outcome(known ? Verdict.PASS : Verdict.NO_DATA, null, null),
        known ? nodes(uses, cpu ? 1 : NAN) : List.of(),
        known ? charts.small("resource-" + place, nodes) : null);
  }
}
