package dev.warrenperf.report;

import dev.warrenperf.unit.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which findings end the process with a code other than 0.
 *
 * @param failOn those of {@code --fail-on}
 */
public record ExitPolicy(Set<Finding> failOn) {

  static final int TARGET_FAILED = 10;
  static final int SLOWER = 11;
  static final int UNDECIDED = 12;
  static final int INVALID_RUN = 13;

  /** What may count. */
  enum Finding implements Word {
    FAIL,
    INCONCLUSIVE,
    INVALID,
    NO_DATA,
    NOT_COMPARED,
    PARTIAL,
    SLOWER,
    UNDECIDED
  }

  private static final String NONE = "none";

  /** All words. */
  public static List<String> words() {
    return Stream.concat(Stream.of(Finding.values()).map(Finding::word), Stream.of(NONE)).toList();
  }

  /**
   * Reads the words.
   *
   * @throws IllegalArgumentException when one is unknown, with a message fit for a user
   */
  public static ExitPolicy parse(List<String> words) {
    Set<Finding> known = EnumSet.noneOf(Finding.class);
    boolean none = false;
    for (String word : words) {
      if (word.strip().equals(NONE)) {
        none = true;
      } else {
        known.add(finding(word));
      }
    }
    if (none && !known.isEmpty()) {
      throw new IllegalArgumentException("none goes with no other word");
    }
    return new ExitPolicy(known);
  }

  private static Finding finding(String word) {
    for (Finding finding : Finding.values()) {
      if (finding.word().equals(word.strip())) {
        return finding;
      }
    }
    throw new IllegalArgumentException(
        "expected "
            + Stream.of(Finding.values()).map(Finding::word).collect(Collectors.joining(", "))
            + " or none, found \""
            + word
            + "\"");
  }

  /**
   * Codes of everything that counts, ascending; empty when all is well. When nothing at all could
   * be judged there is no data, be it that nothing of it was required. What is waived does not
   * count. A run that is not valid is partial, too.
   */
  List<Integer> codes(Tally tally, boolean valid, boolean partial, ComparisonReport comparison) {
    Set<Integer> codes = new TreeSet<>(codes(comparison));
    if (tally.isMissed() && failOn.contains(Finding.FAIL)) {
      codes.add(TARGET_FAILED);
    }
    boolean missing = tally.lacksData() || tally.noData() == tally.total();
    if ((tally.isOpen() && failOn.contains(Finding.UNDECIDED))
        || (missing && failOn.contains(Finding.NO_DATA))) {
      codes.add(UNDECIDED);
    }
    if ((!valid && failOn.contains(Finding.INVALID))
        || (partial && failOn.contains(Finding.PARTIAL))) {
      codes.add(INVALID_RUN);
    }
    return new ArrayList<>(codes);
  }

  /**
   * The code that a command ends with: of a run that is not valid this one, since nothing else that
   * it shows can be relied on; else the lowest.
   *
   * @param codes as {@link #codes(Tally, boolean, boolean, ComparisonReport)} gives them
   */
  static int code(List<Integer> codes, boolean valid) {
    if (!valid && codes.contains(INVALID_RUN)) {
      return INVALID_RUN;
    }
    return codes.isEmpty() ? 0 : codes.get(0);
  }

  /**
   * Codes of a comparison that count, ascending. A slowdown that is waived does not count. Nothing
   * compared is never a pass.
   *
   * @param comparison null when there is none
   */
  List<Integer> codes(ComparisonReport comparison) {
    if (comparison == null) {
      return List.of();
    }
    ComparisonReport.ChangeTally tally = comparison.tally();
    List<Integer> codes = new ArrayList<>();
    if (tally.isSlower() && failOn.contains(Finding.SLOWER)) {
      codes.add(SLOWER);
    }
    if ((tally.open() > 0 && failOn.contains(Finding.INCONCLUSIVE))
        || (!comparison.compared() && failOn.contains(Finding.NOT_COMPARED))) {
      codes.add(UNDECIDED);
    }
    return codes;
  }
}
