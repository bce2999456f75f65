package dev.warrenperf.render.junit;

import dev.warrenperf.report.Condition;
import dev.warrenperf.report.Report;
import java.util.List;

/** Conditions of a run that counts. What was merely not seen whole fails none. */
final class ValidityCases {

  private ValidityCases() {}

  /** Of versions that are compared without a run of their own, none. */
  static List<Case> of(Report report) {
    return report.run() == null
        ? List.of()
        : report.run().conditions().stream().map(ValidityCases::of).toList();
  }

  private static Case of(Condition condition) {
    return new Case(
        "Validity",
        condition.asked(),
        Case.result(condition.tone()),
        condition.status().name(),
        condition.text(),
        List.of());
  }
}
