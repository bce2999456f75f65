package dev.warrenperf.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which findings end the process with a code other than 0.
 *
 * @param failOn words of {@code --fail-on}
 */
public record ExitPolicy(Set<String> failOn) {

  static final int TARGET_FAILED = 10;
  static final int SLOWER = 11;
  static final int UNDECIDED = 12;
  static final int INVALID_RUN = 13;

  private static final Set<String> WORDS =
      new TreeSet<>(
          Set.of(
              "fail",
              "undecided",
              "no-data",
              "invalid",
              "partial",
              "slower",
              "inconclusive",
              "not-compared"));

  public ExitPolicy {
    failOn = Set.copyOf(failOn);
  }

  /**
   * Reads the words.
   *
   * @throws IllegalArgumentException when one is unknown, with a message fit for a user
   */
  public static ExitPolicy parse(List<String> words) {
    Set<String> known = new TreeSet<>();
    for (String word : words) {
      String trimmed = word.strip();
      if (!WORDS.contains(trimmed) && !trimmed.equals("none")) {
        throw new IllegalArgumentException(
            "--fail-on: expected "
                + WORDS.stream().collect(Collectors.joining(", "))
                + " or none, found \""
                + word
                + "\"");
      }
      known.add(trimmed);
    }
    if (known.contains("none") && known.size() > 1) {
      throw new IllegalArgumentException("--fail-on: none goes with no other word");
    }
    known.remove("none");
    return new ExitPolicy(known);
  }

  /**
   * Codes of everything that counts, ascending; empty when all is well. When nothing at all could
   * be judged there is no data, be it that nothing of it was required. What is waived does not
   * count. A run that is not valid is partial, too.
   */
  List<Integer> codes(Tally tally, boolean valid, boolean partial, ComparisonReport comparison) {
    Set<Integer> codes = new TreeSet<>(codes(comparison));
    if (tally.isMissed() && failOn.contains("fail")) {
      codes.add(TARGET_FAILED);
    }
    boolean missing = tally.lacksData() || tally.noData() == tally.total();
    if ((tally.isOpen() && failOn.contains("undecided"))
        || (missing && failOn.contains("no-data"))) {
      codes.add(UNDECIDED);
    }
    if ((!valid && failOn.contains("invalid")) || (partial && failOn.contains("partial"))) {
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
    if (tally.slower() > tally.waived() && failOn.contains("slower")) {
      codes.add(SLOWER);
    }
    boolean open = tally.inconclusive() + tally.runsDiffer() > 0;
    if ((open && failOn.contains("inconclusive"))
        || (!comparison.compared() && failOn.contains("not-compared"))) {
      codes.add(UNDECIDED);
    }
    return codes;
  }
}
