package dev.warrenperf.report;

import java.util.List;

/**
 * The verdict in one sentence with the few facts that matter.
 *
 * @param verdict the worst that counts
 * @param tone what it means
 * @param sentence what happened
 * @param reasons at most five, worst first, and where there are more of what is broken or open, how
 *     many
 */
public record Headline(Conclusion verdict, Tone tone, String sentence, List<Reason> reasons) {

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
