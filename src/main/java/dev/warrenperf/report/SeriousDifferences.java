package dev.warrenperf.report;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.Difference;
import java.util.List;

/** The warning beside a verdict that the sides differ in more than their versions. */
final class SeriousDifferences {

  private SeriousDifferences() {}

  /** The end of a sentence that names what is not alike; empty where nothing of weight is not. */
  static String words(ComparisonResult result) {
    List<String> fields =
        result.candidates().stream()
            .filter(CandidateResult::isCompared)
            .flatMap(candidate -> candidate.differences().stream())
            .filter(difference -> difference.weight() == Difference.Weight.SERIOUS)
            .map(SeriousDifferences::word)
            .distinct()
            .toList();
    return fields.isEmpty()
        ? ""
        : "; beware: the sides are not alike in " + listed(fields) + ", which can be the cause";
  }

  /** {@code nodes, duration and load}. */
  private static String listed(List<String> fields) {
    int last = fields.size() - 1;
    return last == 0
        ? fields.get(0)
        : String.join(", ", fields.subList(0, last)) + " and " + fields.get(last);
  }

  private static String word(Difference difference) {
    return switch (difference.field()) {
      case "version" -> "the versions that a side mixes";
      case "errors" -> "calls that failed";
      default -> difference.field();
    };
  }
}
