package dev.warrenperf.report;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.Difference;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.comparison.SideRuns;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.unit.Format;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
    List<ComparedOperation> operations = operations();
    List<ComparedFigure> figures = new ComparedFigures(result, waivers).reports();
    ComparisonReport.ChangeTally tally = ChangeTallies.of(operations, figures);
    ComparisonSentence sentence = new ComparisonSentence(result, operations, figures, tally);
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
        OneSidedMetrics.of(result),
        drawn ? ForestCharts.of(operations, result.settings().margin()) : null,
        ComparisonMethod.paragraphs(result));
  }

  private List<ComparisonReport.SideReport> sides() {
    return Stream.concat(
            Stream.of(result.reference()), result.candidates().stream().map(CandidateResult::side))
        .map(ComparisonReporter::side)
        .toList();
  }

  private static ComparisonReport.SideReport side(SideRuns side) {
    List<ComparisonReport.SideRun> runs = new ArrayList<>();
    side.used().forEach(run -> runs.add(run(run, "")));
    side.leftOut().forEach(left -> runs.add(run(left.run(), "not used: " + left.reason())));
    String version = side.used().isEmpty() ? null : side.used().get(0).version();
    String count =
        side.used().isEmpty() ? "no usable run" : Format.counted(side.used().size(), "run");
    String left = side.leftOut().isEmpty() ? "" : ", " + side.leftOut().size() + " not used";
    return new ComparisonReport.SideReport(
        side.label(), version, runs, side.label() + ", " + count + left);
  }

  private static ComparisonReport.SideRun run(MeasuredRun run, String remark) {
    String start =
        run.startMillis() == Long.MIN_VALUE
            ? null
            : Instant.ofEpochMilli(run.startMillis()).toString();
    List<String> words = new ArrayList<>();
    if (run.scenario() != null) {
      words.add(run.scenario());
    }
    if (!Double.isNaN(run.seconds())) {
      words.add(Format.seconds(run.seconds()));
    }
    if (!remark.isEmpty()) {
      words.add(remark);
    }
    return new ComparisonReport.SideRun(
        run.title(), run.scenario(), start, run.seconds(), String.join(", ", words));
  }

  private List<ComparisonReport.FieldDifference> differences() {
    return result.candidates().stream()
        .flatMap(
            candidate ->
                candidate.differences().stream()
                    .map(difference -> difference(candidate.side().label(), difference)))
        .sorted(Comparator.comparing(ComparisonReport.FieldDifference::weight))
        .toList();
  }

  private static ComparisonReport.FieldDifference difference(String label, Difference difference) {
    return new ComparisonReport.FieldDifference(
        difference.field(),
        label,
        difference.baseline(),
        difference.candidate(),
        difference.weight(),
        difference.text());
  }

  /**
   * Worst first, what no version exposes last; equal ones by the ratio of means, the largest first,
   * then by name.
   */
  private List<ComparedOperation> operations() {
    List<OperationKey> keys =
        result.candidates().stream()
            .flatMap(candidate -> candidate.operations().stream())
            .map(OperationContrast::key)
            .distinct()
            .sorted()
            .toList();
    return IntStream.range(0, keys.size())
        .mapToObj(i -> new OperationRows(result, targets, drawn, waivers).of(keys.get(i), i))
        .sorted(
            Comparator.comparing((ComparedOperation operation) -> !operation.isExposed())
                .thenComparing(ComparedOperation::change)
                .thenComparingDouble(ComparisonReporter::improvement)
                .thenComparing(ComparedOperation::name)
                .thenComparing(ComparedOperation::source))
        .toList();
  }

  private static double improvement(ComparedOperation operation) {
    return -operation.contrasts().stream()
        .mapToDouble(Contrast::ratio)
        .filter(ratio -> !Double.isNaN(ratio))
        .max()
        .orElse(0);
  }
}
