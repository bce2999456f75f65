package dev.warrenperf.render.junit;

import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.report.CheckReport;
import dev.warrenperf.report.FailoverReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.Tone;
import java.util.List;

/**
 * One test case.
 *
 * @param group what it is listed under: the operation's or figure's name
 * @param name what was promised: {@code p99 < 2s}
 * @param result what became of it
 * @param verdict in the report's word
 * @param message why, in a sentence; may be empty for one that passed
 * @param details how it came to that; empty where the message says all
 */
record Case(
    String group,
    String name,
    Result result,
    String verdict,
    String message,
    List<String> details) {

  /** As a CI server counts it. */
  enum Result {
    PASSED,
    FAILED,
    /** Neither: the data decide nothing, or there are none. */
    SKIPPED
  }

  Case {
    details = List.copyOf(details);
  }

  /** One promise and what became of it; one that is waived does not fail. */
  static Case of(CheckReport check) {
    Outcome outcome = check.outcome();
    boolean waived = outcome.isWaived();
    boolean failover = check.target() instanceof FailoverReport;
    return new Case(
        check.target().name(),
        (failover ? "time without a leader" : check.statistic()) + " " + outcome.limitText(),
        waived ? Result.SKIPPED : result(outcome.tone()),
        outcome.verdict().word(),
        (waived ? excuse(outcome.waiver()) + "; " : "") + outcome.text(),
        check.how());
  }

  private static String excuse(WaiverResult waiver) {
    return waiver.text() + ": " + waiver.waiver().reason();
  }

  /** As a CI server counts what has this tone. */
  static Result result(Tone tone) {
    return switch (tone) {
      case PASS -> Result.PASSED;
      case FAIL -> Result.FAILED;
      case UNDECIDED, NEUTRAL -> Result.SKIPPED;
    };
  }
}
