package dev.warrenperf.report;

import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.ChartTable.Cells;
import dev.warrenperf.report.ChartTable.Column;
import dev.warrenperf.report.ChartTable.Row;
import dev.warrenperf.report.Ratios.Ratio;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** The ratios of all operations as data for a chart. */
final class ForestCharts {

  /** More do not fit what is seen at once; the tables have them all. */
  private static final int MOST = 6;

  private ForestCharts() {}

  /**
   * Of the first operations with a ratio. Null when none is known.
   *
   * @param confidence what the intervals hold, from 0 to 1
   */
  static Chart of(List<ComparedOperation> operations, double margin, double confidence) {
    String title =
        "Ratio of means, candidate / reference, with %s intervals"
            .formatted(Format.percent(confidence));
    List<Ratio> ratios = new ArrayList<>();
    for (ComparedOperation operation : operations) {
      for (OperationChange contrast : operation.contrasts()) {
        double ratio = contrast.decided().ratio().ratio();
        if (ratio > 0 && Double.isFinite(ratio)) {
          ratios.add(ratio(operation, contrast));
        }
      }
    }
    List<Ratio> main = ratios.subList(0, Math.min(MOST, ratios.size()));
    return main.isEmpty()
        ? null
        : chart(new Chart.Caption(title, finding(main, ratios.size()), ""), margin, main);
  }

  static Chart chart(Chart.Caption caption, double margin, List<Ratio> ratios) {
    return new Chart(
        "forest",
        caption,
        Axis.labelled("mean, candidate / reference"),
        Axis.labelled(""),
        List.of(new Ratios(margin, ratios)),
        ChartTable.of(
            caption.title(),
            List.of(
                new Column("operation", Cells.NAMES),
                new Column("change of the mean", Cells.NUMBERS),
                new Column("what it is", Cells.CHANGES)),
            ratios.stream().map(ForestCharts::row).toList()));
  }

  static Ratio ratio(ComparedOperation operation, OperationChange contrast) {
    MeanRatio ratio = contrast.decided().ratio();
    boolean several = operation.contrasts().size() > 1;
    return new Ratio(
        operation.title() + (several ? ", " + contrast.label() : ""),
        operation.anchor(),
        ratio.ratio(),
        new Layer.Range(ratio.ratioLower(), ratio.ratioUpper()),
        runs(contrast.figures(), operation.reference().mean()),
        runs(operation.reference(), operation.reference().mean()),
        contrast.decided().ratioText(),
        contrast.decided().change(),
        contrast.tone());
  }

  /** Of several runs; empty where one is all. */
  private static List<Double> runs(ComparedOperation.SideFigures side, double reference) {
    return side.runs().size() < 2
        ? List.of()
        : side.runs().stream().map(run -> run.mean() / reference).toList();
  }

  private static Row row(Ratio ratio) {
    return new Row(
        List.of(ratio.name(), ratio.value(), ratio.change().word()),
        ratio.tone(),
        OperationChange.sign(ratio.change()));
  }

  /** Only where some are left out is there more to say than what is seen. */
  private static String finding(List<Ratio> shown, int all) {
    return shown.size() == all ? "" : "The first %d of %d.".formatted(shown.size(), all);
  }
}
