package dev.warrenperf.report;

import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.Notice;
import java.util.List;

/** A report of versions held against each other, without a run of its own. */
public final class VersionsReport {

  private VersionsReport() {}

  /**
   * The whole report; pure.
   *
   * @param targets whose limits the comparison shows
   * @param policy which findings count for the exit code
   * @param notices what was seen while reading and choosing
   * @param commandLine as typed
   * @param toolVersion version of this program
   */
  public static Report of(
      ComparisonReport comparison,
      TargetSet targets,
      ExitPolicy policy,
      List<WaiverReport> waivers,
      List<Notice> notices,
      String commandLine,
      String toolVersion) {
    List<Integer> codes = policy.codes(comparison);
    return new Report(
        new Headline(
            comparison.verdict(), comparison.tone(), comparison.sentence(), comparison.reasons()),
        ExitPolicy.code(codes, true),
        codes,
        null,
        List.of(),
        Tally.of(List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        comparison,
        waivers,
        notices.stream().distinct().toList(),
        List.of(),
        new Report.TargetsFacts(targets.name(), targets.origin()),
        commandLine,
        toolVersion);
  }
}
