package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Amount;
import dev.warrenperf.report.Layer.Band;
import dev.warrenperf.report.Layer.Box;
import dev.warrenperf.report.Layer.Range;
import dev.warrenperf.unit.Format;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;

/** Bands over time, and beneath them, in a plot of its own on the same time axis, the strip. */
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

  private static final Stroke EDGE =
      new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private final List<Band> bands;
  private final List<Amount> amounts;
  private final Ticks rate;
  private final double stripHeight;

  BandPlot(Chart chart, int width, int height) {
    super(chart, width, height, scale(chart));
    this.bands = chart.layer(Layer.Bands.class).bands();
    this.amounts =
        chart.layer(Layer.Strip.class).bars().stream()
            .filter(bar -> isTimed(bar.from(), bar.to()))
            .toList();
    this.stripHeight = Math.max(16, Math.min(56, height * 0.17));
    this.rate = rate((int) (stripHeight / PIXELS_A_RATE_TICK));
  }

  private static Scale scale(Chart chart) {
    List<Range> ranges =
        chart.layer(Layer.Bands.class).bands().stream()
            .flatMap(band -> band.boxes().stream())
            .map(box -> new Range(box.lower(), box.upper()))
            .toList();
    return LogScale.of(ranges, chart.layer(Layer.Limits.class).lines(), PIXELS_A_VALUE_TICK);
  }

  private static boolean isTimed(double from, double to) {
    return Scale.isTime(from) && Scale.isTime(to) && from < to;
  }

  private Ticks rate(int pieces) {
    double most =
        amounts.stream().mapToDouble(Amount::value).filter(Scale::isValue).max().orElse(0);
    // below this there is nothing to see, and steps between ticks would be no numbers
    return RoundTicks.around(0, most < 1e-290 ? 1 : most, Math.max(1, pieces), Format::number);
  }

  @Override
  String below() {
    return height < LOW ? "" : chart.across().label();
  }

  @Override
  double left() {
    double widest =
        Math.max(
            up.ticks(Double.POSITIVE_INFINITY).widest(ChartFont.PLAIN),
            rate.widest(ChartFont.PLAIN));
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
    return TimeTicks.fitting(span.lower(), span.upper(), right - left);
  }

  @Override
  Stream<String> names() {
    return bands.stream().map(Band::name);
  }

  /** The highest band is named at its upper edge, so that bands in one place keep their order. */
  @Override
  List<LineEnds.End> ends(Plane plane) {
    List<LineEnds.End> ends = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      List<Box> boxes = timed(band);
      if (!boxes.isEmpty()) {
        Box last = boxes.get(boxes.size() - 1);
        double top = top(last, plane);
        boolean highest = i == bands.size() - 1;
        double at = highest ? top : (up.at(last.lower()) + top) / 2;
        ends.add(
            new LineEnds.End(band.name(), plane.frame().y(at, plane.up()), Ink.series(band.ink())));
      }
    }
    return ends;
  }

  private static List<Box> timed(Band band) {
    return band.boxes().stream().filter(box -> isTimed(box.from(), box.to())).toList();
  }

  private double top(Box box, Plane plane) {
    return LogScale.isOpenAbove(box.upper()) ? plane.up().upper() : up.at(box.upper());
  }

  @Override
  XYPlot plot(Plane plane) {
    XYPlot plot =
        plane.plot(
            ShapeRenderer.once(), new ShapeRenderer((graphics, at) -> draw(graphics, at, plane)));
    plot.getDomainAxis().setTickMarksVisible(false);
    plot.getDomainAxis().setTickLabelsVisible(false);
    return plot;
  }

  /** The widest first, or it would hide the others. */
  private void draw(SvgGraphics2D graphics, ShapeRenderer.Pixels pixels, Plane plane) {
    graphics.setStroke(EDGE);
    for (int i = bands.size() - 1; i >= 0; i--) {
      Band band = bands.get(i);
      double inset = 1 + INSET * (bands.size() - 1 - i);
      List<Box> boxes = timed(band);
      if (boxes.isEmpty()) {
        continue;
      }
      Shape outline =
          StepOutline.around(
              boxes.stream().map(box -> outline(box, inset, pixels, plane)).toList());
      graphics.beginTooltip(band.name());
      graphics.setPaint(Ink.series(band.ink()).color());
      graphics.fillFaintly(outline, i == bands.size() - 1 ? OUTER_FILL : INNER_FILL);
      graphics.endTooltip();
    }
  }

  /** Never turned inside out, and never too flat to be seen. */
  private Rectangle2D outline(Box box, double inset, ShapeRenderer.Pixels pixels, Plane plane) {
    double top = pixels.y(top(box, plane));
    double bottom = pixels.y(up.at(box.lower()));
    double inside = Math.min(inset, Math.max(0, (bottom - top - 1) / 2));
    double upper =
        LogScale.isOpenAbove(box.upper()) ? pixels.area().getMinY() - OUTSIDE : top + inside;
    double lower =
        LogScale.isOpenBelow(box.lower()) ? pixels.area().getMaxY() + OUTSIDE : bottom - inside;
    double left = pixels.x(box.from());
    return new Rectangle2D.Double(left, upper, pixels.x(box.to()) - left, lower - upper);
  }

  @Override
  void over(SvgGraphics2D graphics, Plane plane) {
    Frame below =
        new Frame(plane.frame().left(), foot() - stripHeight, plane.frame().right(), foot());
    XYPlot plot =
        below.plot(
            ShapeRenderer.once(),
            new TickAxis(plane.across()),
            new TickAxis(rate),
            new ShapeRenderer(this::strip));
    plot.getDomainAxis().setTickMarksVisible(false);
    new MarkLines(chart.layer(Layer.Marks.class), plane.across()).addTo(plot);
    below.draw(plot, graphics);
  }

  private void strip(SvgGraphics2D graphics, ShapeRenderer.Pixels pixels) {
    List<Rectangle2D> bars =
        amounts.stream()
            .filter(bar -> Scale.isValue(bar.value()) && bar.value() > 0)
            .map(bar -> bar(bar, pixels))
            .toList();
    if (bars.isEmpty()) {
      return;
    }
    graphics.beginTooltip(chart.layer(Layer.Strip.class).unit());
    graphics.setPaint(Ink.BAR.color());
    graphics.fill(StepOutline.around(bars));
    graphics.endTooltip();
  }

  private static Rectangle2D bar(Amount bar, ShapeRenderer.Pixels pixels) {
    double left = pixels.x(bar.from());
    double top = pixels.y(bar.value());
    return new Rectangle2D.Double(left, top, pixels.x(bar.to()) - left, pixels.y(0) - top);
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
