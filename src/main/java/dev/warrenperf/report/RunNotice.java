package dev.warrenperf.report;

import static dev.warrenperf.model.Severity.ERROR;
import static dev.warrenperf.model.Severity.INFO;
import static dev.warrenperf.model.Severity.WARNING;

import dev.warrenperf.judge.NativeHistograms;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import java.util.Locale;

/** What there is to tell of what was done to the data of a run; {@code %s} stand for its facts. */
enum RunNotice {
  NO_TWO_INSIDE(
      "window-edges",
      WARNING,
      "No node has two snapshots inside the window, so values are for the time between the"
          + " surrounding snapshots; how much of it was inside is unknown"),
  WINDOW_EDGES(
      INFO,
      "The snapshots inside the window begin up to %s after its start and end up to %s before its"
          + " end; values are for the time between them, and a verdict stands only if it holds"
          + " whatever was counted at the edges"),
  SINCE_PROCESS_START(
      INFO, "There is one snapshot per node, so all counts are those since the process started"),
  RESTART(WARNING, "%s: its process restarted %s inside the window"),
  CLOCK_SET(
      INFO,
      "%s: its %s changed by a second or less although it had been running for longer: treated"
          + " as one process whose host's clock was set"),
  RESET(
      WARNING,
      "%s: restarted from zero: %s. What was observed between the last snapshot before and the"
          + " restart is lost, so these counts are lower bounds"),
  INCONSISTENT_HISTOGRAM(ERROR, "%s cannot be used: %s"),
  BORN_IN_WINDOW(INFO, "%s appeared inside the window and counts from zero"),
  VANISHED(
      WARNING,
      "%s is missing in the last snapshot; what it counted after it was last seen is lost"),
  RAISED(WARNING, "%s: a bucket counted up to %s less than a lower one and was raised to it"),
  REPAIRED(WARNING, "%s: %s"),
  UNUSABLE_SAMPLE(WARNING, "%s: %s samples are %s and were skipped"),
  SUMMARY_QUANTILES(
      INFO, "%s: quantiles as each process reports them, over its own sliding window: %s%s"),
  NATIVE_HISTOGRAMS(
      WARNING,
      "%s: %s has a count and a sum but no bucket except +Inf, so only its mean is known. "
          + NativeHistograms.NOT_READ),
  SUM_CONTRADICTS_BUCKETS(WARNING, "%s: the mean is unknown, since %s"),
  SAMPLES_NOT_JUDGED(INFO, "%s: there is no target for these samples, so they are only shown"),
  SAMPLES_SERVE(INFO, "%s: no histogram has data, so the client's measurements are used (%s)"),
  SAMPLES_FAILED(
      WARNING,
      "%s: %s of %s calls of the client failed; its percentiles are those of the rest (%s)"),
  FAILURES_NOT_EXPOSED(
      INFO, "%s: no node exposes a series of %s, so it is not known whether calls failed"),
  FAILURES_OBSERVED(
      WARNING,
      "%s: %s failed and may be among the %s: a PASS stands only if it holds without them%s"),
  DIFFERENT_BOUNDS(
      WARNING,
      "%s: histograms with different bucket bounds were added; at bounds that not all share,"
          + " counts are only known to lie in a range"),
  DEPENDENT_OBSERVATIONS(
      INFO,
      "%s %s: requests are correlated: %s of them are worth one independent request (design"
          + " effect)"),
  SERIES_APART(
      INFO,
      "%s: a node exposes several series of %s; each is judged separately, and the worst"
          + " decides. Sum them with series: sum"),
  NAMES_DIFFER(
      WARNING,
      "%s: %s, while another name is used: their values are not added, and a verdict stands only if"
          + " it holds whatever those are"),
  ALIAS_USED(INFO, "%s: %s is not exposed; %s is used instead"),
  TYPE_DIFFERS(WARNING, "%s"),
  UNIT_CONTRADICTS(WARNING, "%s");

  private final String code;
  private final Severity severity;
  private final String text;

  RunNotice(Severity severity, String text) {
    this(null, severity, text);
  }

  /** With the code of another one; null for its own name. */
  RunNotice(String code, Severity severity, String text) {
    this.code = code == null ? name().toLowerCase(Locale.ROOT).replace('_', '-') : code;
    this.severity = severity;
    this.text = text;
  }

  /** With its facts, in the order of its text. */
  Notice of(Object... facts) {
    return new Notice(code, severity, String.format(Locale.ROOT, text, facts), null, null);
  }
}
