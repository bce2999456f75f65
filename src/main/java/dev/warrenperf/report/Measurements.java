package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.json.JsonFault;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    Names names = new Names("resources");
    for (int i = 0; i < report.resources().size(); i++) {
      MeasuredFigure figure = FigureMeasurements.of(report.resources().get(i), names.place());
      names.next(figure.kind() + " " + figure.name(), figure.name());
      figures.add(figure);
    }
    figures.sort(MeasuredFigure.ORDER);
    return figures;
  }

  private static void figures(
      MeasuredFigure.Kind kind, String list, List<FigureReport> reports, List<MeasuredFigure> all)
      throws JsonFault {
    Names names = new Names(list);
    for (FigureReport report : reports) {
      all.add(FigureMeasurements.of(kind, report, names.place()));
      names.next(report.name());
    }
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
