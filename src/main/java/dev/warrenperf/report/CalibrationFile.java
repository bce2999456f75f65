package dev.warrenperf.report;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.CalibratedOperation;
import dev.warrenperf.comparison.Calibration;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Occasion;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.comparison.SessionSpread;
import dev.warrenperf.json.JsonFault;
import dev.warrenperf.json.RecordReader;
import dev.warrenperf.model.MalformedInputException;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a {@code calibration.json} says: how far runs of one version differ.
 *
 * @param report as far as it is read back
 * @param calibration the spread of each operation that has one
 */
public record CalibrationFile(CalibrationReport report, Calibration calibration) {

  private static final int MOST_OPERATIONS = 10_000;

  /** Nobody has that many repeats. */
  private static final double MOST_DEGREES = 1e6;

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
      CalibrationReport report =
          RecordReader.read(CalibrationReport.SCHEMA, CalibrationReport.class, text, printable);
      return new CalibrationFile(
          report,
          new Calibration(spreads(report.operations()), sessions(report.operations()), false));
    } catch (JsonFault fault) {
      throw new MalformedInputException(name + ": " + fault.getMessage(), fault);
    }
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
      CalibratedOperation one = operations.get(i).spread();
      String place = "operations[" + i + "].";
      if (one.isMeasured() && spreads.put(one.key(), spread(one, place)) != null) {
        throw JsonFault.of(place + "name", "each name and source once", one.key().name());
      }
    }
    return spreads;
  }

  private static Spread spread(CalibratedOperation operation, String place) throws JsonFault {
    return new Spread(
        variance(operation.deviation(), place + "deviation"),
        degrees(operation.degrees(), place + "degrees"));
  }

  private static double variance(double deviation, String place) throws JsonFault {
    if (!(deviation >= 0 && Double.isFinite(deviation * deviation))) {
      throw JsonFault.of(place, "a standard deviation of at least 0", deviation);
    }
    return deviation * deviation;
  }

  private static double degrees(double degrees, String place) throws JsonFault {
    if (!(degrees >= 1 && degrees <= MOST_DEGREES)) {
      throw JsonFault.of(
          place,
          Double.isNaN(degrees) ? "a number" : "degrees of freedom from 1 to 1000000",
          degrees);
    }
    return degrees;
  }

  private static SortedMap<OperationKey, SessionSpread> sessions(
      List<CalibrationReport.Operation> operations) throws JsonFault {
    SortedMap<OperationKey, SessionSpread> sessions = new TreeMap<>();
    for (int i = 0; i < operations.size(); i++) {
      CalibratedOperation one = operations.get(i).spread();
      if (one.isMeasured() && one.hasSessions()) {
        sessions.put(one.key(), session(one, "operations[" + i + "]."));
      }
    }
    return sessions;
  }

  private static SessionSpread session(CalibratedOperation operation, String place)
      throws JsonFault {
    double runs = operation.runsPerSession();
    if (!(runs > 0 && runs <= MOST_DEGREES)) {
      throw JsonFault.of(place + "runsPerSession", "a number above 0, up to 1000000", runs);
    }
    return new SessionSpread(
        new Spread(
            variance(operation.sessionDeviation(), place + "sessionDeviation"),
            degrees(operation.sessionDegrees(), place + "sessionDegrees")),
        runs);
  }

  /** Runs that it was measured from. */
  public List<CalibrationReport.Run> runs() {
    return report.runs().stream().filter(run -> run.leftOut() == null).toList();
  }

  /** Whether some of these runs were made in no session of those that it was measured in. */
  public boolean isOfOtherSession(List<MeasuredRun> others) {
    List<Occasion> occasions = runs().stream().map(CalibrationReport.Run::occasion).toList();
    return others.stream()
        .map(Occasion::of)
        .anyMatch(other -> occasions.stream().noneMatch(other::isNear));
  }

  /** Whether it holds what differs from session to session. */
  public boolean hasSessions() {
    return !calibration.sessions().isEmpty();
  }

  /** Whether it was measured from this run, too. */
  public boolean holds(MeasuredRun run) {
    return runs().stream()
        .anyMatch(
            used -> used.title().equals(run.title()) && Objects.equals(used.start(), run.start()));
  }
}
