package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.JsonFault;
import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.unit.Unit;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run has to say when versions are compared, by its results: those of a run that was just
 * judged, and those of a {@code report.json} of earlier. A zero has no sign.
 */
public final class Measurements {

  private final Report report;
  private final RunFacts run;

  private Measurements(Report report) {
    this.report = report;
    this.run = report.run();
  }

  /** Of a run that was read and judged. */
  public static MeasuredRun of(JudgedRun input) {
    try {
      return of(ReportBuilder.build(input, null, Reporting.NUMBERS));
    } catch (JsonFault impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * By a report of it.
   *
   * @throws JsonFault when its members do not fit together
   */
  static MeasuredRun of(Report report) throws JsonFault {
    return new Measurements(report).run();
  }

  private MeasuredRun run() throws JsonFault {
    return new MeasuredRun(
        run.title(),
        run.version(),
        run.scenario(),
        run.repeat(),
        start(),
        seconds("durationSeconds", run.durationSeconds()),
        seconds("intervalSeconds", run.intervalSeconds()),
        run.window(),
        run.valid(),
        faults(),
        nodes(),
        run.environment(),
        operations(),
        figures());
  }

  private long start() throws JsonFault {
    try {
      return run.start() == null ? Long.MIN_VALUE : Instant.parse(run.start()).toEpochMilli();
    } catch (DateTimeException | ArithmeticException wrong) {
      throw JsonFault.of("run.start", "an instant such as 2026-01-31T12:00:00Z", run.start());
    }
  }

  private static double seconds(String name, double seconds) throws JsonFault {
    if (seconds < 0 || Double.isInfinite(seconds)) {
      throw JsonFault.of("run." + name, "a number of seconds", seconds);
    }
    return seconds;
  }

  private List<String> faults() throws JsonFault {
    if (run.valid() != run.faults().isEmpty()) {
      throw JsonFault.of(
          "run.faults",
          run.valid() ? "none in a valid run" : "why the run is not valid",
          run.faults());
    }
    return run.faults();
  }

  private List<MeasuredRun.MeasuredNode> nodes() throws JsonFault {
    List<MeasuredRun.MeasuredNode> nodes = new ArrayList<>();
    Names names = new Names("run.nodes");
    for (RunFacts.NodeFacts node : run.nodes()) {
      names.next(node.name());
      if (node.snapshots() > 0) {
        nodes.add(new MeasuredRun.MeasuredNode(node.name(), node.role(), node.resets()));
      }
    }
    return nodes;
  }

  private List<MeasuredOperation> operations() throws JsonFault {
    List<MeasuredOperation> operations = new ArrayList<>();
    Names names = new Names("operations");
    for (OperationReport operation : report.operations()) {
      String place = names.next(operation.name());
      operations.addAll(new OperationMeasurements(operation, place).all());
    }
    operations.sort(MeasuredOperation.ORDER);
    return operations;
  }

  private List<MeasuredFigure> figures() throws JsonFault {
    List<MeasuredFigure> figures = new ArrayList<>();
    figures(MeasuredFigure.Kind.THROUGHPUT, "throughput", report.throughput(), figures);
    figures(MeasuredFigure.Kind.RATIO, "ratios", report.ratios(), figures);
    figures(MeasuredFigure.Kind.GAUGE, "gauges", report.gauges(), figures);
    figures(null, "resources", report.resources(), figures);
    figures.sort(MeasuredFigure.ORDER);
    return figures;
  }

  /**
   * Those of one list.
   *
   * @param kind of all of them; null where each tells its own
   */
  private static void figures(
      MeasuredFigure.Kind kind, String list, List<FigureReport> reports, List<MeasuredFigure> all)
      throws JsonFault {
    Names names = new Names(list);
    for (FigureReport report : reports) {
      String place = names.place();
      MeasuredFigure figure = figure(kind == null ? resource(report, place) : kind, report, place);
      names.next(figure.kind() + " " + figure.name(), figure.name());
      all.add(figure);
    }
  }

  private static MeasuredFigure.Kind resource(FigureReport figure, String place) throws JsonFault {
    if (figure.resource() == null || !figure.isUse()) {
      Object found = figure.resource() == null ? null : figure.resource().word();
      throw JsonFault.of(place + ".resource", "cpu or memory", found);
    }
    return figure.resource() == CheckSubject.Kind.CPU
        ? MeasuredFigure.Kind.CPU
        : MeasuredFigure.Kind.MEMORY;
  }

  private static MeasuredFigure figure(MeasuredFigure.Kind kind, FigureReport figure, String place)
      throws JsonFault {
    OperationMeasurements.checkAlone(figure.presence(), place);
    boolean either = figure.presence() == Presence.NAMES_DIFFER;
    if (!either && (figure.presence() == Presence.OBSERVED) == Double.isNaN(figure.value())) {
      throw JsonFault.of(place + ".value", "a number just where one was observed", figure.value());
    }
    return new MeasuredFigure(
        kind,
        figure.name(),
        figure.metric(),
        figure.alias(),
        figure.statistic(),
        figure.presence(),
        figure.value() + 0.0,
        unit(figure.unit(), place),
        figure.better(),
        kind == MeasuredFigure.Kind.THROUGHPUT ? load(figure) : MeasuredFigure.Load.UNKNOWN);
  }

  /** A capacity that was missed was asked for more than there is. */
  private static MeasuredFigure.Load load(FigureReport figure) {
    return figure.busiest() == null
        ? MeasuredFigure.Load.UNKNOWN
        : new MeasuredFigure.Load(
            figure.busiest().runOffered(), figure.outcome().verdict() == Verdict.FAIL);
  }

  private static Unit unit(String symbol, String place) throws JsonFault {
    for (Unit unit : Unit.values()) {
      if (unit.symbol().equals(symbol)) {
        return unit;
      }
    }
    throw JsonFault.of(
        place + ".unit",
        Stream.of(Unit.values()).map(Unit::symbol).collect(Collectors.joining(", ", "one of ", "")),
        symbol);
  }

  /** The elements of a list, each name once. */
  private static final class Names {

    private final String list;
    private final Set<String> known = new HashSet<>();

    Names(String list) {
      this.list = list;
    }

    /** Of the next element. */
    String place() {
      return list + "[" + known.size() + "]";
    }

    /** Goes past the next element, and tells its place. */
    String next(String name) throws JsonFault {
      return next(name, name);
    }

    String next(String key, String name) throws JsonFault {
      String place = place();
      if (!known.add(key)) {
        throw JsonFault.of(place + ".name", "each name once", name);
      }
      return place;
    }
  }
}
