package dev.warrenperf.report;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.comparison.RequestTest;
import dev.warrenperf.comparison.SideRuns;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.report.ComparedOperation.RunFigures;
import dev.warrenperf.report.ComparedOperation.SideFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Operations of all candidates. */
final class ComparedOperations {

  private final ComparisonResult result;
  private final TargetSet targets;
  private final boolean drawn;
  private final ChangeWaivers waivers;

  ComparedOperations(
      ComparisonResult result, TargetSet targets, boolean drawn, ChangeWaivers waivers) {
    this.result = result;
    this.targets = targets;
    this.drawn = drawn;
    this.waivers = waivers;
  }

  /**
   * Worst first, what no version exposes last; equal ones by the ratio of means, the largest first,
   * then by name.
   */
  List<ComparedOperation> reports() {
    List<OperationKey> keys =
        result.candidates().stream()
            .flatMap(candidate -> candidate.operations().stream())
            .map(OperationContrast::key)
            .distinct()
            .sorted()
            .toList();
    List<ComparedOperation> reports = new ArrayList<>();
    for (OperationKey key : keys) {
      reports.add(report(key, Anchors.of("change", reports.size(), key.name())));
    }
    reports.sort(
        Comparator.comparing((ComparedOperation operation) -> !operation.isExposed())
            .thenComparing(ComparedOperation::change)
            .thenComparingDouble(ComparedOperations::improvement)
            .thenComparing(ComparedOperation::name)
            .thenComparing(ComparedOperation::source));
    return reports;
  }

  private static double improvement(ComparedOperation operation) {
    return -operation.contrasts().stream()
        .mapToDouble(contrast -> contrast.decided().ratio().ratio())
        .filter(ratio -> !Double.isNaN(ratio))
        .max()
        .orElse(0);
  }

  private ComparedOperation report(OperationKey key, String anchor) {
    List<OperationContrast> contrasts =
        result.candidates().stream().map(candidate -> contrast(candidate, key)).toList();
    List<OperationChange> changes = new ArrayList<>();
    for (OperationContrast contrast : contrasts) {
      changes.add(change(result.candidates().get(changes.size()).side(), contrast));
    }
    boolean shown = drawn && isTelling(contrasts);
    return new ComparedOperation(
        key.name(),
        anchor,
        contrasts.get(0).metric(),
        key.source(),
        changes.stream().min(CandidateChange.WORST_FIRST).orElseThrow().decided().change(),
        figures(result.reference(), key),
        changes,
        shown ? BucketCharts.versions(anchor, key, contrasts, labels(), targets) : null,
        shown ? CurveCharts.versions(anchor, key, contrasts, labels(), targets) : null);
  }

  /** An operation that only another candidate has is missing on both sides here. */
  private static OperationContrast contrast(CandidateResult candidate, OperationKey key) {
    return candidate.operations().stream()
        .filter(operation -> operation.key().equals(key))
        .findFirst()
        .orElseGet(() -> OperationContrast.absent(key));
  }

  /** Pictures are of what changed or may have. */
  private static boolean isTelling(List<OperationContrast> contrasts) {
    return contrasts.stream().anyMatch(contrast -> !contrast.decision().change().isQuiet());
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>(List.of(result.reference().label()));
    result.candidates().forEach(candidate -> labels.add(candidate.side().label()));
    return labels;
  }

  private OperationChange change(SideRuns side, OperationContrast contrast) {
    ContrastWords words = new ContrastWords(contrast, result.settings().margin());
    RequestWords told = new RequestWords(contrast);
    RequestTest requests = contrast.requests();
    return new OperationChange(
        figures(side, contrast.key()),
        ChangeReport.of(contrast.decision(), words.text(), contrast.ratio()),
        requests == null ? Double.NaN : requests.rank().effect(),
        told.effect(),
        requests == null ? Double.NaN : Math.min(requests.slower(), requests.faster()),
        told.difference(),
        told.share(),
        contrast.shares(),
        contrast.quantiles(),
        contrast.covariate(),
        contrast.mix(),
        words.evidence(),
        waivers.excuse(contrast));
  }

  /** What the runs of one side measured; the mean is the geometric one. */
  private static SideFigures figures(SideRuns side, OperationKey key) {
    List<RunFigures> runs = new ArrayList<>();
    for (MeasuredRun run : side.used()) {
      for (MeasuredOperation operation : run.operations()) {
        if (key.isOf(operation) && operation.presence() == Presence.OBSERVED) {
          runs.add(
              new RunFigures(
                  run.title(), operation.count(), operation.mean(), operation.unit().base()));
        }
      }
    }
    return new SideFigures(
        side.label(),
        runs.stream().mapToDouble(RunFigures::count).sum(),
        Math.exp(
            runs.stream().mapToDouble(run -> Math.log(run.mean())).average().orElse(Double.NaN)),
        runs,
        runs.isEmpty() ? missing(side, key) : null);
  }

  private static String missing(SideRuns side, OperationKey key) {
    if (side.used().isEmpty()) {
      return "no usable run";
    }
    boolean exposed =
        side.used().stream()
            .flatMap(run -> run.operations().stream())
            .anyMatch(o -> key.isOf(o) && o.presence() != Presence.NOT_EXPOSED);
    return exposed ? "nothing observed" : "not exposed";
  }
}
