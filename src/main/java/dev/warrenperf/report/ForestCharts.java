package dev.warrenperf.report;

import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** The ratios of all operations as data for a chart. */
final class ForestCharts {

  private ForestCharts() {}

  /** Null when no ratio is known. */
  static ForestChart of(List<ComparedOperation> operations, double margin) {
    List<ForestChart.ForestRow> rows = new ArrayList<>();
    for (ComparedOperation operation : operations) {
      for (Contrast contrast : operation.contrasts()) {
        if (contrast.ratio() > 0 && Double.isFinite(contrast.ratio())) {
          rows.add(row(operation, contrast));
        }
      }
    }
    if (rows.isEmpty()) {
      return null;
    }
    return new ForestChart(
        "forest",
        "Ratio of means, candidate by reference, with 95 % intervals",
        description(rows),
        "mean, candidate by reference",
        margin,
        rows);
  }

  private static ForestChart.ForestRow row(ComparedOperation operation, Contrast contrast) {
    boolean several = operation.contrasts().size() > 1;
    return new ForestChart.ForestRow(
        operation.title() + (several ? ", " + contrast.figures().label() : ""),
        operation.anchor(),
        contrast.ratio(),
        contrast.ratioLower(),
        contrast.ratioUpper(),
        contrast.ratioText(),
        contrast.change(),
        contrast.tone());
  }

  private static String description(List<ForestChart.ForestRow> rows) {
    long intervals = rows.stream().filter(row -> !Double.isNaN(row.lower())).count();
    ForestChart.ForestRow first = rows.get(0);
    return Format.counted(rows.size(), "ratio")
        + ", "
        + intervals
        + " with an interval; the first is "
        + first.name()
        + " with "
        + first.valueText()
        + ".";
  }
}
