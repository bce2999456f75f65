package dev.warrenperf.render.junit;

import dev.warrenperf.report.Headline;
import dev.warrenperf.report.Remark;
import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * The report as a whole: fails when the process ends with another code than 0, since a CI server
 * that reads this file alone would take what is skipped, or an invalid run, for a success.
 */
final class VerdictCase {

  private VerdictCase() {}

  static Case of(Report report) {
    Headline headline = report.headline();
    return new Case(
        "warren-perf",
        "verdict",
        report.headline().exitCode() == 0 ? Case.Result.PASSED : Case.Result.FAILED,
        headline.verdict().word(),
        headline.sentence(),
        details(report));
  }

  private static List<String> details(Report report) {
    List<String> details = new ArrayList<>();
    report.headline().summary().stream().map(Headline.Reason::asText).forEach(details::add);
    report.validity().stream().map(Remark::text).forEach(details::add);
    details.add("exit code " + report.headline().exitCode());
    return details;
  }
}
