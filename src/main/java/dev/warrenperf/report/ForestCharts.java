package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
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

  private ForestCharts() {}

  private static final String TITLE = "Ratio of means, candidate by reference, with 95 % intervals";

  /** Null when no ratio is known. */
  static Chart of(List<ComparedOperation> operations, double margin) {
    List<Ratio> ratios = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (ComparedOperation operation : operations) {
      for (OperationChange contrast : operation.contrasts()) {
        if (isDrawn(contrast.decided().ratio())) {
          ratios.add(ratio(operation, contrast));
          rows.add(row(operation, contrast));
        }
      }
    }
    return ratios.isEmpty()
        ? null
        : chart(new Chart.Caption(TITLE, finding(rows, ratios), ""), margin, ratios, rows);
  }

  private static boolean isDrawn(MeanRatio of) {
    return of.ratio() > 0 && Double.isFinite(of.ratio());
  }

  static Chart chart(Chart.Caption caption, double margin, List<Ratio> ratios, List<Row> rows) {
    return new Chart(
        "forest",
        caption,
        Axis.labelled(Axis.Kind.RATIOS, "mean, candidate by reference"),
        Axis.labelled(Axis.Kind.ROWS, ""),
        List.of(new Ratios(margin, ratios)),
        ChartTable.of(
            caption.title(),
            List.of(
                new Column("operation", Cells.NAMES),
                new Column("change of the mean", Cells.NUMBERS),
                new Column("what it is", Cells.CHANGES)),
            rows));
  }

  static Ratio ratio(ComparedOperation operation, OperationChange contrast) {
    String value =
        contrast.decided().ratioText().isBlank() ? "" : ", " + contrast.decided().ratioText();
    return new Ratio(
        name(operation, contrast),
        operation.anchor(),
        contrast.decided().ratio().ratio(),
        new Layer.Range(
            contrast.decided().ratio().ratioLower(), contrast.decided().ratio().ratioUpper()),
        finding(contrast.decided().change()),
        contrast.sign() + " " + contrast.word() + value,
        contrast.tone());
  }

  static Row row(ComparedOperation operation, OperationChange contrast) {
    return new Row(
        List.of(name(operation, contrast), contrast.decided().ratioText(), contrast.word()),
        contrast.tone(),
        contrast.sign());
  }

  private static String name(ComparedOperation operation, OperationChange contrast) {
    boolean several = operation.contrasts().size() > 1;
    return operation.title() + (several ? ", " + contrast.label() : "");
  }

  private static Ratios.Finding finding(Change change) {
    return switch (change) {
      case RUNS_DIFFER -> Ratios.Finding.RUNS_DIFFER;
      case INCONCLUSIVE -> Ratios.Finding.OPEN;
      case SAME -> Ratios.Finding.SAME;
      case SLOWER, FASTER, NOT_COMPARED -> Ratios.Finding.CHANGED;
    };
  }

  private static String finding(List<Row> rows, List<Ratio> ratios) {
    long intervals =
        ratios.stream().filter(ratio -> !Double.isNaN(ratio.interval().lower())).count();
    List<String> first = rows.get(0).cells();
    return Format.counted(rows.size(), "ratio")
        + ", "
        + intervals
        + " with an interval; the first is "
        + first.get(0)
        + " with "
        + first.get(1)
        + ".";
  }
}
