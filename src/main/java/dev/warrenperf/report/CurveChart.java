package dev.warrenperf.report;

import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.ChartTable.Cells;
import dev.warrenperf.report.ChartTable.Column;
import dev.warrenperf.report.ChartTable.Part;
import dev.warrenperf.report.ChartTable.Row;
import dev.warrenperf.report.Curves.Curve;
import dev.warrenperf.report.Curves.Step;
import dev.warrenperf.report.Layer.Corner;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Percentile curves and the corners they have to pass, as a chart with its table. */
final class CurveChart {

  /**
   * What is known at one bound, for the drawing and for readers.
   *
   * @param bound {@code "≤ 5 ms"}; {@code "any duration"} for the last
   * @param share {@code "97 %"} or {@code "95 % – 97 %"}; never 100 % while anything is above
   * @param above observations above the bound
   */
  record Known(Step step, String bound, String share, String above) {}

  /** One curve: so many observations, of which this is known. */
  record Course(String label, long count, List<Known> known) {}

  /** How to read several curves. */
  static final String READING = "Dots are counts, each band is what they allow.";

  private CurveChart() {}

  /**
   * The chart.
   *
   * @param noun what one observation is: {@code duration}
   * @param unit of the bounds
   * @param courses the reference first; one alone has no label
   */
  static Chart of(
      String id,
      Chart.Caption caption,
      String noun,
      Unit unit,
      List<Course> courses,
      List<Corner> corners) {
    return new Chart(
        id,
        caption,
        Axis.labelled(Axis.Kind.AMOUNTS, noun),
        Axis.labelled(Axis.Kind.TAIL, "share at or below"),
        List.of(
            new Layer.Corners(corners),
            new Curves(unit, courses.stream().map(CurveChart::curve).toList())),
        new ChartTable(
            caption.title(),
            columns(courses.size() > 1),
            courses.stream().map(CurveChart::part).toList()));
  }

  /** How to read one curve. */
  static String reading(List<Corner> corners) {
    String steps = corners.isEmpty() ? "" : "; a target holds where the curve stays above its step";
    return "Dots are counts, the band is what they allow" + steps + ".";
  }

  private static Curve curve(Course course) {
    return new Curve(
        course.label(), course.count(), course.known().stream().map(Known::step).toList());
  }

  private static List<Column> columns(boolean versions) {
    List<Column> columns = new ArrayList<>();
    if (versions) {
      columns.add(new Column("version", Cells.NAMES));
    }
    columns.add(new Column("bound", versions ? Cells.NUMBERS : Cells.TEXT));
    columns.add(new Column("share at or below", Cells.NUMBERS));
    columns.add(new Column("observations above", Cells.NUMBERS));
    return columns;
  }

  private static Part part(Course course) {
    return new Part(
        course.label(),
        course.known().stream()
            .map(known -> Row.of(known.bound(), known.share(), known.above()))
            .toList());
  }
}
