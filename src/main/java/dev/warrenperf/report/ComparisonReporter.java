package dev.warrenperf.report;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.Contrast;
import dev.warrenperf.comparison.Difference;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.SideRuns;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.report.ComparisonReport.ChangeTally;
import dev.warrenperf.report.ComparisonReport.OneSided;
import dev.warrenperf.report.ComparisonReport.SideReport;
import dev.warrenperf.report.ComparisonReport.SideRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A comparison as a report shows it. */
public final class ComparisonReporter {

  private final ComparisonResult result;
  private final TargetSet targets;
  private final boolean drawn;
  private final ChangeWaivers waivers;

  private ComparisonReporter(
      ComparisonResult result, TargetSet targets, boolean drawn, ChangeWaivers waivers) {
    this.result = result;
    this.targets = targets;
    this.drawn = drawn;
    this.waivers = waivers;
  }

  /**
   * Everything in words and in order; pure.
   *
   * @param targets whose limits are shown beside the distributions
   * @param drawn whether charts are wanted; without, their fields are null
   */
  public static ComparisonReport of(ComparisonResult result, TargetSet targets, boolean drawn) {
    return of(result, targets, drawn, ChangeWaivers.NONE);
  }

  /** The same with changes that are waived. */
  public static ComparisonReport of(
      ComparisonResult result, TargetSet targets, boolean drawn, ChangeWaivers waivers) {
    return new ComparisonReporter(result, targets, drawn, waivers).report();
  }

  private ComparisonReport report() {
    List<ComparedOperation> operations =
        new ComparedOperations(result, targets, drawn, waivers).reports();
    List<ComparedFigure> figures = ComparedFigures.of(result, waivers);
    List<ComparedSubject> all = new ArrayList<>(operations);
    all.addAll(figures);
    ChangeTally tally = ChangeTally.of(all);
    ComparisonSentence sentence = new ComparisonSentence(result, all, tally);
    return new ComparisonReport(
        sentence.verdict(),
        sentence.text(),
        sentence.reasons(),
        result.candidates().stream().anyMatch(CandidateResult::isCompared),
        result.settings().margin(),
        SpreadWords.of(result),
        sides(),
        differences(),
        tally,
        operations,
        figures,
        oneSided(),
        ComparisonMethod.paragraphs(result));
  }

  private List<SideReport> sides() {
    return Stream.concat(
            Stream.of(result.reference()), result.candidates().stream().map(CandidateResult::side))
        .map(ComparisonReporter::side)
        .toList();
  }

  private static SideReport side(SideRuns side) {
    List<SideRun> runs = new ArrayList<>();
    side.used().forEach(run -> runs.add(run(run, null)));
    side.leftOut().forEach(left -> runs.add(run(left.run(), left.reason())));
    String version = side.used().isEmpty() ? null : side.used().get(0).version();
    return new SideReport(side.label(), version, runs);
  }

  private static SideRun run(MeasuredRun run, String leftOut) {
    return new SideRun(run.title(), run.scenario(), run.start(), run.seconds(), leftOut);
  }

  private List<Difference> differences() {
    return result.candidates().stream()
        .flatMap(candidate -> candidate.differences().stream())
        .sorted(Comparator.comparing(Difference::weight))
        .toList();
  }

  /** What a client measured is exposed by neither side. */
  private List<OneSided> oneSided() {
    return result.candidates().stream()
        .flatMap(
            candidate ->
                candidate
                    .contrasts()
                    .filter(contrast -> !ofClient(contrast))
                    .map(contrast -> OneSided.of(candidate.side().label(), contrast)))
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean ofClient(Contrast contrast) {
    return contrast instanceof OperationContrast operation
        && operation.key().source() == Source.SAMPLES;
  }
}
