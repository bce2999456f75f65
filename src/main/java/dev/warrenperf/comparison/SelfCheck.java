package dev.warrenperf.comparison;

import dev.warrenperf.json.Written;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Beta;

/**
 * A/A: runs held against others of their own version, by the same rules as versions are. Each run
 * is the candidate once, the other runs of its version are the reference, and the spread is that of
 * all runs but itself. Since nothing differs but chance, a verdict SLOWER or FASTER is a false
 * alarm.
 *
 * @param comparisons runs that were held against others
 * @param operations compared in all of them together
 * @param slower how many were called so
 * @param faster likewise
 * @param alarms these, in the order of the runs
 */
public record SelfCheck(
    int comparisons, int operations, long slower, long faster, List<Alarm> alarms) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("alarms");

  /** The share of false alarms that chance is allowed. */
  public static final double LEVEL = Decider.LEVEL;

  /** An operation of a run that was called SLOWER or FASTER than others of its version. */
  public record Alarm(MeasuredRun run, OperationKey operation, Change change) {}

  private SelfCheck(int comparisons, int operations, List<Alarm> alarms) {
    this(
        comparisons,
        operations,
        count(alarms, Change.SLOWER),
        count(alarms, Change.FASTER),
        alarms);
  }

  private static long count(List<Alarm> alarms, Change change) {
    return alarms.stream().filter(alarm -> alarm.change() == change).count();
  }

  /** False alarms by operations compared, from 0 to 1; NaN when none was compared. */
  public double share() {
    return operations == 0 ? Double.NaN : (double) alarms.size() / operations;
  }

  /**
   * How often chance gives so many false alarms or more, were the operations independent and each
   * called wrongly in 5 % of all checks: a binomial tail. NaN when none was compared.
   */
  public double chance() {
    if (operations == 0) {
      return Double.NaN;
    }
    return alarms.isEmpty()
        ? 1
        : Beta.regularizedBeta(Decider.LEVEL, alarms.size(), operations - alarms.size() + 1.0);
  }

  /** Whether there were more false alarms than chance gives. */
  public boolean isTooMany() {
    return share() > LEVEL && chance() <= LEVEL;
  }

  /**
   * Checks.
   *
   * @param versions usable runs of each
   * @param settings margin and limits; the spread is taken from the runs
   */
  static SelfCheck of(List<List<MeasuredRun>> versions, ComparisonSettings settings) {
    int comparisons = 0;
    int operations = 0;
    List<Alarm> alarms = new ArrayList<>();
    for (List<MeasuredRun> version : versions) {
      Calibration others =
          Calibration.of(versions.stream().filter(other -> other != version).toList());
      for (int i = 0; i < version.size() && version.size() > 1; i++) {
        List<OperationContrast> tested = tested(version, i, others, settings);
        comparisons += tested.isEmpty() ? 0 : 1;
        operations += tested.size();
        alarms.addAll(alarms(version.get(i), tested));
      }
    }
    return new SelfCheck(comparisons, operations, alarms);
  }

  private static List<OperationContrast> tested(
      List<MeasuredRun> version, int candidate, Calibration others, ComparisonSettings settings) {
    List<MeasuredRun> rest = new ArrayList<>(version);
    MeasuredRun one = rest.remove(candidate);
    ComparisonResult result =
        Comparison.of(
            List.of(new Side("others", rest), new Side("run", List.of(one))),
            new ComparisonSettings(settings.margin(), Double.NaN, others, settings.limits()));
    return result.candidates().get(0).operations().stream()
        .filter(operation -> !operation.tests().isEmpty())
        .toList();
  }

  private static List<Alarm> alarms(MeasuredRun run, List<OperationContrast> tested) {
    return tested.stream()
        .filter(
            operation ->
                operation.decision().change() == Change.SLOWER
                    || operation.decision().change() == Change.FASTER)
        .map(operation -> new Alarm(run, operation.key(), operation.decision().change()))
        .toList();
  }
}
