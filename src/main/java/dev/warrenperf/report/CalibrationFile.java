package dev.warrenperf.report;

import dev.warrenperf.comparison.Calibration;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.comparison.Spread;
import dev.warrenperf.json.JsonFault;
import dev.warrenperf.json.RecordReader;
import dev.warrenperf.model.MalformedInputException;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
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

  private static final int MOST_OPERATIONS = 10_000;

  /** Nobody has that many repeats. */
  private static final double MOST_DEGREES = 1e6;

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
      return of(
          RecordReader.read(CalibrationReport.SCHEMA, CalibrationReport.class, text, printable));
    } catch (JsonFault fault) {
      throw new MalformedInputException(name + ": " + fault.getMessage(), fault);
    }
  }

  private static CalibrationFile of(CalibrationReport report) throws JsonFault {
    return new CalibrationFile(
        new Calibration(spreads(report.operations())),
        report.scenario(),
        report.targets(),
        report.runs().stream()
            .filter(run -> run.leftOut() == null)
            .map(run -> new Run(run.title(), run.start()))
            .toList());
  }

  private static SortedMap<OperationKey, Spread> spreads(
      List<CalibrationReport.Operation> operations) throws JsonFault {
    if (operations.size() > MOST_OPERATIONS) {
      throw new JsonFault(
          "operations",
          "expected at most " + MOST_OPERATIONS + " operations, found " + operations.size());
    }
    SortedMap<OperationKey, Spread> spreads = new TreeMap<>();
    for (int i = 0; i < operations.size(); i++) {
      CalibrationReport.Operation operation = operations.get(i);
      String place = "operations[" + i + "].";
      OperationKey key = new OperationKey(operation.name(), operation.source());
      if (operation.isMeasured() && spreads.put(key, spread(operation, place)) != null) {
        throw JsonFault.of(place + "name", "each name and source once", operation.name());
      }
    }
    return spreads;
  }

  private static Spread spread(CalibrationReport.Operation operation, String place)
      throws JsonFault {
    double deviation = operation.deviation();
    if (!(deviation >= 0 && Double.isFinite(deviation * deviation))) {
      throw JsonFault.of(place + "deviation", "a standard deviation of at least 0", deviation);
    }
    double degrees = operation.degrees();
    if (!(degrees >= 1 && degrees <= MOST_DEGREES)) {
      throw JsonFault.of(
          place + "degrees",
          Double.isNaN(degrees) ? "a number" : "degrees of freedom from 1 to 1000000",
          degrees);
    }
    return new Spread(deviation * deviation, degrees);
  }
}
