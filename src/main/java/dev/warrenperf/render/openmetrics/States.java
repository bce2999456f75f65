package dev.warrenperf.render.openmetrics;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.report.Conclusion;
import dev.warrenperf.unit.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A closed set as states, of which one holds: what can be counted and alerted on. */
final class States {

  private static final List<Conclusion> RUNS =
      List.of(
          Conclusion.PASS,
          Conclusion.FAIL,
          Conclusion.UNDECIDED,
          Conclusion.NO_DATA,
          Conclusion.WAIVED,
          Conclusion.INVALID);

  private static final List<Conclusion> COMPARISONS =
      List.of(
          Conclusion.SLOWER,
          Conclusion.FASTER,
          Conclusion.NOT_SLOWER,
          Conclusion.SAME,
          Conclusion.INCONCLUSIVE,
          Conclusion.RUNS_DIFFER,
          Conclusion.MIX_CHANGED,
          Conclusion.NOT_COMPARED,
          Conclusion.WAIVED);

  private States() {}

  /** Every verdict and whether it holds. */
  static Map<String, Boolean> of(Verdict verdict) {
    return of(List.of(Verdict.values()), verdict);
  }

  /** Every change and whether it holds. */
  static Map<String, Boolean> of(Change change) {
    return of(List.of(Change.values()), change);
  }

  /** Every verdict of a run and whether it holds. */
  static Map<String, Boolean> ofRun(Conclusion verdict) {
    return of(RUNS, verdict);
  }

  /** Every verdict of a comparison and whether it holds. */
  static Map<String, Boolean> ofComparison(Conclusion verdict) {
    return of(COMPARISONS, verdict);
  }

  private static Map<String, Boolean> of(List<? extends Word> all, Word held) {
    Map<String, Boolean> states = new TreeMap<>();
    all.forEach(
        one -> states.put(one.word().toLowerCase(Locale.ROOT).replace(' ', '_'), one == held));
    return states;
  }
}
