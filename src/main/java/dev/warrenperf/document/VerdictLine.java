package dev.warrenperf.document;

import dev.warrenperf.report.Conclusion;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Tally;
import java.util.ArrayList;
import java.util.List;

/** What stands behind the verdict in the last line of a terminal. */
final class VerdictLine {

  private VerdictLine() {}

  /**
   * How many targets came out how: {@code 2 fail (1 waived), 25 pass, 11 no data: v1.6.0-burst-1}.
   * Of a run that is not valid why, of a slower one what the comparison says, and where nothing is
   * judged the sentence of the headline.
   */
  static String of(Report report) {
    Conclusion verdict = report.headline().verdict();
    if (verdict == Conclusion.INVALID) {
      return report.run().faults().get(0);
    }
    if (verdict == Conclusion.SLOWER && report.comparison() != null) {
      return report.comparison().sentence();
    }
    return report.run() == null || report.tally().total() == 0 || report.isOfAnotherSystem()
        ? report.headline().sentence()
        : counts(report.tally()) + ": " + report.run().title();
  }

  private static String counts(Tally tally) {
    List<String> counts = new ArrayList<>();
    add(counts, tally.fail(), "fail", tally.waivedFail());
    add(counts, tally.pass(), "pass", 0);
    add(counts, tally.undecided(), "undecided", tally.waivedUndecided());
    add(counts, tally.noData(), "no data", 0);
    return String.join(", ", counts);
  }

  private static void add(List<String> counts, int count, String word, int waived) {
    if (count > 0) {
      counts.add(count + " " + word + (waived == 0 ? "" : " (" + waived + " waived)"));
    }
  }
}
