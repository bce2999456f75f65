package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What changes look like and which comes first. */
final class ChangeTones {

  private static final List<String> WORST_FIRST =
      Stream.of(Change.values()).map(Change::word).toList();

  private ChangeTones() {}

  static Tone of(Change change) {
    return switch (change) {
      case SLOWER -> Tone.FAIL;
      case RUNS_DIFFER, INCONCLUSIVE -> Tone.UNDECIDED;
      case NOT_COMPARED -> Tone.NEUTRAL;
      case FASTER, SAME -> Tone.PASS;
    };
  }

  /** Words of changes, the worst first. */
  static Comparator<String> worstFirst() {
    return Comparator.comparingInt(WORST_FIRST::indexOf);
  }
}
