package dev.warrenperf.report;

import dev.warrenperf.json.AsText;
import dev.warrenperf.json.ReadBack;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdict in one sentence with the few facts that matter.
 *
 * @param verdict the worst that counts
 * @param exitCode what the process ends with
 * @param exitCodes every finding's code that counts, ascending
 * @param summary what happened, in a sentence; then at most five reasons, worst first, and where
 *     there are more of what is broken or open, how many
 */
public record Headline(
    @ReadBack(orNull = true) Conclusion verdict,
    int exitCode,
    List<Integer> exitCodes,
    List<Reason> summary) {

  /**
   * One fact.
   *
   * @param tone what it means
   * @param subject what it is about: {@code Service Create p99}; null when it is about the whole
   * @param text the fact, to be read after the subject
   * @param anchor id of the page's element that proves it; null when it is about the whole
   */
  public record Reason(Tone tone, String subject, String text, String anchor) implements AsText {

    @Override
    public String asText() {
      return subject == null ? text : subject + ": " + text;
    }
  }

  /** With the exit code that follows from the codes that count. */
  static Headline of(
      Conclusion verdict, List<Integer> exitCodes, String sentence, List<Reason> reasons) {
    List<Reason> summary = new ArrayList<>();
    summary.add(new Reason(verdict.tone(), null, sentence, null));
    summary.addAll(reasons);
    int exitCode = ExitPolicy.code(exitCodes, verdict != Conclusion.INVALID);
    return new Headline(verdict, exitCode, exitCodes, summary);
  }

  /** What the verdict means. */
  public Tone tone() {
    return verdict.tone();
  }

  /** What happened. */
  public String sentence() {
    return summary.get(0).text();
  }

  /** What is behind it, worst first. */
  public List<Reason> reasons() {
    return summary.subList(1, summary.size());
  }
}
