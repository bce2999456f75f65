package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far runs of one version differ: the spread of the log of the mean from run to run.
 *
 * @param operations from run to run within a session, by operation; only those with two usable runs
 *     or more of one version, and a mean above 0 in every run. Where no session has two, each run
 *     is one, and the spread is that from session to session
 * @param sessions from session to session, by operation, as far as known
 * @param ofComparedRuns whether some of these repeats are compared as well, so that their spread
 *     must not be counted twice
 */
public record Calibration(
    SortedMap<OperationKey, Spread> operations,
    SortedMap<OperationKey, SessionSpread> sessions,
    boolean ofComparedRuns) {

  public Calibration {
    operations = Collections.unmodifiableSortedMap(new TreeMap<>(operations));
    sessions = Collections.unmodifiableSortedMap(new TreeMap<>(sessions));
  }

  /** Spread of one session, of other runs than those that are compared. */
  public Calibration(SortedMap<OperationKey, Spread> operations) {
    this(operations, new TreeMap<>(), false);
  }

  /** The same spread, some of its runs being compared as well. */
  public Calibration withComparedRuns() {
    return new Calibration(operations, sessions, true);
  }

  /** Measures it from repeats of each version, and the sessions of them all. */
  static Calibration of(List<List<MeasuredRun>> versions, Sessions sessions) {
    List<MeasuredRun> runs = versions.stream().flatMap(List::stream).toList();
    List<List<List<MeasuredRun>>> cells = versions.stream().map(sessions::split).toList();
    SortedMap<OperationKey, Spread> spreads = new TreeMap<>();
    SortedMap<OperationKey, SessionSpread> between = new TreeMap<>();
    for (OperationKey key : Runs.keys(runs)) {
      List<List<double[]>> logs =
          cells.stream()
              .map(version -> version.stream().map(cell -> logs(cell, key)).toList())
              .toList();
      Spread within = Spread.pooled(logs.stream().flatMap(List::stream).toList());
      Spread spread =
          within.isUsable()
              ? within
              : Spread.pooled(versions.stream().map(version -> logs(version, key)).toList());
      if (spread.isUsable() && Double.isFinite(spread.variance())) {
        spreads.put(key, spread);
        SessionSpread ofSessions = SessionSpread.of(logs, sessions.count());
        if (within.isUsable() && ofSessions.isUsable()) {
          between.put(key, ofSessions);
        }
      }
    }
    return new Calibration(spreads, between, false);
  }

  private static double[] logs(List<MeasuredRun> runs, OperationKey key) {
    return LogMeans.of(Runs.observed(runs, key));
  }

  /** The spread of an operation from session to session; not usable when it was not measured. */
  public SessionSpread ofSessions(OperationKey key) {
    return sessions.getOrDefault(key, SessionSpread.UNKNOWN);
  }

  /** The tests of an operation, with what the sessions of both sides may differ by. */
  List<MeasureTest> acrossSessions(
      OperationKey key,
      List<MeasuredRun> baseline,
      List<MeasuredRun> candidate,
      List<MeasureTest> tests) {
    SessionSpread between = ofSessions(key);
    double apart = between.isUsable() ? Sessions.apart(baseline, candidate) : 0;
    return apart > 0 ? between.widened(tests, apart, of(key).variance()) : tests;
  }

  /** The spread of one operation; null when it was not measured. */
  public Spread of(OperationKey key) {
    return operations.get(key);
  }
}
