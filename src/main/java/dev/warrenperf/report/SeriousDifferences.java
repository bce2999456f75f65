package dev.warrenperf.report;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.Difference;
import java.util.List;
import java.util.stream.Collectors;

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
        : fields.stream()
            .collect(
                Collectors.joining(
                    ", ", "; beware: the sides are not alike in ", ", which can be the cause"));
  }

  private static String word(Difference difference) {
    return switch (difference.field()) {
      case "version" -> "the versions that a side mixes";
      case "errors" -> "calls that failed";
      default -> difference.field();
    };
  }
}
