package dev.warrenperf.render.junit;

import dev.warrenperf.report.FailoverEvent;
import dev.warrenperf.report.FailoverReport;
import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Times without a leader that were promised. */
final class FailoverCases {

  private FailoverCases() {}

  static List<Case> of(Report report) {
    List<Case> cases = new ArrayList<>();
    for (FailoverReport failover : report.failover()) {
      if (failover.outcome().isJudged()) {
        List<String> how = new ArrayList<>(List.of(failover.finding()));
        failover.events().stream().map(FailoverEvent::text).forEach(how::add);
        cases.add(Case.of(failover.name(), "time without a leader", failover.outcome(), how));
      }
    }
    return cases;
  }
}
