package dev.warrenperf.report;

import java.util.List;

/**
 * The verdict in one sentence with the few facts that matter.
 *
 * @param verdict {@code PASS}, {@code FAIL}, {@code UNDECIDED}, {@code NO DATA}, {@code WAIVED}
 *     when what is not kept is waived, all of it, or {@code INVALID} when all would be kept or
 *     waived and the run does not count; with a baseline also {@code SLOWER}
 * @param tone what it means
 * @param sentence what happened
 * @param reasons at most five, worst first, and where there are more of what is broken or open, how
 *     many
 */
public record Headline(String verdict, Tone tone, String sentence, List<Reason> reasons) {

  /**
   * One fact.
   *
   * @param tone what it means
   * @param subject what it is about: {@code Service Create p99}
   * @param text the fact, to be read after the subject
   * @param anchor id of the page's element that proves it
   */
  public record Reason(Tone tone, String subject, String text, String anchor) {}

  public Headline {
    reasons = List.copyOf(reasons);
  }
}
