package dev.warrenperf.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What repeats tell of a bench.
 *
 * @param versions usable runs of each version, versions by name, runs by time; a version with one
 *     run adds nothing
 * @param leftOut runs that are not used
 * @param differences in which repeats are not alike
 * @param calibration the spread of each operation that has one
 * @param operations every operation that a run names, by name
 * @param check earlier runs held against later ones of their own version
 * @param sessions in which the runs were made
 * @param margin the slowdown that counts, as a share
 */
public record CalibrationResult(
    List<List<MeasuredRun>> versions,
    List<SideRuns.LeftOut> leftOut,
    List<RepeatDifference> differences,
    Calibration calibration,
    List<CalibratedOperation> operations,
    SelfCheck check,
    Sessions sessions,
    double margin) {

  private static final Comparator<MeasuredRun> OLDEST_FIRST =
      Comparator.comparingLong(MeasuredRun::startMillis).thenComparing(MeasuredRun::title);

  /**
   * Measures; pure. Runs that do not tell their version are taken to be of one.
   *
   * @param runs at least one, of any versions in any order
   * @param settings the margin
   */
  public static CalibrationResult of(List<MeasuredRun> runs, ComparisonSettings settings) {
    SideRuns usable = SideRuns.usable(new Side("runs", runs));
    List<List<MeasuredRun>> versions = versions(usable.used());
    Sessions sessions = Sessions.of(usable.used());
    Calibration calibration = Calibration.of(versions, sessions);
    return new CalibrationResult(
        versions,
        usable.leftOut(),
        RepeatDifference.of(versions),
        calibration,
        new CalibratedOperations(versions, calibration, settings.margin()).measure(),
        SelfCheck.of(versions, sessions),
        sessions,
        settings.margin());
  }

  private static List<List<MeasuredRun>> versions(List<MeasuredRun> runs) {
    Map<String, List<MeasuredRun>> versions = new TreeMap<>();
    for (MeasuredRun run : runs) {
      versions
          .computeIfAbsent(Objects.requireNonNullElse(run.version(), ""), v -> new ArrayList<>())
          .add(run);
    }
    versions.values().forEach(repeats -> repeats.sort(OLDEST_FIRST));
    return List.copyOf(versions.values());
  }

  /** All runs that are used. */
  public List<MeasuredRun> runs() {
    return versions.stream().flatMap(List::stream).toList();
  }

  /** Whether runs of one version were made in several sessions. */
  public boolean isOverSessions() {
    return versions.stream().anyMatch(version -> sessions.split(version).size() > 1);
  }

  /** Versions with two runs or more. */
  public List<List<MeasuredRun>> repeated() {
    return versions.stream().filter(runs -> runs.size() > 1).toList();
  }
}
