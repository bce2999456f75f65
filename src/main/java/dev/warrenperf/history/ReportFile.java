package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Notice;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a {@code report.json} says of its run: everything that versions are compared by.
 *
 * @param run as the snapshots themselves would give it
 * @param targets name of the target file that the report was made with
 * @param missed whether it says that a target is missed and not waived
 * @param notices what an older report does not tell
 */
public record ReportFile(MeasuredRun run, String targets, boolean missed, List<Notice> notices) {

  private static final String SCHEMA = "warren-perf/report/1";

  private static final Set<String> WANTED =
      Set.of(
          "schema",
          "verdict",
          "run",
          "targets",
          "operations",
          "throughput",
          "ratios",
          "gauges",
          "resources",
          "title",
          "version",
          "scenario",
          "repeat",
          "start",
          "durationSeconds",
          "intervalSeconds",
          "window",
          "valid",
          "faults",
          "nodes",
          "environment",
          "name",
          "role",
          "snapshots",
          "resets",
          "metric",
          "source",
          "presence",
          "alias",
          "count",
          "sum",
          "buckets",
          "le",
          "quantiles",
          "reason",
          "intervals",
          "client",
          "failed",
          "durations",
          "counts",
          "resource",
          "statistic",
          "value",
          "unit",
          "better",
          "busiest",
          "runOffered");

  public ReportFile {
    notices = List.copyOf(notices);
  }

  /**
   * Reads a report. Members that are not known are passed over.
   *
   * @param name of the file, for messages
   * @param text of the report; the caller caps its length
   * @param printable makes texts from outside safe to print
   * @throws MalformedInputException when it is no report of a run
   * @throws IOException when it cannot be read
   */
  public static ReportFile read(String name, Reader text, UnaryOperator<String> printable)
      throws MalformedInputException, IOException {
    try {
      return of(name, Members.of(ReportTree.read(text, WANTED, printable), ""));
    } catch (ReportFault fault) {
      throw new MalformedInputException(name + ": " + fault.getMessage(), fault);
    }
  }

  private static ReportFile of(String name, Members report) throws ReportFault {
    if (!SCHEMA.equals(report.textOrNull("schema"))) {
      throw report.fault("schema", "\"" + SCHEMA + "\"");
    }
    if (!report.isKnown("run")) {
      throw new ReportFault("run", "expected the report of a run, found one that only compares");
    }
    OlderReport older = new OlderReport(name);
    MeasuredRun run = run(report, older);
    return new ReportFile(
        run,
        report.object("targets").text("name"),
        "FAIL".equals(report.textOrNull("verdict")),
        older.notices());
  }

  private static MeasuredRun run(Members report, OlderReport older) throws ReportFault {
    Members run = report.object("run");
    boolean valid = run.flag("valid");
    return new MeasuredRun(
        run.text("title"),
        run.textOrNull("version"),
        run.textOrNull("scenario"),
        run.isKnown("repeat") ? Integer.valueOf((int) repeat(run)) : null,
        start(run),
        seconds(run, "durationSeconds"),
        seconds(run, "intervalSeconds"),
        run.text("window"),
        valid,
        faults(run, valid, older),
        nodes(run),
        environment(run),
        operations(report, older),
        figures(report, older));
  }

  private static double repeat(Members run) throws ReportFault {
    double repeat = run.number("repeat");
    if (Math.abs(repeat) > Integer.MAX_VALUE || repeat != Math.rint(repeat)) {
      throw run.fault("repeat", "a whole number");
    }
    return repeat;
  }

  private static long start(Members run) throws ReportFault {
    String start = run.textOrNull("start");
    try {
      return start == null ? Long.MIN_VALUE : Instant.parse(start).toEpochMilli();
    } catch (DateTimeException | ArithmeticException wrong) {
      throw run.fault("start", "an instant such as 2026-01-31T12:00:00Z");
    }
  }

  private static double seconds(Members run, String name) throws ReportFault {
    double seconds = run.known(name);
    if (seconds < 0 || Double.isInfinite(seconds)) {
      throw run.fault(name, "a number of seconds");
    }
    return seconds;
  }

  private static List<String> faults(Members run, boolean valid, OlderReport older)
      throws ReportFault {
    if (!run.has("faults")) {
      return older.faults(valid);
    }
    List<String> faults = run.texts("faults");
    if (valid != faults.isEmpty()) {
      throw run.fault("faults", valid ? "none in a valid run" : "why the run is not valid");
    }
    return faults;
  }

  private static List<MeasuredRun.MeasuredNode> nodes(Members run) throws ReportFault {
    List<MeasuredRun.MeasuredNode> nodes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Members node : run.objects("nodes")) {
      once(names, node.text("name"), node);
      if (node.whole("snapshots") > 0) {
        nodes.add(
            new MeasuredRun.MeasuredNode(
                node.text("name"), node.textOrNull("role"), (int) node.whole("resets")));
      }
    }
    return nodes;
  }

  private static SortedMap<String, String> environment(Members run) throws ReportFault {
    SortedMap<String, String> environment = new TreeMap<>();
    Members facts = run.object("environment");
    for (String fact : facts.names()) {
      String value = facts.textOrNull(fact);
      if (value == null) {
        throw facts.fault(fact, "a string");
      }
      environment.put(fact, value);
    }
    return environment;
  }

  private static List<MeasuredOperation> operations(Members report, OlderReport older)
      throws ReportFault {
    List<MeasuredOperation> operations = new ArrayList<>();
    Set<String> names = new HashSet<>();
    OperationMembers reader = new OperationMembers(older);
    for (Members operation : report.objects("operations")) {
      once(names, operation.text("name"), operation);
      operations.addAll(reader.read(operation));
    }
    operations.sort(MeasuredOperation.ORDER);
    return operations;
  }

  private static List<MeasuredFigure> figures(Members report, OlderReport older)
      throws ReportFault {
    List<MeasuredFigure> figures = new ArrayList<>();
    FigureMembers reader = new FigureMembers(older);
    for (String section : List.of("throughput", "ratios", "gauges", "resources")) {
      Set<String> names = new HashSet<>();
      for (Members figure : section(report, section)) {
        MeasuredFigure read = reader.read(section, figure);
        once(names, read.kind() + " " + read.name(), figure);
        figures.add(read);
      }
    }
    figures.sort(MeasuredFigure.ORDER);
    return figures;
  }

  /** Earlier versions know no ratios. */
  private static List<Members> section(Members report, String section) throws ReportFault {
    return section.equals("ratios") && !report.has(section) ? List.of() : report.objects(section);
  }

  private static void once(Set<String> names, String name, Members members) throws ReportFault {
    if (!names.add(name)) {
      throw members.fault("name", "each name once");
    }
  }
}
