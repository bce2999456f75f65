package dev.warrenperf.report;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.comparison.SideRuns;
import dev.warrenperf.judge.TargetSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One operation of all candidates. */
final class OperationRows {

  private final ComparisonResult result;
  private final TargetSet targets;
  private final boolean drawn;
  private final ChangeWaivers waivers;

  OperationRows(ComparisonResult result, TargetSet targets, boolean drawn, ChangeWaivers waivers) {
    this.result = result;
    this.targets = targets;
    this.drawn = drawn;
    this.waivers = waivers;
  }

  /** The row of one operation; its place gives a stable anchor. */
  ComparedOperation of(OperationKey key, int place) {
    List<OperationContrast> contrasts = contrasts(key);
    ContrastReporter reporter = new ContrastReporter(result.settings().margin());
    List<Contrast> reports = new ArrayList<>();
    for (int i = 0; i < contrasts.size(); i++) {
      SideRuns side = result.candidates().get(i).side();
      OperationContrast contrast = contrasts.get(i);
      reports.add(
          reporter.of(
              contrast, figures(side, key, contrast.candidate()), waivers.excuse(contrast)));
    }
    Contrast worst =
        reports.stream()
            .min(
                Comparator.comparing(Contrast::change)
                    .thenComparing(contrast -> contrast.waiver() != null))
            .orElseThrow();
    String anchor = Anchors.of("change", place, key.name());
    boolean shown = drawn && isTelling(contrasts);
    return new ComparedOperation(
        key.name(),
        anchor,
        contrasts.get(0).metric(),
        key.source(),
        worst.change(),
        figures(result.reference(), key, contrasts.get(0).baseline()),
        reports,
        shown ? BucketCharts.versions(anchor, key, contrasts, labels(), targets) : null,
        shown ? CurveCharts.versions(anchor, key, contrasts, labels(), targets) : null);
  }

  /** Pictures are of what changed or may have. */
  private static boolean isTelling(List<OperationContrast> contrasts) {
    return contrasts.stream()
        .map(contrast -> contrast.decision().change())
        .anyMatch(change -> change != Change.SAME && change != Change.NOT_COMPARED);
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>(List.of(result.reference().label()));
    result.candidates().forEach(candidate -> labels.add(candidate.side().label()));
    return labels;
  }

  private List<OperationContrast> contrasts(OperationKey key) {
    return result.candidates().stream().map(candidate -> contrast(candidate, key)).toList();
  }

  /** An operation that only another candidate has is missing on both sides here. */
  private static OperationContrast contrast(CandidateResult candidate, OperationKey key) {
    return candidate.operations().stream()
        .filter(operation -> operation.key().equals(key))
        .findFirst()
        .orElseGet(() -> OperationContrast.absent(key));
  }

  private static ComparedOperation.SideFigures figures(
      SideRuns side, OperationKey key, List<MeasuredOperation> runs) {
    List<String> titles =
        side.used().stream()
            .filter(run -> run.operations().stream().anyMatch(o -> isObserved(o, key)))
            .map(MeasuredRun::title)
            .toList();
    return ContrastReporter.figures(side.label(), runs, titles, missing(side, key));
  }

  private static boolean isObserved(MeasuredOperation operation, OperationKey key) {
    return operation.name().equals(key.name())
        && operation.source() == key.source()
        && operation.presence() == Presence.OBSERVED;
  }

  private static String missing(SideRuns side, OperationKey key) {
    if (side.used().isEmpty()) {
      return "no usable run";
    }
    boolean exposed =
        side.used().stream()
            .flatMap(run -> run.operations().stream())
            .filter(o -> o.name().equals(key.name()) && o.source() == key.source())
            .anyMatch(o -> o.presence() != Presence.NOT_EXPOSED);
    return exposed ? "nothing observed" : "not exposed";
  }
}
