package dev.warrenperf.report;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.FigureContrast;
import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.report.ComparedFigure.FigureChange;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rates, gauges and resources of all candidates. */
final class ComparedFigures {

  private final String margin;
  private final ChangeWaivers waivers;

  private ComparedFigures(double margin, ChangeWaivers waivers) {
    this.margin = Format.percent(margin);
    this.waivers = waivers;
  }

  /** Worst first, what no version exposes last, then by kind and name. */
  static List<ComparedFigure> of(ComparisonResult result, ChangeWaivers waivers) {
    Map<MeasuredFigure, List<FigureChange>> contrasts = new TreeMap<>(MeasuredFigure.ORDER);
    Map<MeasuredFigure, FigureContrast> first = new TreeMap<>(MeasuredFigure.ORDER);
    ComparedFigures figures = new ComparedFigures(result.settings().margin(), waivers);
    for (CandidateResult candidate : result.candidates()) {
      for (FigureContrast contrast : candidate.figures()) {
        first.putIfAbsent(contrast.figure(), contrast);
        contrasts
            .computeIfAbsent(contrast.figure(), key -> new ArrayList<>())
            .add(figures.change(candidate.side().label(), contrast));
      }
    }
    List<ComparedFigure> reports = new ArrayList<>();
    first.forEach(
        (key, contrast) -> reports.add(report(reports.size(), contrast, contrasts.get(key))));
    reports.sort(
        Comparator.comparing((ComparedFigure figure) -> !figure.isExposed())
            .thenComparing(ComparedFigure::change));
    return reports;
  }

  private static ComparedFigure report(
      int place, FigureContrast first, List<FigureChange> contrasts) {
    MeasuredFigure figure = first.figure();
    return new ComparedFigure(
        figure.kind(),
        figure.name(),
        Anchors.of("change-figure", place, figure.name()),
        figure.metric(),
        figure.statistic(),
        figure.unit(),
        figure.better(),
        contrasts.stream().min(CandidateChange.WORST_FIRST).orElseThrow().decided().change(),
        mean(first.baseline()),
        contrasts);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private FigureChange change(String label, FigureContrast contrast) {
    return new FigureChange(
        label,
        mean(contrast.candidate()),
        contrast.unit(),
        ChangeReport.of(contrast.decision(), finding(contrast), contrast.ratio()),
        evidence(contrast),
        waivers.excuse(contrast));
  }

  private static List<String> evidence(FigureContrast contrast) {
    String sides = SpreadWords.sides(contrast.baseline(), contrast.candidate(), contrast.unit());
    return sides.isEmpty() ? List.of() : List.of(sides);
  }

  private String finding(FigureContrast contrast) {
    Decision decision = contrast.decision();
    return switch (decision.change()) {
      case SLOWER -> "worse; " + ChangeWords.p(decision);
      case FASTER -> "better; " + ChangeWords.p(decision);
      case SAME ->
          decision.reason() == ChangeReason.BOTH_ZERO
              ? decision.reason().meaning()
              : "neither worse nor better by the margin of " + margin;
      case NOT_SLOWER -> "not worse by the margin of " + margin;
      case INCONCLUSIVE ->
          decision.reason() == ChangeReason.INTERVAL_TOO_WIDE
              ? ChangeWords.tooWide(contrast, margin)
              : decision.reason() == ChangeReason.CLOSE_TO_MARGIN
                  ? "worse, but whether by the margin of " + margin + " is open"
                  : decision.reason().meaning();
      case RUNS_DIFFER, MIX_CHANGED, NOT_COMPARED -> decision.reason().meaning();
    };
  }
}
