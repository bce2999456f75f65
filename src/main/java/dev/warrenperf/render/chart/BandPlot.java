package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Amount;
import dev.warrenperf.report.Layer.Band;
import dev.warrenperf.report.Layer.Box;
import dev.warrenperf.report.Layer.Cell;
import dev.warrenperf.report.Layer.Range;
import dev.warrenperf.report.TimeScale;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Bands over time, over the shades of how all is spread where that is known, and beneath them, in a
 * plot of its own on the same time axis, the strip.
 */
final class BandPlot extends Contents {

  private static final int PIXELS_A_VALUE_TICK = 13;
  private static final int PIXELS_A_RATE_TICK = 24;

  /** Between the two plots; holds the strip's label. */
  private static final double GAP = 22;

  /** From the edge of one band to that of the next inside it, so that both are seen. */
  private static final double INSET = 2;

  /** Lets grid, phases and the other bands be seen below. */
  private static final double OUTER_FILL = 0.2;

  private static final double INNER_FILL = 0.4;

  /** Below this height the time axis does without its label. */
  private static final int LOW = 160;

  /** Open sides lie so far beyond the plot, where the clip takes their edges away. */
  private static final double OUTSIDE = 8;

  private final List<Band> bands;
  private final List<Cell> cells;
  private final Legend legend;
  private final List<Amount> amounts;
  private final Scale rate;
  private final double stripHeight;

  BandPlot(Chart chart, int width, int height) {
    super(chart, width, height, scale(chart));
    this.bands = chart.layer(Layer.Bands.class).bands();
    this.cells = cells(chart);
    this.legend = Legend.of(cells.isEmpty() ? List.of() : Shades.labels(), width, height);
    this.amounts =
        chart.layer(Layer.Strip.class).bars().stream()
            .filter(bar -> isTimed(bar.from(), bar.to()))
            .toList();
    this.stripHeight = Math.max(16, Math.min(56, height * 0.17));
    this.rate = rate();
  }

  private static Scale scale(Chart chart) {
    Stream<Range> boxes =
        chart.layer(Layer.Bands.class).bands().stream()
            .flatMap(band -> band.boxes().stream())
            .map(box -> new Range(box.lower(), box.upper()));
    Stream<Range> cells = cells(chart).stream().map(cell -> new Range(cell.lower(), cell.upper()));
    List<Range> ranges = Stream.concat(boxes, cells).toList();
    return LogScale.of(ranges, Layer.Limits.of(chart), PIXELS_A_VALUE_TICK);
  }

  private static List<Cell> cells(Chart chart) {
    Layer.Cells cells = chart.layer(Layer.Cells.class);
    return cells == null
        ? List.of()
        : cells.cells().stream().filter(cell -> isTimed(cell.from(), cell.to())).toList();
  }

  private static boolean isTimed(double from, double to) {
    return Scale.isTime(from) && Scale.isTime(to) && from < to;
  }

  /** Never below what is seen: steps between ticks would be no numbers. */
  private Scale rate() {
    double most =
        amounts.stream().mapToDouble(Amount::value).filter(Scale::isValue).max().orElse(0);
    int pieces = Math.max(1, (int) (stripHeight / PIXELS_A_RATE_TICK));
    return LinearScale.of(DoubleStream.of(most), List.of(), pieces);
  }

  @Override
  String below() {
    return height < LOW ? "" : super.below();
  }

  @Override
  double left() {
    double widest =
        Math.max(up.ticks(Double.POSITIVE_INFINITY).widest(), rate.ticks(stripHeight).widest());
    return Math.max(18, widest + 7);
  }

  private double foot() {
    return super.bottom(0, 0);
  }

  @Override
  double bottom(double left, double right) {
    return foot() - stripHeight - GAP;
  }

  @Override
  Ticks across(double left, double right) {
    DoubleStream stretches =
        amounts.stream().flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.to()));
    Ticks span = TimeTicks.span(DoubleStream.concat(stretches, MarkLines.times(chart)));
    return TimeTicks.fitting(
        span.lower(), span.upper(), TimeScale.of(chart.across()), right - left);
  }

  @Override
  List<LineEnds.Name> names() {
    return bands.stream()
        .map(
            band ->
                new LineEnds.Name(
                    band.name(), Ink.series(band.ink()), plane -> plane.row(end(band, plane))))
        .toList();
  }

  /** The highest band is named at its upper edge, so that bands in one place keep their order. */
  private double end(Band band, Plane plane) {
    List<Box> boxes = timed(band);
    if (boxes.isEmpty()) {
      return Double.NaN;
    }
    Box last = boxes.get(boxes.size() - 1);
    double top = top(last, plane);
    boolean highest = band.equals(bands.get(bands.size() - 1));
    return highest ? top : (up.at(last.lower()) + top) / 2;
  }

  private static List<Box> timed(Band band) {
    return band.boxes().stream().filter(box -> isTimed(box.from(), box.to())).toList();
  }

  private double top(Box box, Plane plane) {
    return LogScale.isOpenAbove(box.upper()) ? plane.up().upper() : up.at(box.upper());
  }

  /** The words of the time axis stand below the strip. */
  @Override
  AxesPlot plot(Plane plane) {
    Ticks bare = new Ticks(plane.across().lower(), plane.across().upper(), List.of());
    return super.plot(new Plane(plane.frame(), bare, up, plane.up()));
  }

  @Override
  boolean shadesMarks() {
    return cells.isEmpty();
  }

  @Override
  double above() {
    return legend.height();
  }

  @Override
  void under(Svg svg, Plane plane) {
    legend.draw(new Words(svg, width), Ink.MUTED, new Shades(svg)::swatch);
  }

  /** Shades below; then the widest band first, or it would hide the others. */
  @Override
  void draw(Svg svg, Plane plane) {
    new Shades(svg).draw(cells, cell -> box(cell, plane));
    for (int i = bands.size() - 1; i >= 0; i--) {
      Band band = bands.get(i);
      double inset = 1 + INSET * (bands.size() - 1 - i);
      List<Box> boxes = timed(band);
      if (boxes.isEmpty()) {
        continue;
      }
      Shape outline =
          StepOutline.around(boxes.stream().map(box -> outline(box, inset, plane)).toList());
      boolean outer = i == bands.size() - 1;
      band(svg, outline, band, outer ? OUTER_FILL : INNER_FILL);
    }
  }

  /** Over shades an outline alone. */
  private void band(Svg svg, Shape outline, Band band, double fill) {
    Ink ink = Ink.series(band.ink());
    if (cells.isEmpty()) {
      svg.tooltip(band.name());
      svg.fillFaintly(outline, ink, Pen.MEDIUM, fill);
    } else {
      svg.tooltip(band.name());
      svg.draw(outline, ink, Pen.THICK);
    }
  }

  /** Open ends lie at those of the plot. */
  private static Rectangle2D box(Cell cell, Plane plane) {
    Frame frame = plane.frame();
    double top = LogScale.isOpenAbove(cell.upper()) ? frame.top() : plane.y(cell.upper());
    double bottom = plane.y(cell.lower());
    double left = plane.x(cell.from());
    return new Rectangle2D.Double(left, top, plane.x(cell.to()) - left, bottom - top);
  }

  /** Never turned inside out, and never too flat to be seen. */
  private Rectangle2D outline(Box box, double inset, Plane plane) {
    double top = plane.row(top(box, plane));
    double bottom = plane.y(box.lower());
    double inside = Math.min(inset, Math.max(0, (bottom - top - 1) / 2));
    double upper = LogScale.isOpenAbove(box.upper()) ? plane.frame().top() - OUTSIDE : top + inside;
    double lower =
        LogScale.isOpenBelow(box.lower()) ? plane.frame().bottom() + OUTSIDE : bottom - inside;
    double left = plane.x(box.from());
    return new Rectangle2D.Double(left, upper, plane.x(box.to()) - left, lower - upper);
  }

  @Override
  void over(Svg svg, Plane plane) {
    Frame below =
        new Frame(plane.frame().left(), foot() - stripHeight, plane.frame().right(), foot());
    AxesPlot plot =
        new AxesPlot(new Plane(below, plane.across(), rate, rate.ticks(stripHeight)), this::strip);
    plot.getDomainAxis().setTickMarksVisible(false);
    new MarkLines(Layer.Marks.of(chart), plane.across()).addTo(plot, shadesMarks());
    plot.draw(svg);
  }

  private void strip(Svg svg, Plane plane) {
    List<Rectangle2D> bars =
        amounts.stream()
            .filter(bar -> Scale.isValue(bar.value()) && bar.value() > 0)
            .map(bar -> bar(bar, plane))
            .toList();
    if (!bars.isEmpty()) {
      svg.tooltip(chart.layer(Layer.Strip.class).unit());
      svg.fill(StepOutline.around(bars), Ink.BAR);
    }
  }

  private static Rectangle2D bar(Amount bar, Plane plane) {
    double left = plane.x(bar.from());
    double top = plane.y(bar.value());
    return new Rectangle2D.Double(left, top, plane.x(bar.to()) - left, plane.y(0) - top);
  }

  @Override
  void words(Words words, Plane plane) {
    String unit = chart.layer(Layer.Strip.class).unit();
    double left = plane.frame().left();
    words.left(ChartFont.PLAIN.fit(unit, width - left), left, foot() - stripHeight - 6, Ink.MUTED);
  }

  @Override
  String nothing() {
    return bands.stream().allMatch(band -> band.boxes().isEmpty()) ? "no data" : "";
  }
}
