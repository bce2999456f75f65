package dev.warrenperf.report;

import dev.warrenperf.json.Written;
import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.judge.WaiverResult.State;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * One waiver and what became of it.
 *
 * @param subject what it excuses, for readers: {@code Service Create p99}
 * @param target the same
 * @param ceiling in base units; for a change a ratio
 * @param result what became of it
 * @param file it was read from
 * @param line one-based, where it stands
 */
public record WaiverReport(
    String subject,
    CheckSubject target,
    double ceiling,
    WaiverResult result,
    String file,
    int line) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.inline("target", "result");

  static WaiverReport of(WaiverResult result) {
    return new WaiverReport(
        result.waiver().target().toString(),
        result.waiver().target(),
        result.waiver().ceiling().value(),
        result,
        result.origin(),
        result.waiver().line());
  }

  /** What its state means. */
  public Tone tone() {
    return Tone.of(result.state());
  }

  /** The ceiling as people write it. */
  public String ceilingText() {
    return result.waiver().ceiling().toString();
  }

  /** How many hold, and what became of the others; without a full stop. */
  static String sentence(List<WaiverReport> waivers) {
    long holding = count(waivers, State.HOLDS);
    return "%d of %s%s%s%s%s"
        .formatted(
            holding,
            Format.counted(waivers.size(), "waiver"),
            holding == 1 ? " holds" : " hold",
            told(waivers, State.CEILING_NOT_KEPT, "not proven to be within the ceiling"),
            told(waivers, State.EXPIRED, "expired"),
            told(waivers, State.UNUSED, "unused"));
  }

  private static String told(List<WaiverReport> waivers, State state, String words) {
    long count = count(waivers, state);
    return count == 0 ? "" : "; " + count + " " + words;
  }

  private static long count(List<WaiverReport> waivers, State state) {
    return waivers.stream().filter(waiver -> waiver.result().state() == state).count();
  }

  /** What somebody has to tidy up. */
  static List<Notice> notices(List<WaiverResult> results) {
    return results.stream()
        .filter(result -> result.state() == State.EXPIRED || result.state() == State.UNUSED)
        .map(WaiverReport::notice)
        .toList();
  }

  private static Notice notice(WaiverResult result) {
    boolean expired = result.state() == State.EXPIRED;
    return new Notice(
        expired ? "waiver-expired" : "waiver-unused",
        expired ? Severity.WARNING : Severity.INFO,
        "Waiver of " + result.waiver().target() + ": " + result.text(),
        result.origin(),
        result.waiver().line());
  }
}
