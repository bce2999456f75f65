package dev.warrenperf.report;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.FigureContrast;
import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.OperationContrast.Decision;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rates, levels and resources of all candidates. */
final class ComparedFigures {

  private final ComparisonResult result;
  private final ChangeWaivers waivers;

  ComparedFigures(ComparisonResult result, ChangeWaivers waivers) {
    this.result = result;
    this.waivers = waivers;
  }

  private record Key(MeasuredFigure.Kind kind, String name) {
    static Key of(FigureContrast contrast) {
      return new Key(contrast.figure().kind(), contrast.figure().name());
    }
  }

  /** Worst first, what no version exposes last, then by kind and name. */
  List<ComparedFigure> reports() {
    List<Key> keys =
        result.candidates().stream()
            .flatMap(candidate -> candidate.figures().stream())
            .map(Key::of)
            .distinct()
            .sorted(Comparator.comparing(Key::kind).thenComparing(Key::name))
            .toList();
    List<ComparedFigure> reports = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      reports.add(report(keys.get(i), i));
    }
    reports.sort(
        Comparator.comparing((ComparedFigure figure) -> !figure.isExposed())
            .thenComparing(ComparedFigure::change));
    return reports;
  }

  private ComparedFigure report(Key key, int place) {
    List<ComparedFigure.FigureContrast> contrasts = new ArrayList<>();
    FigureContrast first = null;
    for (CandidateResult candidate : result.candidates()) {
      for (FigureContrast contrast : candidate.figures()) {
        if (Key.of(contrast).equals(key)) {
          first = first == null ? contrast : first;
          contrasts.add(contrast(candidate.side().label(), contrast));
        }
      }
    }
    ComparedFigure.FigureContrast worst =
        contrasts.stream()
            .min(
                Comparator.comparing(ComparedFigure.FigureContrast::change)
                    .thenComparing(contrast -> contrast.waiver() != null))
            .orElseThrow();
    MeasuredFigure figure = first.figure();
    double value = mean(first.baseline());
    return new ComparedFigure(
        key.kind(),
        key.name(),
        Anchors.of("change-figure", place, key.name()),
        figure.metric(),
        figure.statistic(),
        figure.unit().symbol(),
        figure.better(),
        worst.change(),
        value,
        Format.of(value, figure.unit()),
        contrasts);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private ComparedFigure.FigureContrast contrast(String label, FigureContrast contrast) {
    Decision decision = contrast.decision();
    double value = mean(contrast.candidate());
    String waiver = waivers.excuse(contrast);
    return new ComparedFigure.FigureContrast(
        label,
        value,
        Format.of(value, contrast.figure().unit()),
        decision.change(),
        decision.reason(),
        text(contrast),
        ChangeWords.needed(decision),
        ChangeWords.runsNeeded(decision),
        contrast.ratio().value(),
        contrast.ratio().lower(),
        contrast.ratio().upper(),
        ChangeWords.ratio(contrast.ratio()),
        decision.p(),
        decision.adjusted(),
        waiver);
  }

  private String text(FigureContrast contrast) {
    String sides =
        SpreadWords.sides(contrast.baseline(), contrast.candidate(), contrast.figure().unit());
    return finding(contrast) + (sides.isEmpty() ? "" : "; " + sides);
  }

  private String finding(FigureContrast contrast) {
    Decision decision = contrast.decision();
    String ratio = ChangeWords.ratio(contrast.ratio());
    String margin = Format.percent(result.settings().margin());
    return switch (decision.change()) {
      case SLOWER -> "worse: " + ratio + "; " + ChangeWords.p(decision);
      case FASTER -> "better: " + ratio + "; " + ChangeWords.p(decision);
      case SAME ->
          decision.reason() == ChangeReason.BOTH_ZERO
              ? decision.reason().meaning()
              : ratio + ", not worse by the margin of " + margin;
      case INCONCLUSIVE ->
          decision.reason() == ChangeReason.INTERVAL_TOO_WIDE
              ? ratio + ", neither clear of no change nor within the margin of " + margin
              : decision.reason() == ChangeReason.CLOSE_TO_MARGIN
                  ? "worse, but whether by the margin of " + margin + " is open: " + ratio
                  : decision.reason().meaning();
      case RUNS_DIFFER, NOT_COMPARED -> decision.reason().meaning();
    };
  }
}
