package dev.warrenperf.report;

import dev.warrenperf.judge.Waiver;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import java.util.List;
import java.util.Locale;

/** Waivers as a report shows them. */
final class WaiverReporter {

  private WaiverReporter() {}

  /** In the order of their file. */
  static List<WaiverReport> of(List<WaiverResult> results) {
    return results.stream().map(WaiverReporter::of).toList();
  }

  private static WaiverReport of(WaiverResult result) {
    Waiver waiver = result.waiver();
    return new WaiverReport(
        waiver.target().toString(),
        waiver.target().kind(),
        waiver.target().name(),
        waiver.target().figure(),
        waiver.target().q(),
        waiver.ceiling().value(),
        waiver.ceiling().toString(),
        ruling(result),
        result.origin(),
        waiver.line());
  }

  static WaiverReport.Ruling ruling(WaiverResult result) {
    Waiver waiver = result.waiver();
    return new WaiverReport.Ruling(
        result.state(),
        result.holds(),
        result.text(),
        waiver.reason(),
        isWebPage(waiver.link()) ? waiver.link() : null,
        waiver.expires().toString());
  }

  /** Whatever else a link may do, a reader did not ask for. */
  private static boolean isWebPage(String link) {
    String lower = link == null ? "" : link.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  /** What somebody has to tidy up. */
  static List<Notice> notices(List<WaiverResult> results) {
    return results.stream()
        .filter(
            result ->
                result.state() == WaiverResult.State.EXPIRED
                    || result.state() == WaiverResult.State.UNUSED)
        .map(WaiverReporter::notice)
        .toList();
  }

  private static Notice notice(WaiverResult result) {
    boolean expired = result.state() == WaiverResult.State.EXPIRED;
    return new Notice(
        expired ? "waiver-expired" : "waiver-unused",
        expired ? Severity.WARNING : Severity.INFO,
        "Waiver of " + result.waiver().target() + ": " + result.text(),
        result.origin(),
        result.waiver().line());
  }
}
