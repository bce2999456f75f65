package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.unit.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which runs a history is made of: valid ones of one scenario, since runs of another load say
 * nothing of the version; each once.
 *
 * @param scenario that all of them have; null when none is told
 * @param runs taken, in the order given
 * @param leftOut the others, with the reason
 */
public record Selection(String scenario, List<MeasuredRun> runs, List<LeftOut> leftOut) {

  /** Why a run has no part. */
  public enum Reason implements Word {
    INVALID,
    SCENARIO,
    DUPLICATE
  }

  /**
   * A run that has no part.
   *
   * @param run its title
   * @param version null when not known
   * @param text why, in words without a full stop
   * @param reason why
   */
  public record LeftOut(String run, String version, Reason reason, String text) {
    private LeftOut(MeasuredRun run, Reason reason, String text) {
      this(run.title(), run.version(), reason, text);
    }
  }

  /**
   * Chooses.
   *
   * @param scenario whose runs are taken; null for the one that most valid runs have, the first by
   *     name of several
   */
  public static Selection of(List<MeasuredRun> all, String scenario) {
    String wanted = scenario == null ? commonest(all) : scenario;
    List<MeasuredRun> taken = new ArrayList<>();
    List<LeftOut> left = new ArrayList<>();
    for (MeasuredRun run : all) {
      if (!run.valid()) {
        left.add(new LeftOut(run, Reason.INVALID, "it is not valid: " + faults(run)));
      } else if (!Objects.equals(run.scenario(), wanted)) {
        left.add(new LeftOut(run, Reason.SCENARIO, other(run.scenario(), wanted)));
      } else if (taken.stream().anyMatch(other -> isSame(run, other))) {
        left.add(
            new LeftOut(run, Reason.DUPLICATE, "it is here twice: a run is no repeat of itself"));
      } else {
        taken.add(run);
      }
    }
    return new Selection(wanted, taken, left);
  }

  private static boolean isSame(MeasuredRun one, MeasuredRun other) {
    return Objects.equals(one.version(), other.version()) && one.isCopyOf(other);
  }

  private static String commonest(List<MeasuredRun> all) {
    Map<String, Integer> runs = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
    all.stream()
        .filter(MeasuredRun::valid)
        .forEach(run -> runs.merge(run.scenario(), 1, Integer::sum));
    return runs.entrySet().stream()
        .reduce((one, next) -> next.getValue() > one.getValue() ? next : one)
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static String faults(MeasuredRun run) {
    return run.faults().isEmpty() ? "no reason is given" : String.join("; ", run.faults());
  }

  private static String other(String found, String wanted) {
    return "its scenario is %s, and this is the history of %s"
        .formatted(
            found == null ? "not given" : found,
            wanted == null ? "runs without a scenario" : wanted);
  }
}
