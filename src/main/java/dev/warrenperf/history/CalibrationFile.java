package dev.warrenperf.history;

import dev.warrenperf.comparison.Calibration;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.comparison.Spread;
import dev.warrenperf.model.MalformedInputException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a {@code calibration.json} says: how far runs of one version differ.
 *
 * @param calibration the spread of each operation that has one
 * @param scenario of the runs; null when none told it
 * @param targets name of the target file whose operations were measured
 * @param runs those that were used
 */
public record CalibrationFile(
    Calibration calibration, String scenario, String targets, List<Run> runs) {

  /** A run; the start is that of its first snapshot, ISO 8601, null when not known. */
  public record Run(String title, String start) {}

  private static final String SCHEMA = "warren-perf/calibration/1";

  private static final int MOST_OPERATIONS = 10_000;

  /** Nobody has that many repeats. */
  private static final double MOST_DEGREES = 1e6;

  private static final Set<String> WANTED =
      Set.of(
          "schema",
          "scenario",
          "targets",
          "runs",
          "title",
          "start",
          "leftOut",
          "operations",
          "name",
          "source",
          "deviation",
          "degrees");

  private static final Map<String, Source> SOURCES =
      new TreeMap<>(Map.of("histogram", Source.HISTOGRAM, "samples", Source.SAMPLES));

  public CalibrationFile {
    runs = List.copyOf(runs);
  }

  /**
   * Reads a calibration. Members that are not known are passed over, and operations without a
   * spread.
   *
   * @param name of the file, for messages
   * @param text of it; the caller caps its length
   * @param printable makes texts from outside safe to print
   * @throws MalformedInputException when it is none
   * @throws IOException when it cannot be read
   */
  public static CalibrationFile read(String name, Reader text, UnaryOperator<String> printable)
      throws MalformedInputException, IOException {
    try {
      return of(Members.of(ReportTree.read(text, WANTED, printable), ""));
    } catch (ReportFault fault) {
      throw new MalformedInputException(name + ": " + fault.getMessage(), fault);
    }
  }

  private static CalibrationFile of(Members file) throws ReportFault {
    if (!SCHEMA.equals(file.textOrNull("schema"))) {
      throw file.fault("schema", "\"" + SCHEMA + "\"");
    }
    return new CalibrationFile(
        new Calibration(spreads(file)),
        file.textOrNull("scenario"),
        file.text("targets"),
        runs(file));
  }

  private static List<Run> runs(Members file) throws ReportFault {
    List<Run> used = new ArrayList<>();
    for (Members run : file.objects("runs")) {
      if (!run.isKnown("leftOut")) {
        used.add(new Run(run.text("title"), run.textOrNull("start")));
      }
    }
    return used;
  }

  private static SortedMap<OperationKey, Spread> spreads(Members file) throws ReportFault {
    List<Members> operations = file.objects("operations");
    if (operations.size() > MOST_OPERATIONS) {
      throw new ReportFault(
          "operations",
          "expected at most " + MOST_OPERATIONS + " operations, found " + operations.size());
    }
    SortedMap<OperationKey, Spread> spreads = new TreeMap<>();
    for (Members operation : operations) {
      Source source = operation.wordOrNull("source", SOURCES);
      if (source == null) {
        throw operation.fault("source", "histogram or samples");
      }
      OperationKey key = new OperationKey(operation.text("name"), source);
      if (operation.isKnown("deviation") && spreads.put(key, spread(operation)) != null) {
        throw operation.fault("name", "each name and source once");
      }
    }
    return spreads;
  }

  private static Spread spread(Members operation) throws ReportFault {
    double deviation = operation.number("deviation");
    if (!(deviation >= 0 && Double.isFinite(deviation * deviation))) {
      throw operation.fault("deviation", "a standard deviation of at least 0");
    }
    double degrees = operation.number("degrees");
    if (!(degrees >= 1 && degrees <= MOST_DEGREES)) {
      throw operation.fault("degrees", "degrees of freedom from 1 to 1000000");
    }
    return new Spread(deviation * deviation, degrees);
  }
}
