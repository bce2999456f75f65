package dev.warrenperf.report;

import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.model.Notice;
import java.util.List;
import java.util.stream.Stream;

/** A report of versions held against each other, without a run of its own. */
public final class VersionsReport {

  private VersionsReport() {}

  /**
   * The whole report; pure.
   *
   * @param targets whose limits the comparison shows
   * @param waivers what became of each
   * @param notices what was seen while reading and choosing
   */
  public static Report of(
      ComparisonReport comparison,
      TargetSet targets,
      List<WaiverResult> waivers,
      List<Notice> notices,
      Reporting how) {
    return new Report(
        Report.PROGRAM + how.toolVersion(),
        Headline.of(
            comparison.verdict(),
            how.policy().codes(comparison),
            comparison.sentence(),
            comparison.mainReasons()),
        null,
        new Report.TargetsFacts(targets.name(), targets.origin()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        comparison,
        waivers.stream().map(WaiverReport::of).toList(),
        Stream.concat(notices.stream(), WaiverReport.notices(waivers).stream()).distinct().toList(),
        how.command(),
        List.of(),
        Tally.of(List.of()),
        List.of(),
        null);
  }
}
