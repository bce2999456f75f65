package dev.warrenperf.render.openmetrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A word as a set of states, of which one holds: what can be counted and alerted on. */
final class States {

  private static final List<String> VERDICTS = List.of("pass", "fail", "undecided", "no_data");

  private static final List<String> RUNS =
      Stream.concat(VERDICTS.stream(), Stream.of("waived", "invalid")).toList();

  private static final List<String> CHANGES =
      List.of("slower", "faster", "same", "inconclusive", "runs_differ", "not_compared");

  private static final List<String> COMPARISONS =
      Stream.concat(CHANGES.stream(), Stream.of("waived")).toList();

  private States() {}

  /**
   * Every verdict and whether it holds.
   *
   * @param word as reports write it: {@code PASS}, {@code NO DATA}
   */
  static Map<String, Boolean> ofVerdict(String word) {
    return of(VERDICTS, word);
  }

  /**
   * Every verdict of a run and whether it holds.
   *
   * @param word as reports write it: {@code PASS}, {@code WAIVED}
   */
  static Map<String, Boolean> ofRun(String word) {
    return of(RUNS, word);
  }

  /**
   * Every change and whether it holds.
   *
   * @param word as reports write it: {@code SLOWER}, {@code RUNS DIFFER}
   */
  static Map<String, Boolean> ofChange(String word) {
    return of(CHANGES, word);
  }

  /**
   * Every verdict of a comparison and whether it holds.
   *
   * @param word as reports write it: {@code SLOWER}, {@code WAIVED}
   */
  static Map<String, Boolean> ofComparison(String word) {
    return of(COMPARISONS, word);
  }

  private static Map<String, Boolean> of(List<String> all, String word) {
    String held = word.toLowerCase(Locale.ROOT).replace(' ', '_');
    Map<String, Boolean> states = new TreeMap<>();
    all.forEach(state -> states.put(state, state.equals(held)));
    return states;
  }
}
